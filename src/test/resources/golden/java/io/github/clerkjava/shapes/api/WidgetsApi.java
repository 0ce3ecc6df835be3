package io.github.clerkjava.shapes.api;

import io.github.clerkjava.http.MachineKey;
import io.github.clerkjava.http.NoKey;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.json.QueryParams;
import io.github.clerkjava.json.Timestamps;
import io.github.clerkjava.shapes.model.*;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.*;

/**
 * Things with one property of each kind.
 *
 * <p>Each method makes a Retrofit call, which sends what it is given: apart from path values, nothing is checked
 * before. Calls are made by {@code clerk.api()} and run by {@code clerk.execute} or {@code clerk.enqueue}. Thread-safe.
 */
public interface WidgetsApi {
  /**
   * Create a widget.
   *
   * <p>Takes a body.
   *
   * <p>{@code POST /widgets}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param params the body
   * @return the call, not yet sent
   */
  @HTTP(method = "POST", path = "widgets", hasBody = true)
  Call<Widget> createWidget(
      @Body CreateWidgetParams params);

  /**
   * Create widgets.
   *
   * <p>Takes an array and answers one.
   *
   * <p>{@code POST /widgets/bulk}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param params the body
   * @return the call, not yet sent
   */
  @HTTP(method = "POST", path = "widgets/bulk", hasBody = true)
  Call<List<Widget>> createWidgets(
      @Body List<CreateWidgetParams> params);

  /**
   * Delete a widget.
   *
   * <p>Takes a body, which is rare for this method.
   *
   * <p>{@code DELETE /widgets/{widget_id}}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param widgetId Id of the widget.
   * @param params the body
   * @return the call, not yet sent
   */
  @HTTP(method = "DELETE", path = "widgets/{widget_id}", hasBody = true)
  Call<Void> deleteWidget(
      @Path("widget_id") String widgetId,
      @Body DeleteWidgetParams params);

  /**
   * List all widgets.
   *
   * <p>Answers a page, never a bare array.
   *
   * <p>{@code GET /widgets/all}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @return the call, not yet sent
   */
  @MachineKey
  @GET("widgets/all")
  Call<ListPage<Widget>> getAllWidgets();

  /**
   * Get a widget.
   *
   * <p>Takes one optional query parameter beside a path value.
   *
   * <p>{@code GET /widgets/{widget_id}}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param widgetId Id of the widget.
   * @param expand What to answer in full, on two lines. Null leaves it out.
   * @return the call, not yet sent
   */
  @GET("widgets/{widget_id}")
  Call<Widget> getWidget(
      @Path("widget_id") String widgetId,
      @Query("expand") @Nullable String expand);

  /**
   * List widgets.
   *
   * <p>Answers widgets.
   * <p>
   * The second paragraph of the description,
   * on two lines.
   *
   * <p>{@code GET /widgets}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param params the query
   * @return the call, not yet sent
   */
  @GET("widgets")
  Call<ListPage<Widget>> getWidgetList(
      @QueryMap GetWidgetListParams params);

  /**
   * Show the widgets of a color.
   *
   * <p>Takes an enum in the path and answers HTML.
   *
   * <p>{@code GET /widgets/by_color/{color}}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param color The color.
   * @return the call, not yet sent
   */
  @NoKey
  @GET("widgets/by_color/{color}")
  Call<String> getWidgetPage(
      @Path("color") WidgetColor color);

  /**
   * Get the picture of a widget.
   *
   * <p>Answers bytes.
   *
   * <p>{@code GET /widgets/{widget_id}/picture}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param widgetId Id of the widget.
   * @return the call, not yet sent
   */
  @GET("widgets/{widget_id}/picture")
  Call<ResponseBody> getWidgetPicture(
      @Path("widget_id") String widgetId);

  /**
   * Search widgets.
   *
   * <p>Takes one required query parameter and answers a bare array.
   *
   * <p>{@code GET /widgets/search}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param madeBy Who made them.
   * @return the call, not yet sent
   */
  @GET("widgets/search")
  Call<List<Widget>> searchWidgets(
      @Query("made_by") String madeBy);

  /**
   * Set the picture of a widget.
   *
   * <p>Takes a file, a text and an optional text.
   *
   * <p>{@code PUT /widgets/{widget_id}/picture}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param widgetId Id of the widget.
   * @param file The picture.
   * @param caption What it shows.
   * @param credit Who took it. Null leaves it out.
   * @return the call, not yet sent
   */
  @Multipart
  @PUT("widgets/{widget_id}/picture")
  Call<Widget> setWidgetPicture(
      @Path("widget_id") String widgetId,
      @Part MultipartBody.Part file,
      @Part("caption") RequestBody caption,
      @Part("credit") @Nullable RequestBody credit);

  /**
   * Touch a widget.
   *
   * <p>Takes no body and gives no answer.
   *
   * <p>{@code POST /widgets/{widget_id}/touch}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param widgetId Id of the widget.
   * @return the call, not yet sent
   */
  @POST("widgets/{widget_id}/touch")
  Call<Void> touchWidget(
      @Path("widget_id") String widgetId);

  /**
   * Verify a widget.
   *
   * <p>Is deprecated and sent with an older version.
   *
   * <p>{@code POST /widgets/{widget_id}/verify}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param widgetId Id of the widget.
   * @return the call, not yet sent
   * @deprecated by the API
   */
  @Deprecated
  @Headers("Clerk-API-Version: 2025-03-12")
  @POST("widgets/{widget_id}/verify")
  Call<Widget> verifyWidget(
      @Path("widget_id") String widgetId);

  /** The query of {@link WidgetsApi#getWidgetList}: what is not set is not sent. Immutable and thread-safe. */
  final class GetWidgetListParams extends QueryParams {
    private GetWidgetListParams(Builder builder) {
      super(builder);
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a new builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Returns a builder with all that this has.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
      return new Builder(this);
    }

    /** Builds {@link GetWidgetListParams}. Not thread-safe. */
    public static final class Builder extends QueryParams.Builder {
      private Builder() {
        declare();
      }

      private Builder(GetWidgetListParams query) {
        super(query);
        declare();
      }

      private void declare() {
        required("owner");
        bounds("limit", 1d, 500d);
        bounds("offset", 0d, Double.POSITIVE_INFINITY);
        bounds("weight", Double.NEGATIVE_INFINITY, 99.5d);
      }

      /**
       * Whose widgets. Required beside optional ones.
       *
       * @param owner the value of {@code owner}
       * @return this
       */
      public Builder owner(String owner) {
        set("owner", owner);
        return this;
      }

      /**
       * Repeated.
       *
       * @param tag the value of {@code tag}
       * @return this
       */
      public Builder tag(Collection<String> tag) {
        setAll("tag", tag);
        return this;
      }

      /**
       * Adds one value of {@code tag}.
       *
       * @param value not null
       * @return this
       */
      public Builder addTag(String value) {
        add("tag", value);
        return this;
      }

      /**
       * Sent once with commas.
       *
       * @param fields the value of {@code fields}
       * @return this
       */
      public Builder fields(Collection<String> fields) {
        setJoined("fields", fields);
        return this;
      }

      /**
       * Repeated enum, named in the plural.
       *
       * @param colors the value of {@code colors}
       * @return this
       */
      public Builder colors(Collection<WidgetColor> colors) {
        setAll("colors", colors);
        return this;
      }

      /**
       * Adds one value of {@code colors}.
       *
       * @param value not null
       * @return this
       */
      public Builder addColor(WidgetColor value) {
        add("colors", value);
        return this;
      }

      /**
       * One enum.
       *
       * @param color the value of {@code color}
       * @return this
       */
      public Builder color(WidgetColor color) {
        set("color", color);
        return this;
      }

      /**
       * A time in milliseconds since 1970.
       *
       * @param madeAfter the value of {@code made_after}
       * @return this
       */
      public Builder madeAfter(Instant madeAfter) {
        set("made_after", Timestamps.epochMilliseconds("made_after", madeAfter));
        return this;
      }

      /**
       * A time in seconds since 1970.
       *
       * @param soldBefore the value of {@code sold_before}
       * @return this
       */
      public Builder soldBefore(Instant soldBefore) {
        set("sold_before", Timestamps.epochSeconds("sold_before", soldBefore));
        return this;
      }

      /**
       * A boolean.
       *
       * @param broken the value of {@code broken}
       * @return this
       */
      public Builder broken(boolean broken) {
        set("broken", broken);
        return this;
      }

      /**
       * Bounds on both sides.
       * <p>
       * A second paragraph.
       *
       * @param limit the value of {@code limit}, at least 1, at most 500; the server's default is 10
       * @return this
       */
      public Builder limit(long limit) {
        set("limit", limit);
        return this;
      }

      /**
       * A least value only.
       *
       * @param offset the value of {@code offset}, at least 0
       * @return this
       */
      public Builder offset(long offset) {
        set("offset", offset);
        return this;
      }

      /**
       * A number with a greatest value only.
       *
       * @param weight the value of {@code weight}, at most 99.5
       * @return this
       */
      public Builder weight(double weight) {
        set("weight", weight);
        return this;
      }

      /**
       * Deprecated.
       *
       * @param sort the value of {@code sort}
       * @return this
       * @deprecated by the API
       */
      @Deprecated
      public Builder sort(String sort) {
        set("sort", sort);
        return this;
      }

      /**
       * Adds a value of a parameter that the contract does not declare.
       *
       * @param name its name on the wire
       * @param value its value
       * @return this
       */
      public Builder addQueryParameter(String name, String value) {
        add(Arguments.notNull("name", name), value);
        return this;
      }

      /**
       * Builds it; nothing is demanded.
       *
       * @return a new instance
       */
      public GetWidgetListParams build() {
        return new GetWidgetListParams(this);
      }
    }
  }

}

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
 * What widgets are made of, described in another file.
 *
 * <p>Each method makes a Retrofit call, which sends what it is given: apart from path values, nothing is checked
 * before. Calls are made by {@code clerk.api()} and run by {@code clerk.execute} or {@code clerk.enqueue}. Thread-safe.
 */
public interface SparePartsApi {
  /**
   * List spare parts.
   *
   * <p>Answers what another file describes.
   *
   * <p>{@code GET /spare_parts}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @return the call, not yet sent
   */
  @GET("spare_parts")
  Call<List<SparePart>> getSparePartList();

  /**
   * Change a slot.
   *
   * <p>Takes two path values, a query object and a body.
   *
   * <p>{@code PATCH /spare_parts/{part_id}/slots/{slot}}. Errors:
   *
   * <ul>
   *   <li>401: The key is not known.
   * </ul>
   *
   * @param partId Id of the part.
   * @param slot Number of the slot; 0 or more.
   * @param params the query
   * @param body the body
   * @return the call, not yet sent
   */
  @HTTP(method = "PATCH", path = "spare_parts/{part_id}/slots/{slot}", hasBody = true)
  Call<SparePart> updateSparePartSlot(
      @Path("part_id") String partId,
      @Path("slot") long slot,
      @QueryMap UpdateSparePartSlotParams params,
      @Body SparePart body);

  /** The query of {@link SparePartsApi#updateSparePartSlot}: what is not set is not sent. Immutable and thread-safe. */
  final class UpdateSparePartSlotParams extends QueryParams {
    private UpdateSparePartSlotParams(Builder builder) {
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

    /** Builds {@link UpdateSparePartSlotParams}. Not thread-safe. */
    public static final class Builder extends QueryParams.Builder {
      private Builder() {
        declare();
      }

      private Builder(UpdateSparePartSlotParams query) {
        super(query);
        declare();
      }

      private void declare() {
      }

      /**
       * Whether to only try.
       *
       * @param dryRun the value of {@code dry_run}
       * @return this
       */
      public Builder dryRun(boolean dryRun) {
        set("dry_run", dryRun);
        return this;
      }

      /**
       * Why.
       *
       * @param reason the value of {@code reason}
       * @return this
       */
      public Builder reason(String reason) {
        set("reason", reason);
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
      public UpdateSparePartSlotParams build() {
        return new UpdateSparePartSlotParams(this);
      }
    }
  }

}

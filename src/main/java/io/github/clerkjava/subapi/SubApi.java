package io.github.clerkjava.subapi;

import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.json.QueryParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** What all sub-APIs share. */
abstract class SubApi {
  /** What the contract says of every {@code limit}. */
  private static final long DEFAULT_LIMIT = 10;

  /** The kinds of metadata, of which an organization has the first two. */
  private static final List<String> METADATA = Collections.unmodifiableList(
      Arrays.asList("public_metadata", "private_metadata", "unsafe_metadata"));

  final CallExecutor calls;

  SubApi(CallExecutor calls) {
    this.calls = calls;
  }

  /** Lets the caller fill in a builder. */
  static <B> B filled(B builder, @Nullable Consumer<? super B> params) {
    Arguments.notNull("params", params).accept(builder);
    return builder;
  }

  /** Refuses a body that the server could only refuse. */
  static <P extends JsonModel> P checked(@Nullable P params) {
    P given = Arguments.notNull("params", params);
    given.requireValid();
    return given;
  }

  /** Refuses a query that the server could only refuse, or answer as if it were another. */
  static <P extends QueryParams> P checked(@Nullable P params) {
    P given = Arguments.notNull("params", params);
    given.requireValid();
    return given;
  }

  /** Refuses a body of several items that the server could only refuse, and says which of them is bad. */
  static <P extends JsonModel> List<P> checked(@Nullable List<P> params, int maximum) {
    List<P> given = Arguments.copy("params", params);
    Arguments.hasItems("params", given, 1, maximum);
    for (int i = 0; i < given.size(); i++) {
      try {
        given.get(i).requireValid();
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("params[" + i + "]: " + e.getMessage(), e);
      }
    }
    return given;
  }

  /** Refuses a value that has to be there. */
  static String notBlank(String name, @Nullable String value) {
    String given = Arguments.notNull(name, value);
    if (given.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return given;
  }

  /**
   * Changes what has attributes and metadata. The metadata goes by a call of its own, because that of the attributes
   * does not take it; a call that would change nothing is not made, except that there is always one.
   *
   * @param params both
   * @param attributesType what reads and writes the attributes
   * @param changeAttributes makes the first call
   * @param metadataType what reads and writes the metadata
   * @param replaceMetadata makes the second call
   * @return the last answer
   */
  <P extends JsonModel, M, T> T update(
      P params,
      TypeAdapter<P> attributesType,
      Function<P, Call<T>> changeAttributes,
      TypeAdapter<M> metadataType,
      Function<M, Call<T>> replaceMetadata) {
    JsonObject attributes = attributesType.toJsonTree(checked(params)).getAsJsonObject();
    JsonObject metadata = new JsonObject();
    for (String kind : METADATA) {
      if (attributes.has(kind)) {
        metadata.add(kind, attributes.remove(kind));
      }
    }
    if (metadata.isEmpty()) {
      return calls.execute(changeAttributes.apply(params));
    }
    if (!attributes.isEmpty()) {
      calls.execute(changeAttributes.apply(attributesType.fromJsonTree(attributes)));
    }
    return calls.execute(replaceMetadata.apply(metadataType.fromJsonTree(metadata)));
  }

  /**
   * A list whose pages are found by offset and whose answer says the total.
   *
   * @param params the query of the page
   * @param request makes its call
   * @param atOffset the same query from another place on
   */
  <T, P extends QueryParams> PaginatedList<T> listByOffset(
      P params, Function<P, Call<ListPage<T>>> request, BiFunction<P, Long, P> atOffset) {
    ListPage<T> page = calls.execute(request.apply(params));
    Long total = page.getTotalCount();
    return new PaginatedList<>(
        page.getData(),
        total,
        SubApi::noTotal,
        current -> isLast(params, current, total)
            ? null
            : listByOffset(
                atOffset.apply(params, offset(params) + current.size()), request, atOffset));
  }

  /** A list that the server answers as a whole. */
  <T> PaginatedList<T> wholeList(Call<ListPage<T>> call) {
    ListPage<T> page = calls.execute(call);
    return new PaginatedList<>(
        page.getData(), page.getTotalCount(), () -> page.getData().size(), current -> null);
  }

  private static long noTotal() {
    throw new MissingPropertyException("ListPage", "total_count");
  }

  private static boolean isLast(QueryParams params, List<?> page, @Nullable Long total) {
    return total == null ? isShort(params, page) : offset(params) + page.size() >= total;
  }

  /** A page with fewer elements than were asked for is the last one. */
  static boolean isShort(QueryParams params, List<?> page) {
    return page.size() < number(params, "limit", DEFAULT_LIMIT);
  }

  static long offset(QueryParams params) {
    return number(params, "offset", 0);
  }

  private static long number(QueryParams params, String name, long absent) {
    List<String> values = params.getAll(name);
    return values.isEmpty() ? absent : Long.parseLong(values.get(0));
  }
}

package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Which part of a list a call asks for, and in which form. */
final class Paging {
  private static final int DEFAULT_LIMIT = 10;
  private static final int LARGEST_LIMIT = 500;

  private final int limit;
  private final long offset;
  private final boolean paginated;

  Paging(Call call) {
    Long asked = call.number("limit");
    // The real API does not refuse a limit out of bounds either.
    limit = asked == null || asked < 1 || asked > LARGEST_LIMIT ? DEFAULT_LIMIT : asked.intValue();
    Long skipped = call.number("offset");
    offset = skipped == null ? 0 : skipped;
    if (offset < 0) {
      throw ApiError.invalidValue("offset", "offset must be 0 or more.");
    }
    paginated = Boolean.TRUE.equals(call.flag("paginated"));
  }

  int limit() {
    return limit;
  }

  long offset() {
    return offset;
  }

  /** Whether the list is asked for together with its size. */
  boolean isPaginated() {
    return paginated;
  }

  /** Returns the part of the list that was asked for. */
  <T> JsonElement of(List<T> all, Function<T, JsonObject> toJson) {
    JsonArray items = new JsonArray();
    all.stream().skip(offset).limit(limit).map(toJson).forEach(items::add);
    if (!paginated) {
      return items;
    }
    JsonObject page = new JsonObject();
    page.add("data", items);
    page.addProperty("total_count", all.size());
    return page;
  }
}

package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Without HTTP, which would hide what a page costs. */
class EmulatorLargeInstanceTest {
  private static final int USERS = 100_000;
  private static final int PAGE = 500;

  private final Instance instance = new Instance(
      new EmulatorClock(Clock.systemUTC()),
      new SigningKey("ins_1"),
      Set.of(IdentifierKind.EMAIL_ADDRESS));

  private JsonArray page(Map<String, List<String>> query) {
    Operation operation = Objects.requireNonNull(instance.operation("getUserList"));
    return operation.answer(new Call(Map.of(), query, new JsonObject())).getAsJsonArray();
  }

  @Test
  void getUserList_hundredThousandUsers_costsTheSamePerPage() {
    UserSeed.add(instance.users(), USERS, System.currentTimeMillis());
    String after = "";
    int visited = 0;
    long[] nanos = new long[USERS / PAGE];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      JsonArray page = page(
          after.isEmpty()
              ? Map.of("limit", List.of("500"))
              : Map.of("limit", List.of("500"), "starting_after", List.of(after)));
      nanos[i] = System.nanoTime() - start;
      visited += page.size();
      after = page.get(page.size() - 1).getAsJsonObject().get("id").getAsString();
    }

    assertThat(visited).isEqualTo(USERS);
    // A walk over all users up to the cursor would make the last pages some fifty times dearer.
    assertThat(median(nanos, 150)).isLessThan(median(nanos, 50) * 5);
  }

  private static long median(long[] nanos, int from) {
    long[] part = Arrays.copyOfRange(nanos, from, from + 50);
    Arrays.sort(part);
    return part[25];
  }
}

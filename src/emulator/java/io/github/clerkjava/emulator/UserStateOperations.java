package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The operations that keep users out or let them in again. */
final class UserStateOperations {
  private final UserStore users;
  private final SessionStore sessions;
  private final EmulatorClock clock;

  UserStateOperations(UserStore users, SessionStore sessions, EmulatorClock clock) {
    this.users = users;
    this.sessions = sessions;
    this.clock = clock;
  }

  JsonElement ban(Call call) {
    return change(call, this::ban);
  }

  JsonElement unban(Call call) {
    return change(call, user -> user.banned = false);
  }

  JsonElement lock(Call call) {
    return change(call, user -> user.locked = true);
  }

  JsonElement unlock(Call call) {
    return change(call, user -> user.locked = false);
  }

  JsonElement banAll(Call call) {
    return changeAll(call, this::ban);
  }

  JsonElement unbanAll(Call call) {
    return changeAll(call, user -> user.banned = false);
  }

  JsonElement removePassword(Call call) {
    return change(call, user -> {
      user.passwordUpdatedAt = null;
      if (call.body().isTrue("sign_out_of_other_sessions")) {
        sessions.revokeAll(user.id);
      }
    });
  }

  private void ban(UserRecord user) {
    user.banned = true;
    sessions.revokeAll(user.id);
  }

  private JsonElement change(Call call, Consumer<UserRecord> change) {
    UserRecord user = users.get(call.id("user_id"));
    apply(change, user);
    return UserJson.of(user);
  }

  private JsonElement changeAll(Call call, Consumer<UserRecord> change) {
    List<UserRecord> all = new ArrayList<>();
    for (String id : call.body().texts("user_ids")) {
      all.add(users.get(id));
    }
    JsonArray json = new JsonArray();
    for (UserRecord user : all) {
      apply(change, user);
      json.add(UserJson.of(user));
    }
    return json;
  }

  private void apply(Consumer<UserRecord> change, UserRecord user) {
    change.accept(user);
    user.updatedAt = clock.now();
  }
}

package io.github.clerkjava.soak;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.model.User;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Makes calls of all sorts on one thread, one after the other, and looks at what comes of each. */
final class Caller implements Runnable {
  /** A call that the server mostly takes longer for than its deadline allows. */
  static final String IMPATIENT = "getUser, impatient";

  static final String UNKNOWN_ID = "getUser, unknown id";

  private static final int USERS = 20;
  private static final byte[] PICTURE = new byte[20_000];

  private final Soak soak;
  private final Random random;
  private final Map<String, Callable<Boolean>> calls = new LinkedHashMap<>();
  private final List<String> names;

  /** Those of whom this thread knows and whom no other deletes. */
  private final Deque<String> users = new ArrayDeque<>();

  Caller(Soak soak, long seed) {
    this.soak = soak;
    this.random = new Random(seed);
    Clerk clerk = soak.clerk();
    calls.put("getUser", () -> isUser(clerk.users().getUser(user())));
    calls.put("getUserList", () -> clerk.users().getUserList(p -> p.limit(10)).size() <= 10);
    calls.put("createUser", () -> create(clerk));
    calls.put("updateUser", () -> {
      String name = "Ada " + random.nextInt();
      User updated = clerk.users().updateUser(user(), p -> p.firstName(name));
      return isUser(updated) && name.equals(updated.getFirstName());
    });
    calls.put("deleteUser", () -> {
      String id = users.removeFirst();
      return id.equals(clerk.users().deleteUser(id).getId());
    });
    calls.put(
        "enqueue",
        () -> isUser(clerk
            .enqueue(clerk.api().users().getUser(user()))
            .get(Soak.longest("enqueue").toMillis(), TimeUnit.MILLISECONDS)
            .getValue()));
    calls.put(
        "updateUserProfileImage",
        () -> isUser(clerk
            .users()
            .updateUserProfileImage(user(), Upload.of(PICTURE, "ada.png", "image/png"))));
    calls.put(UNKNOWN_ID, () -> clerk.users().getUser("user_unknown") == null);
    calls.put(IMPATIENT, () -> isUser(soak.impatient().users().getUser(user())));
    names = List.copyOf(calls.keySet());
  }

  private String user() {
    return users.getFirst();
  }

  /** Says whether an answer is the one to the question that was asked. */
  private boolean isUser(User user) {
    return user.getId().equals(user());
  }

  private boolean create(Clerk clerk) {
    String name = "user_" + Long.toHexString(random.nextLong());
    User created = clerk.users().createUser(p -> p.username(name));
    users.addLast(created.getId());
    return name.equals(created.getUsername());
  }

  @Override
  public void run() {
    while (!soak.isOver()) {
      String call = users.isEmpty() ? "createUser" : names.get(random.nextInt(names.size()));
      make(call.equals("createUser") && users.size() == USERS ? "deleteUser" : call);
    }
  }

  private void make(String call) {
    long start = System.nanoTime();
    try {
      if (calls.get(call).call()) {
        soak.outcomes().result(call);
      } else {
        soak.outcomes().violation(call, "an answer to something else");
      }
    } catch (ClerkException e) {
      soak.outcomes().exception(call, e);
    } catch (Throwable e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      if (cause instanceof ClerkException typed) {
        soak.outcomes().exception(call, typed);
      } else {
        soak.outcomes().violation(call, "threw " + e);
      }
    }
    long nanos = System.nanoTime() - start;
    soak.outcomes().ended(call, nanos);
    if (nanos > Soak.longest(call).toNanos()) {
      soak.outcomes().violation(call, "took " + nanos / 1_000_000 + " ms");
    }
  }
}

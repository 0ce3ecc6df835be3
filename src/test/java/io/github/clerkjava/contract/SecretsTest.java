package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.ClerkBuilder;
import io.github.clerkjava.contract.CanaryServer.Answer;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.http.Attempt;
import io.github.clerkjava.http.CallInfo;
import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.CallOutcome;
import io.github.clerkjava.http.ClerkResponse;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.QueryParams;
import io.github.clerkjava.model.VerifyUserPasswordParams;
import io.github.clerkjava.model.VerifyUserPasswordResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Call;

/**
 * No secret is shown: keys, whatever has {@code format: password} in the description, ids, queries and uploads are
 * canaries, and none turns up in what is logged, printed, thrown, or said by a {@code toString()}. What is asked for,
 * by a getter or {@code getRawBody()}, is not looked at.
 */
class SecretsTest {
  private final Description description = Description.ofProject();
  private final Canaries canaries = new Canaries();
  private final SampleArguments samples = SampleArguments.with(description, canaries);
  private CanaryServer server;
  private Overheard overheard;

  @BeforeEach
  void start() throws IOException {
    server = new CanaryServer(description, canaries);
    overheard = new Overheard();
  }

  @AfterEach
  void stop() throws IOException {
    overheard.close();
    server.close();
  }

  /** Whatever tells of calls is set here, and told to {@link #overheard}. */
  private ClerkBuilder clerk() {
    return Clerk.builder()
        .secretKey("sk_test_" + canaries.next())
        .machineSecretKey("ak_" + canaries.next())
        .maxRetries(0)
        .listener(new CallListener() {
          @Override
          public void started(CallInfo call) {
            overheard.add(call);
          }

          @Override
          public void attempted(CallInfo call, Attempt attempt) {
            overheard.add(attempt);
          }

          @Override
          public void finished(CallInfo call, CallOutcome outcome) {
            overheard.add(outcome);
          }
        })
        .driftListener(overheard::add)
        .apiUrl(server.url());
  }

  @Test
  void everyMethod_showsNoSecret() throws Exception {
    server.answer(Answer.EXAMPLE);
    try (Clerk clerk = clerk().build()) {
      for (WrapperMethod method : WrapperMethods.all()) {
        assertThat(call(clerk, method)).as("%s failed", method).isNull();
      }
    }

    // They were there to be shown.
    int methods = WrapperMethods.all().size();
    assertThat(server.keysReceived()).isGreaterThanOrEqualTo(methods - 10);
    assertThat(server.secretsReceived()).isGreaterThan(50);
    assertThat(server.secretsSent()).isGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EXAMPLE", "SILENT"})
  void everyMethod_withAServerThatFails_showsNoSecret(Answer answer) throws Exception {
    server.answer(answer);
    try (Clerk clerk = clerk().build()) {
      for (WrapperMethod method : WrapperMethods.all()) {
        if (!method.takesConsumer()) {
          call(clerk, method);
        }
      }
    }
  }

  /** Calls a method and looks at all that can be seen of it; returns what it threw, or null. */
  private Throwable call(Clerk clerk, WrapperMethod method) throws Exception {
    Object[] arguments = samples.of(method);
    for (Object argument : arguments) {
      if (!isText(argument)) {
        overheard.add(argument);
      }
      overheard.add(builderOf(argument));
    }
    Throwable thrown = catchThrowable(() -> {
      Object value = method.call(clerk, arguments);
      // Of the page for browsers, the body is the value.
      if (!(value instanceof String)) {
        overheard.add(value);
      }
      overheard.add(builderOf(value));
      GeneratedCode.callGetters(value, (model, getter, got, missing) -> {
        if (missing != null) {
          overheard.add(missing);
        }
      });
    });
    if (thrown != null) {
      overheard.add(thrown);
    }
    assertThat(Canaries.findIn(overheard.take())).as("shown by %s", method).isEmpty();
    return thrown;
  }

  /** Texts are the caller's own, alone and in lists. */
  private static boolean isText(Object argument) {
    return argument instanceof String
        || (argument instanceof List<?> list && list.get(0) instanceof String);
  }

  private static Object builderOf(Object value) throws ReflectiveOperationException {
    return value instanceof JsonModel || value instanceof QueryParams
        ? value.getClass().getMethod("toBuilder").invoke(value)
        : null;
  }

  @Test
  void timeout_showsNoSecret() {
    server.answer(Answer.SILENT);
    try (Clerk clerk = clerk().timeout(Duration.ofMillis(200)).build()) {
      Throwable thrown =
          catchThrowable(() -> clerk.users().verifyPassword("user_1", canaries.next()));

      assertThat(thrown).isInstanceOf(ClerkException.class);
      overheard.add(thrown);
    }
    assertThat(Canaries.findIn(overheard.take())).isEmpty();
  }

  @Test
  void asynchronousCall_showsNoSecret() {
    try (Clerk clerk = clerk().build()) {
      for (Answer answer : List.of(Answer.EXAMPLE, Answer.UNPROCESSABLE, Answer.CUT_SHORT)) {
        server.answer(answer);
        Call<VerifyUserPasswordResult> call = clerk
            .api()
            .users()
            .verifyUserPassword(
                "user_1",
                VerifyUserPasswordParams.builder().password(canaries.next()).build());
        overheard.add(call);
        overheard.add(call.request());
        CompletableFuture<ClerkResponse<VerifyUserPasswordResult>> later = clerk.enqueue(call);
        later
            .handle((response, thrown) -> {
              overheard.add(response);
              overheard.add(thrown);
              return null;
            })
            .join();
        overheard.add(later);
        overheard.add(catchThrowable(later::join));
        overheard.add(call.request());
      }
    }
    assertThat(Canaries.findIn(overheard.take())).isEmpty();
  }

  @Test
  void clientAndKeys_showNoSecret() {
    ClerkBuilder builder = clerk();
    overheard.add(builder);
    overheard.add(catchThrowable(() -> builder.secretKey("pk_" + canaries.next())));
    overheard.add(catchThrowable(() -> builder.machineSecretKey(canaries.next() + "\n")));
    builder.secretKeySupplier(() -> canaries.next() + "\u00e9");
    try (Clerk clerk = builder.build()) {
      overheard.add(clerk);
      overheard.add(clerk.api());
      overheard.add(catchThrowable(() -> clerk.users().getUser("user_1")));
    }

    String text = overheard.take();
    assertThat(text).contains("publishable one", "at index");
    assertThat(Canaries.findIn(text)).isEmpty();
  }
}

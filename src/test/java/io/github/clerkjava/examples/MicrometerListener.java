package io.github.clerkjava.examples;

import io.github.clerkjava.http.Attempt;
import io.github.clerkjava.http.CallInfo;
import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.CallOutcome;
import io.github.clerkjava.http.RetryWait;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Counts and times calls with Micrometer: copy it, name the meters as yours are named. */
final class MicrometerListener implements CallListener {
  private final MeterRegistry registry;

  MicrometerListener(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    String result = attempt.getFailure() == null
        ? String.valueOf(attempt.getStatus())
        : attempt.getFailure().name();
    registry
        .timer("clerk.attempts", tags(call).and("result", result))
        .record(attempt.getDuration());
  }

  @Override
  public void waiting(CallInfo call, RetryWait wait) {
    registry.timer("clerk.waits", tags(call)).record(wait.getDuration());
  }

  @Override
  public void finished(CallInfo call, CallOutcome outcome) {
    String result = outcome.getFailure() == null
        ? "success"
        : outcome.getFailure().getClass().getSimpleName();
    registry.timer("clerk.calls", tags(call).and("result", result)).record(outcome.getDuration());
  }

  /** Of few values each: ids of users never get here. */
  private static Tags tags(CallInfo call) {
    return Tags.of("operation", call.getOperationId());
  }
}

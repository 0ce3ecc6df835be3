package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.Operation;
import io.github.clerkjava.http.Drift;
import io.github.clerkjava.http.Drift.Kind;
import io.github.clerkjava.http.DriftListener;
import io.github.clerkjava.json.DriftFinder;
import org.jspecify.annotations.Nullable;

/** Tells a listener what differs in the answers of one operation, and keeps from the caller what the listener throws. */
final class DriftReport implements DriftFinder.Findings {
  private final DriftListener listener;
  private final Operation operation;

  DriftReport(DriftListener listener, Operation operation) {
    this.listener = listener;
    this.operation = operation;
  }

  @Override
  public void unknownEnumValue(String path, String model, String value) {
    tell(Kind.UNKNOWN_ENUM_VALUE, path, model, value);
  }

  @Override
  public void unknownProperty(String path, String model) {
    tell(Kind.UNKNOWN_PROPERTY, path, model, null);
  }

  @Override
  public void missingProperty(String path, String model) {
    tell(Kind.MISSING_PROPERTY, path, model, null);
  }

  @Override
  public void unfitValue(String path, String model) {
    tell(Kind.UNFIT_VALUE, path, model, null);
  }

  private void tell(Kind kind, String path, String model, @Nullable String value) {
    try {
      listener.onDrift(new Drift(kind, operation, path, model, value));
    } catch (Exception e) { // Not RuntimeException: other languages of the JVM throw all of them.
      // Without its message, which may be made of the value.
      System.getLogger("io.github.clerkjava")
          .log(
              System.Logger.Level.WARNING,
              "The drift listener threw " + e.getClass().getName() + " on " + operation);
    }
  }
}

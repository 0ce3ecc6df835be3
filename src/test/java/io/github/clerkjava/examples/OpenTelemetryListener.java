package io.github.clerkjava.examples;

import io.github.clerkjava.http.Attempt;
import io.github.clerkjava.http.CallInfo;
import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.CallOutcome;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Makes a span of every call, with an event for every try, below the span that is current when it starts. */
final class OpenTelemetryListener implements CallListener {
  private final Tracer tracer;
  private final ConcurrentMap<CallInfo, Span> spans = new ConcurrentHashMap<>();

  OpenTelemetryListener(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void started(CallInfo call) {
    spans.put(
        call,
        tracer
            .spanBuilder(call.getOperation().toString())
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("http.request.method", call.getOperation().getMethod())
            .setAttribute("url.template", call.getOperation().getPathTemplate())
            .setAttribute("clerk.operation", call.getOperationId())
            .startSpan());
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    Attributes attributes = attempt.getFailure() == null
        ? Attributes.of(
            AttributeKey.longKey("http.response.status_code"), (long) attempt.getStatus())
        : Attributes.of(
            AttributeKey.stringKey("error.type"), attempt.getFailure().name());
    spans.get(call).addEvent("attempt " + attempt.getNumber(), attributes);
  }

  @Override
  public void finished(CallInfo call, CallOutcome outcome) {
    Span span = spans.remove(call);
    if (outcome.getStatus() != 0) {
      span.setAttribute("http.response.status_code", outcome.getStatus());
    }
    if (outcome.getAttempts() > 1) {
      span.setAttribute("http.request.resend_count", outcome.getAttempts() - 1);
    }
    if (outcome.getClerkTraceId() != null) {
      span.setAttribute("clerk.trace_id", outcome.getClerkTraceId());
    }
    if (outcome.getFailure() != null) {
      span.setStatus(StatusCode.ERROR);
      span.recordException(outcome.getFailure());
    }
    span.end();
  }

  /** How many calls are under way, as this sees it. */
  int openSpans() {
    return spans.size();
  }
}

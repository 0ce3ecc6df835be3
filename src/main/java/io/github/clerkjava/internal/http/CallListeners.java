package io.github.clerkjava.internal.http;

import io.github.clerkjava.http.Attempt;
import io.github.clerkjava.http.CallInfo;
import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.CallOutcome;
import io.github.clerkjava.http.RetryWait;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that see the calls of a client: those of the user, and the log. None of them can make a call fail. */
final class CallListeners implements CallListener {
  private static final Logger LOG = System.getLogger("io.github.clerkjava");

  private final List<CallListener> users;

  CallListeners(List<CallListener> users) {
    this.users = new ArrayList<>(users);
  }

  /** Says whether anybody looks. */
  boolean areListening() {
    return !users.isEmpty() || LOG.isLoggable(Level.DEBUG);
  }

  @Override
  public void started(CallInfo call) {
    LOG.log(Level.DEBUG, () -> call + " starts");
    tell(listener -> listener.started(call));
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    LOG.log(Level.DEBUG, () -> call + " " + attempt);
    tell(listener -> listener.attempted(call, attempt));
  }

  @Override
  public void waiting(CallInfo call, RetryWait wait) {
    LOG.log(Level.DEBUG, () -> call + " " + wait);
    tell(listener -> listener.waiting(call, wait));
  }

  @Override
  public void finished(CallInfo call, CallOutcome outcome) {
    LOG.log(Level.DEBUG, () -> call + " ends: " + outcome);
    tell(listener -> listener.finished(call, outcome));
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : users) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A CallListener failed; the call goes on", e);
      }
    }
  }
}

package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says what kind of failure an exception of OkHttp is. */
final class ConnectionFailures {
  private ConnectionFailures() {}

  static Kind kindOf(IOException e, boolean cancelled) {
    if (e instanceof InterruptedIOException) {
      // OkHttp throws it for its timeouts, and okio for an interrupted thread, whose flag it leaves
      // set.
      return "interrupted".equals(e.getMessage()) ? Kind.INTERRUPTED : Kind.TIMEOUT;
    }
    if (cancelled) {
      return Kind.CANCELLED;
    }
    if (e instanceof UnknownHostException) {
      return Kind.UNKNOWN_HOST;
    }
    if (e instanceof ConnectException) {
      return Kind.REFUSED;
    }
    if (e instanceof SSLException) {
      return Kind.TLS;
    }
    if (e instanceof SocketException || e instanceof ProtocolException || isBrokenOff(e)) {
      return Kind.RESET;
    }
    return Kind.OTHER;
  }

  private static boolean isBrokenOff(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof EOFException
        || e.getCause() instanceof EOFException
        || message.startsWith("unexpected end of stream")
        || message.startsWith("stream was reset");
  }
}

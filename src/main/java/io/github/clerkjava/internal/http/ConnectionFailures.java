package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;

/** Says what kind of failure an exception of OkHttp is. */
final class ConnectionFailures {
  private ConnectionFailures() {}

  /**
   * Returns the kind.
   *
   * @param sent whether part of the request was sent: an error of TLS is then one of a connection that stood
   * @param cancelled whether the caller wanted it
   */
  static Kind kindOf(IOException e, boolean sent, boolean cancelled) {
    if (isInterrupt(e)) {
      return Kind.INTERRUPTED;
    }
    if (cancelled) {
      return Kind.CANCELLED;
    }
    if (e instanceof InterruptedIOException) {
      return Kind.TIMEOUT;
    }
    if (e instanceof UnknownHostException) {
      return Kind.UNKNOWN_HOST;
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return Kind.REFUSED;
    }
    if (e instanceof SSLException && !sent) {
      return Kind.TLS;
    }
    if (isBrokenOff(e)) {
      return Kind.RESET;
    }
    return e instanceof ProtocolException ? Kind.PROTOCOL : Kind.OTHER;
  }

  /** The class is that of timeouts too. Okio says "interrupted", OkHttp's HTTP/2 nothing; both leave the flag set. */
  private static boolean isInterrupt(IOException e) {
    String message = e.getMessage();
    return (e.getClass() == InterruptedIOException.class
            && (message == null || message.equals("interrupted")))
        || e instanceof ClosedByInterruptException;
  }

  private static boolean isBrokenOff(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof SocketException
        || e instanceof SSLException
        || e instanceof ClosedChannelException
        || e instanceof EOFException
        || e.getCause() instanceof EOFException
        || message.startsWith("unexpected end of stream")
        || message.startsWith("stream was reset")
        || isShutDown(e);
  }

  /** A server that refuses a stream, or had closed the connection before it, has done nothing (RFC 9113, 8.7). */
  static boolean saysThatNothingWasDone(IOException e) {
    return "stream was reset: REFUSED_STREAM".equals(e.getMessage()) || isShutDown(e);
  }

  /** OkHttp's exception for a stream on a connection that was closed before; its class is not for others. */
  private static boolean isShutDown(IOException e) {
    return e.getClass().getSimpleName().equals("ConnectionShutdownException");
  }
}

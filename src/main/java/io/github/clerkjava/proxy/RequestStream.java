package io.github.clerkjava.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that goes on as it comes in, and can't be sent again. */
final class RequestStream extends RequestBody {
  private static final int CHUNK = 8192;
  private static final long UNKNOWN = -1;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  /** Those that have a body in any case, perhaps an empty one. */
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final InputStream in;
  private final long length;
  private boolean broken;

  private RequestStream(InputStream in, long length) {
    this.in = in;
    this.length = length;
  }

  /**
   * Returns the body of a request; null if it has none.
   *
   * @throws BadRequestException if its length can't be
   */
  static @Nullable RequestStream of(ProxyRequest request) throws BadRequestException {
    String method = request.getMethod();
    InputStream in = request.getBody();
    boolean chunked = request.getHeader("transfer-encoding") != null;
    long length = chunked ? UNKNOWN : length(request);
    if (method.equals("GET") || method.equals("HEAD")) {
      return null;
    }
    boolean withBody = WITH_BODY.contains(method);
    if (in != null && (withBody || chunked || length > 0)) {
      return new RequestStream(in, length);
    }
    return withBody ? new RequestStream(InputStream.nullInputStream(), 0) : null;
  }

  private static long length(ProxyRequest request) throws BadRequestException {
    String length = request.getHeader("content-length");
    if (length == null) {
      return UNKNOWN;
    }
    if (!LENGTH.matcher(length.trim()).matches()) {
      throw new BadRequestException("Content-Length is no length");
    }
    return Long.parseLong(length.trim());
  }

  /** Says whether it was the browser that did not send what it had announced. */
  boolean isBroken() {
    return broken;
  }

  /** The header of the browser says it. */
  @Override
  public @Nullable MediaType contentType() {
    return null;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = length < 0 ? Long.MAX_VALUE : length;
    while (left > 0) {
      int read = read(chunk, (int) Math.min(left, CHUNK));
      if (read < 0) {
        return;
      }
      sink.write(chunk, 0, read);
      sink.flush();
      left -= read;
    }
  }

  private int read(byte[] chunk, int most) throws IOException {
    boolean arrived = false;
    try {
      int read = in.read(chunk, 0, most);
      if (read < 0 && length >= 0) {
        throw new EOFException("The body of the request ended early");
      }
      arrived = true;
      return read;
    } finally {
      broken = !arrived;
    }
  }
}

package io.github.clerkjava.internal.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads the body of an answer while its attempt still lasts, so that one that breaks off can be asked for again, and
 * the connection is free before anything is decoded.
 */
final class BodyReader {
  private static final long CHUNK = 8192;

  /** No error of the API is longer; what is, is the page of something in between. */
  private static final long LONGEST_ERROR = 1L << 20;

  private final long limit;

  /** Takes the number of bytes, unpacked, that an answer may have. */
  BodyReader(long limit) {
    this.limit = limit;
  }

  /**
   * Returns an answer whose body is in memory; the connection is let go in any case.
   *
   * @param call the attempt; it is cancelled if the rest of the body is not wanted
   */
  Response read(Call call, Response response) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      return response;
    }
    Buffer content = new Buffer();
    try (body) {
      if (response.isSuccessful()) {
        readAll(call, response, body, content);
      } else {
        readError(call, body, content);
      }
    }
    return response
        .newBuilder()
        .body(ResponseBody.create(content, body.contentType(), content.size()))
        .build();
  }

  private void readAll(Call call, Response response, ResponseBody body, Buffer content)
      throws IOException {
    boolean whole = false;
    try {
      whole = body.contentLength() <= limit && readUpTo(limit, body, content);
    } catch (IOException e) {
      throw isBadlyPacked(e, response)
          ? new UnreadableAnswerException(
              response.code(),
              "a body that is not compressed as it claims to be",
              content.readUtf8(),
              e)
          : e;
    } finally {
      if (!whole) {
        call.cancel();
      }
    }
    if (!whole) {
      throw new UnreadableAnswerException(
          response.code(),
          "a body of more than " + limit + " bytes (see maxResponseBytes)",
          "",
          null);
    }
  }

  /** Whatever happens to the body of a refusal, the status is the answer. */
  private static void readError(Call call, ResponseBody body, Buffer content) {
    try {
      if (!readUpTo(LONGEST_ERROR, body, content)) {
        call.cancel();
      }
    } catch (IOException e) {
      // What came before stays.
    }
  }

  /** Returns false if there is more. */
  private static boolean readUpTo(long most, ResponseBody body, Buffer content) throws IOException {
    BufferedSource source = body.source();
    while (source.read(content, Math.min(CHUNK, most + 1 - content.size())) != -1) {
      if (content.size() > most) {
        return false;
      }
    }
    return true;
  }

  /** OkHttp unpacks by itself and takes the header away then; its complaints have no type of their own. */
  private static boolean isBadlyPacked(IOException e, Response response) {
    Response network = response.networkResponse();
    return e.getClass() == IOException.class
        && network != null
        && "gzip".equalsIgnoreCase(network.header("Content-Encoding"));
  }
}

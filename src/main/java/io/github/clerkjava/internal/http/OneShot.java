package io.github.clerkjava.internal.http;

import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Says which bodies can be sent only once. */
final class OneShot {
  private OneShot() {}

  /** Also of a body of parts, of which OkHttp 4 does not tell. */
  static boolean is(@Nullable RequestBody body) {
    if (body instanceof MultipartBody) {
      for (MultipartBody.Part part : ((MultipartBody) body).parts()) {
        if (is(part.body())) {
          return true;
        }
      }
    }
    return body != null && body.isOneShot();
  }
}

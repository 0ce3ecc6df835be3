package io.github.clerkjava.internal.http;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** Reads path templates off Retrofit's annotations. */
final class RequestLines {
  private RequestLines() {}

  static @Nullable String pathOf(Annotation annotation) {
    if (annotation instanceof GET) {
      return ((GET) annotation).value();
    }
    if (annotation instanceof POST) {
      return ((POST) annotation).value();
    }
    if (annotation instanceof PATCH) {
      return ((PATCH) annotation).value();
    }
    if (annotation instanceof PUT) {
      return ((PUT) annotation).value();
    }
    if (annotation instanceof DELETE) {
      return ((DELETE) annotation).value();
    }
    return annotation instanceof HTTP ? ((HTTP) annotation).path() : null;
  }
}

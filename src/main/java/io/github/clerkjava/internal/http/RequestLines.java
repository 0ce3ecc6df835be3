package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.Operation;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** Reads verbs and path templates off Retrofit's annotations. */
final class RequestLines {
  private RequestLines() {}

  /** Returns the operation that a method with these annotations calls. */
  static Operation of(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      Operation operation = of(annotation);
      if (operation != null) {
        return operation;
      }
    }
    throw new IllegalArgumentException("The method has no verb that the API knows");
  }

  private static @Nullable Operation of(Annotation annotation) {
    if (annotation instanceof GET) {
      return operation("GET", ((GET) annotation).value());
    }
    if (annotation instanceof POST) {
      return operation("POST", ((POST) annotation).value());
    }
    if (annotation instanceof PATCH) {
      return operation("PATCH", ((PATCH) annotation).value());
    }
    if (annotation instanceof PUT) {
      return operation("PUT", ((PUT) annotation).value());
    }
    if (annotation instanceof DELETE) {
      return operation("DELETE", ((DELETE) annotation).value());
    }
    return annotation instanceof HTTP
        ? operation(((HTTP) annotation).method(), ((HTTP) annotation).path())
        : null;
  }

  private static Operation operation(String verb, String path) {
    return new Operation(verb, "/" + path);
  }
}

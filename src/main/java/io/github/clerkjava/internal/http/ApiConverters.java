package io.github.clerkjava.internal.http;

import com.google.gson.Gson;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Path;

/**
 * Converts bodies through Gson and checks path values.
 *
 * <p>A body is read whole before it is decoded: a connection that breaks is then told apart from JSON that does, and the
 * JSON can be shown. Path values are checked here because every call passes, also one that is made without the sub-apis.
 */
final class ApiConverters extends Converter.Factory {
  private final GsonConverterFactory json;

  ApiConverters(Gson gson) {
    this.json = GsonConverterFactory.create(gson);
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    Converter<ResponseBody, ?> decoder = json.responseBodyConverter(type, annotations, retrofit);
    return decoder == null ? null : new BodyReader(decoder);
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    return json.requestBodyConverter(type, parameterAnnotations, methodAnnotations, retrofit);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Path) {
        return new PathValue(((Path) annotation).value());
      }
    }
    return null;
  }

  private static final class BodyReader implements Converter<ResponseBody, Object> {
    private final Converter<ResponseBody, ?> decoder;

    BodyReader(Converter<ResponseBody, ?> decoder) {
      this.decoder = decoder;
    }

    @Override
    public @Nullable Object convert(ResponseBody body) throws IOException {
      BufferedSource source = body.source();
      source.request(Long.MAX_VALUE);
      Buffer copy = source.getBuffer().clone();
      try {
        return decoder.convert(body);
      } catch (IOException | RuntimeException e) {
        throw new UnreadableBodyException(copy.readByteString(), e);
      } finally {
        copy.clear();
      }
    }
  }

  private static final class PathValue implements Converter<Object, String> {
    private final String name;

    PathValue(String name) {
      this.name = name;
    }

    @Override
    public String convert(Object value) {
      String text = value.toString();
      if (text.isBlank()) {
        throw new IllegalArgumentException(name + " must not be blank");
      }
      if (text.equals(".") || text.equals("..")) {
        throw new IllegalArgumentException(
            name + " must not be " + text + ": it would change the path");
      }
      return text;
    }
  }
}

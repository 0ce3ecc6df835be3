package io.github.clerkjava.internal.http;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.clerkjava.http.DriftListener;
import io.github.clerkjava.json.DriftFinder;
import io.github.clerkjava.json.ListPage;
import java.io.IOException;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Path;

/**
 * Converts bodies through Gson and checks path values.
 *
 * <p>A body that can't be decoded is kept, so that it can be shown. A {@code String} is the body as it is: no operation answers a bare JSON string, one answers HTML. Path values are checked here because every call passes, also one that is made without the sub-apis.
 */
final class ApiConverters extends Converter.Factory {
  private final Gson gson;
  private final GsonConverterFactory json;
  private final @Nullable DriftListener driftListener;

  /** Takes who is told where answers differ from the contract; null for nobody. */
  ApiConverters(Gson gson, @Nullable DriftListener driftListener) {
    this.gson = gson;
    this.driftListener = driftListener;
    this.json = GsonConverterFactory.create(gson);
  }

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type == String.class) {
      return (Converter<ResponseBody, String>) ResponseBody::string;
    }
    DriftReport drift =
        driftListener == null ? null : new DriftReport(driftListener, RequestLines.of(annotations));
    return new JsonReading(gson, type, drift);
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

  private static final class JsonReading implements Converter<ResponseBody, Object> {
    private final Gson gson;
    private final TypeAdapter<?> adapter;
    private final @Nullable DriftReport drift;

    JsonReading(Gson gson, Type type, @Nullable DriftReport drift) {
      this.drift = drift;
      this.gson = gson;
      this.adapter = gson.getAdapter(TypeToken.get(type));
    }

    @Override
    public @Nullable Object convert(ResponseBody body) throws IOException {
      String json = body.string();
      try {
        JsonReader in = gson.newJsonReader(new StringReader(json));
        Object value = adapter.read(in);
        if (in.peek() != JsonToken.END_DOCUMENT) {
          throw new MalformedJsonException("There is more behind the JSON");
        }
        if (drift != null) {
          DriftFinder.find(value, drift);
        }
        if (isNothing(value)) {
          throw new JsonParseException("There is nothing in it");
        }
        return value;
      } catch (IOException | RuntimeException e) {
        throw new UnreadableAnswerException(
            0, "a body that is not the JSON of the contract", json, e);
      }
    }
  }

  /** Who asks for a list asks for nothing else: without one, there is no other getter that could work. */
  private static boolean isNothing(@Nullable Object value) {
    return value == null || (value instanceof ListPage && !((ListPage<?>) value).hasData());
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
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        throw new IllegalArgumentException(
            name + " must not have half a surrogate pair: no encoding of it arrives");
      }
      return text;
    }
  }
}

package io.github.clerkjava.internal.http;

import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * What OkHttp 5 asks of a call beyond OkHttp 4, so that the same source goes with both; for 4 these override nothing.
 * Nobody gets there: Retrofit does not use them and does not hand its calls of OkHttp out.
 */
@SuppressWarnings("MissingOverride")
abstract class OkHttp5Call implements Call {
  private static final String NOT_HERE =
      "A call of several attempts has neither tags nor events of its own: see CallListener";

  public void addEventListener(EventListener listener) {
    throw new UnsupportedOperationException(NOT_HERE);
  }

  public <T> T tag(KClass<T> type) {
    throw new UnsupportedOperationException(NOT_HERE);
  }

  public <T> T tag(Class<? extends T> type) {
    throw new UnsupportedOperationException(NOT_HERE);
  }

  public <T> T tag(KClass<T> type, Function0<? extends T> made) {
    throw new UnsupportedOperationException(NOT_HERE);
  }

  public <T> T tag(Class<T> type, Function0<? extends T> made) {
    throw new UnsupportedOperationException(NOT_HERE);
  }

  @Override
  public abstract Call clone();
}

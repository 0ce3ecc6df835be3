package io.github.clerkjava.shapes.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import retrofit2.Retrofit;

/**
 * All generated interfaces of one client. An interface is made when it is first asked for. Thread-safe.
 */
public final class ClerkApi {
  /** The version of the Clerk API that the contract describes; sent with every request that names no other. */
  public static final String VERSION = "2026-05-12";

  private final Retrofit retrofit;
  private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

  /**
   * Makes one.
   *
   * @param retrofit with a base URL that ends with {@code /v1/}, and a Gson converter that has
   *     {@link io.github.clerkjava.shapes.model.ModelAdapters} and serializes nulls
   */
  public ClerkApi(Retrofit retrofit) {
    this.retrofit = retrofit;
  }

  /**
   * Returns the operations of {@link SparePartsApi}.
   *
   * @return the same instance for every call
   */
  public SparePartsApi spares() {
    return of(SparePartsApi.class);
  }

  /**
   * Returns the operations of {@link WidgetsApi}.
   *
   * @return the same instance for every call
   */
  public WidgetsApi widgets() {
    return of(WidgetsApi.class);
  }

  private <T> T of(Class<T> type) {
    Object api = made.get(type);
    if (api == null) {
      api = retrofit.create(type);
      made.put(type, api);
    }
    return type.cast(api);
  }
}

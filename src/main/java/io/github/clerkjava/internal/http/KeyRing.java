package io.github.clerkjava.internal.http;

import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.http.MachineKey;
import io.github.clerkjava.http.NoKey;
import io.github.clerkjava.json.Arguments;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** The keys that a client has: of the instance, of a machine, or of both. Each is asked for once per call. */
public final class KeyRing {
  private final @Nullable Supplier<String> secretKey;
  private final @Nullable Supplier<String> machineSecretKey;

  /**
   * Makes one.
   *
   * @param secretKey asked for the key of the instance, or null if there is none
   * @param machineSecretKey asked for the key of a machine, or null if there is none
   */
  public KeyRing(
      @Nullable Supplier<String> secretKey, @Nullable Supplier<String> machineSecretKey) {
    this.secretKey = secretKey;
    this.machineSecretKey = machineSecretKey;
  }

  /**
   * Returns the key that a call is sent with.
   *
   * @param invocation which operation it is of, null if that is not known
   * @param options what the caller wants otherwise
   * @return null for an operation that takes none
   */
  @Nullable
  String keyFor(@Nullable Invocation invocation, CallOptions options) {
    Method operation = invocation == null ? null : invocation.method();
    if (operation != null && operation.isAnnotationPresent(NoKey.class)) {
      return null;
    }
    return operation != null && operation.isAnnotationPresent(MachineKey.class)
        ? machineKey(options)
        : secretKey(options);
  }

  /** Returns the key of the instance. */
  String secretKey(CallOptions options) {
    String ofCall = options.getSecretKey();
    if (ofCall != null) {
      return ofCall;
    }
    if (secretKey == null) {
      throw new IllegalStateException(
          "secretKey is not set, and this operation takes the secret key of the instance");
    }
    return Arguments.secretKey("secretKey", secretKey.get());
  }

  /** The key of the machine; without one, that of the instance. */
  private String machineKey(CallOptions options) {
    String ofCall = options.getMachineSecretKey();
    if (ofCall != null) {
      return ofCall;
    }
    return machineSecretKey == null
        ? secretKey(options)
        : Arguments.secretKey("machineSecretKey", machineSecretKey.get());
  }
}

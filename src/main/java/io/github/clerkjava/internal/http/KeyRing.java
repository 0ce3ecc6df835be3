package io.github.clerkjava.internal.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /** The key of the instance. */
  String secretKey() {
    if (secretKey == null) {
      throw new IllegalStateException(
          "secretKey is not set, and this operation takes the secret key of the instance");
    }
    return Keys.requireSecret("secretKey", secretKey.get());
  }

  /** The key of the machine; without one, that of the instance. */
  String machineKey() {
    return machineSecretKey == null
        ? secretKey()
        : Keys.requireSecret("machineSecretKey", machineSecretKey.get());
  }
}

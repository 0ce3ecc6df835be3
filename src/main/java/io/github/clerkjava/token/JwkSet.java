package io.github.clerkjava.token;

import io.github.clerkjava.json.Metadata;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of an instance as they were at one time. Immutable. */
final class JwkSet {
  private final Map<String, VerificationKey> keys;
  private final long asOf;

  private JwkSet(Map<String, VerificationKey> keys, long asOf) {
    this.keys = keys;
    this.asOf = asOf;
  }

  /**
   * Reads a key set. What is not an RSA key for signatures is left out.
   *
   * @param json the JSON Web Key Set
   * @param asOf the time in milliseconds
   * @throws IllegalArgumentException if it is none, or has no keys
   */
  static JwkSet parse(String json, long asOf) {
    Object entries = Metadata.parse(json).get("keys");
    if (!(entries instanceof List) || ((List<?>) entries).isEmpty()) {
      throw new IllegalArgumentException("The key set has no keys");
    }
    Map<String, VerificationKey> keys = new HashMap<>();
    for (Object entry : (List<?>) entries) {
      if (entry instanceof Map) {
        Map<?, ?> jwk = (Map<?, ?>) entry;
        Object kid = jwk.get("kid");
        if (kid instanceof String && "RSA".equals(jwk.get("kty")) && "sig".equals(jwk.get("use"))) {
          keys.put((String) kid, VerificationKey.ofJwk(jwk));
        }
      }
    }
    return new JwkSet(keys, asOf);
  }

  @Nullable
  VerificationKey get(@Nullable String kid) {
    return keys.get(kid);
  }

  /** Says whether this is from that time or younger; also if the clock was set back by less than that. */
  boolean isWithin(Duration age, long now) {
    return Math.abs(now - asOf) < age.toMillis();
  }
}

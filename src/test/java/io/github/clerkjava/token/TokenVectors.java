package io.github.clerkjava.token;

import io.github.clerkjava.json.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The vectors of the specification, with tokens that no test can sign: their private keys are not there. */
final class TokenVectors {
  static final Metadata ALL = read();

  private TokenVectors() {}

  private static Metadata read() {
    try (InputStream in = TokenVectors.class.getResourceAsStream("/auth/token-vectors.json")) {
      return Metadata.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of the vector of that name. */
  static String token(String name) {
    return ((List<?>) ALL.get("vectors"))
        .stream()
            .map(vector -> (Map<?, ?>) vector)
            .filter(vector -> name.equals(vector.get("name")))
            .map(vector -> (String) vector.get("token"))
            .findFirst()
            .orElseThrow();
  }

  /** The public key of that name, in PEM form. */
  static String pem(String name) {
    return (String) ((Map<?, ?>) ((Map<?, ?>) ALL.get("keys")).get(name)).get("value");
  }
}

package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header and the signature of a token must be like, whatever it is for. The order is part of the contract: it
 * decides which of several problems is told.
 */
final class SignatureRules {
  private static final List<String> DEFAULT_TYPES = List.of("JWT");

  private final KeySource keys;

  /** Null for the default ones, under which the header need not have any. */
  private final @Nullable List<String> headerTypes;

  SignatureRules(KeySource keys, @Nullable List<String> headerTypes) {
    this.keys = keys;
    this.headerTypes = headerTypes;
  }

  /**
   * Checks a token whose kind is known to be right.
   *
   * @throws TokenVerificationException if there is no key for it, or its type, algorithm or signature is not good
   */
  void check(Jws jws) {
    if (jws.header.containsKey("crit")) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The token demands extensions that are not understood");
    }
    VerificationKey key = keys.find(jws.text("kid"));
    checkType(jws);
    checkSignature(jws, key);
  }

  private void checkType(Jws jws) {
    if (headerTypes == null && !jws.header.containsKey("typ")) {
      return;
    }
    String type = jws.text("typ");
    if (type == null || !(headerTypes == null ? DEFAULT_TYPES : headerTypes).contains(type)) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The type of the token is not one that is accepted here");
    }
  }

  private static void checkSignature(Jws jws, VerificationKey key) {
    Algorithm algorithm = Algorithm.of(jws.text("alg"));
    if (algorithm == null) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID_ALGORITHM, "Only RS256, RS384 and RS512 are accepted");
    }
    if (!key.isFor(algorithm)) {
      throw new TokenVerificationException(
          Reason.TOKEN_VERIFICATION_FAILED,
          "The key is unusable, or is for another algorithm than the token has");
    }
    if (!key.verifies(algorithm, jws.signed, jws.signature)) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID_SIGNATURE,
          "The signature of the token is not that of the key",
          "Is the key that of the instance which the token comes from?",
          null);
    }
  }
}

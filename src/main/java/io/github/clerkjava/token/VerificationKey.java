package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.KeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An RSA public key of 2048 bits or more, with the algorithm that it is for. */
final class VerificationKey {
  private static final int MINIMUM_BITS = 2048;
  private static final Pattern ARMOUR = Pattern.compile("-----(BEGIN|END) PUBLIC KEY-----|\\s");

  /** Null for an entry of a key set that is no usable key: it is found, and verifies nothing. */
  private final @Nullable PublicKey key;

  /** The name of the only algorithm; null for any. */
  private final @Nullable Object algorithm;

  private VerificationKey(@Nullable PublicKey key, @Nullable Object algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }

  /**
   * Returns the key that a PEM text holds, with or without its first and last line.
   *
   * @throws TokenVerificationException if it holds none
   */
  static VerificationKey ofPem(@Nullable String pem) {
    String base64 = pem == null ? "" : ARMOUR.matcher(pem).replaceAll("");
    if (base64.isEmpty()) {
      throw new TokenVerificationException(
          Reason.JWK_LOCAL_MISSING, "jwtKey is empty", "Is CLERK_JWT_KEY set?", null);
    }
    try {
      byte[] encoded = Base64.getDecoder().decode(base64);
      PublicKey key = key(new X509EncodedKeySpec(encoded));
      if (!Arrays.equals(key.getEncoded(), encoded)) {
        throw new GeneralSecurityException("There is something behind the key");
      }
      return new VerificationKey(key, Algorithm.RS256.name());
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // No cause: it may quote the key.
      throw new TokenVerificationException(
          Reason.JWK_LOCAL_INVALID,
          "jwtKey is no RSA public key of " + MINIMUM_BITS + " bits or more in PEM form",
          "Copy the JWKS public key from the API keys page of the Clerk dashboard.",
          null);
    }
  }

  /** Returns the key that an entry of a key set holds, a useless one if it holds none. */
  static VerificationKey ofJwk(Map<?, ?> jwk) {
    PublicKey key;
    try {
      key = key(new RSAPublicKeySpec(number(jwk.get("n")), number(jwk.get("e"))));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      key = null;
    }
    return new VerificationKey(key, jwk.get("alg"));
  }

  private static BigInteger number(@Nullable Object base64) {
    if (!(base64 instanceof String)) {
      throw new IllegalArgumentException("This is no number");
    }
    return new BigInteger(1, Base64Url.decode((String) base64));
  }

  private static PublicKey key(KeySpec spec) throws GeneralSecurityException {
    RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    if (key.getModulus().bitLength() < MINIMUM_BITS) {
      throw new GeneralSecurityException("The key is too short");
    }
    return key;
  }

  boolean isFor(Algorithm wanted) {
    return key != null && (algorithm == null || wanted.name().equals(algorithm));
  }

  /** Says whether bytes are signed by the owner of this key. */
  boolean verifies(Algorithm with, byte[] signed, byte[] signature) {
    try {
      Signature verification = Signature.getInstance(with.signature);
      verification.initVerify(key);
      verification.update(signed);
      return verification.verify(signature);
    } catch (SignatureException e) {
      // It has not the length that a signature of this key has.
      return false;
    } catch (GeneralSecurityException e) {
      throw new TokenVerificationException(
          Reason.TOKEN_VERIFICATION_FAILED, "The key can't be used on this JVM", null, e);
    }
  }
}

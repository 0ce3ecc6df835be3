package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An RSA key that tokens are signed with, made when it is first needed. Thread-safe. */
final class SigningKey {
  private static final int BITS = 2048;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String id;
  private @Nullable KeyPair pair;

  SigningKey(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Returns the signature of a text, by RSASSA-PKCS1-v1_5 with SHA-256. */
  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair().getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean verifies(String text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(pair().getPublic());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      // A signature of the wrong length.
      return false;
    }
  }

  /** Returns the public key as a JSON Web Key. */
  JsonObject toJwk() {
    RSAPublicKey key = (RSAPublicKey) pair().getPublic();
    JsonObject jwk = new JsonObject();
    jwk.addProperty("kid", id);
    jwk.addProperty("alg", "RS256");
    jwk.addProperty("use", "sig");
    jwk.addProperty("kty", "RSA");
    jwk.addProperty("n", unsigned(key.getModulus()));
    jwk.addProperty("e", unsigned(key.getPublicExponent()));
    return jwk;
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return BASE64.encodeToString(
        bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private synchronized KeyPair pair() {
    KeyPair known = pair;
    if (known == null) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        known = generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
      pair = known;
    }
    return known;
  }
}

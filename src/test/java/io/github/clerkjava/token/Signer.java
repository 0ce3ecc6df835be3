package io.github.clerkjava.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

/** A key of an instance, and the tokens that it signs. */
public final class Signer {
  static final long NOW = 1_700_000_000;
  static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  final String kid;
  private final KeyPair pair;

  /** Makes one with a new key. */
  public Signer(String kid, int bits) {
    this.kid = kid;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a token whose claims, in apostrophes, come beside sub and exp. */
  public String token(String claims) {
    return sign(header(""), "{'sub':'user_1','exp':" + (NOW + 60) + claims + "}");
  }

  /** Returns a token that is valid by the clock of the system. */
  public String tokenOfToday() {
    long now = Instant.now().getEpochSecond();
    return sign(header(""), "{'sub':'user_1','sid':'sess_1','exp':" + (now + 60) + "}");
  }

  /** Returns a token of a machine that is valid by the clock of the system. */
  public String machineTokenOfToday() {
    long expiry = Instant.now().getEpochSecond() + 60;
    return sign(header(""), "{'sub':'mch_1','jti':'mt_1','exp':" + expiry + "}");
  }

  String header(String more) {
    return "{'alg':'RS256','typ':'JWT','kid':'" + kid + "'" + more + "}";
  }

  String sign(String header, String claims) {
    return sign(header, claims, "SHA256withRSA");
  }

  String sign(String header, String claims, String algorithm) {
    return sign(bytes(header), bytes(claims), algorithm);
  }

  String sign(byte[] header, byte[] claims, String algorithm) {
    String signed = BASE64.encodeToString(header) + '.' + BASE64.encodeToString(claims);
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + '.' + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the public key. */
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** Returns the entry of a key set, with others after it. */
  String jwk(String more) {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return "{\"kid\":\"" + kid + "\",\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
        + unsigned(key.getModulus()) + "\",\"e\":\"" + unsigned(key.getPublicExponent()) + "\""
        + more
        + "}";
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
  }

  /** Returns a key set of some keys. */
  public static String jwks(Signer... signers) {
    StringBuilder keys = new StringBuilder();
    for (Signer signer : signers) {
      keys.append(keys.length() == 0 ? "" : ",").append(signer.jwk(""));
    }
    return "{\"keys\":[" + keys + "]}";
  }
}

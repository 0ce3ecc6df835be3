package io.github.clerkjava.benchmark;

import com.clerk.backend_api.helpers.security.VerifyToken;
import com.clerk.backend_api.helpers.security.models.VerifyTokenOptions;
import io.github.clerkjava.token.JwksStore;
import io.github.clerkjava.token.SessionToken;
import io.github.clerkjava.token.TokenVerifier;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Verifies a session token with a key that is there already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenBenchmark {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair pair;
  private final byte[] signed;
  private final byte[] signature;
  private final String token;
  private final TokenVerifier verifier;
  private final VerifyTokenOptions vendorOptions;

  /** Makes a key, a token that is valid for an hour, and the verifiers. */
  public TokenBenchmark() {
    pair = newPair();
    long now = Instant.now().getEpochSecond();
    String head =
        "{\"alg\":\"RS256\",\"cat\":\"cl_B7d4PD111AAA\",\"kid\":\"ins_1\",\"typ\":\"JWT\"}";
    String claims = "{\"azp\":\"https://app.example.com\",\"exp\":" + (now + 3600)
        + ",\"fva\":[3,-1],\"iat\":" + now
        + ",\"iss\":\"https://clerk.example.com\",\"jti\":\"0123456789abcdef\","
        + "\"nbf\":" + (now - 10)
        + ",\"sid\":\"sess_2xExample000000000000000001\",\"sts\":\"active\","
        + "\"sub\":\"user_2xExample000000000000000001\",\"v\":2,\"o\":{\"id\":\"org_1\",\"rol\":\"admin\","
        + "\"slg\":\"acme\",\"per\":\"read,manage\",\"fpm\":\"3\"},\"fea\":\"o:teams\"}";
    String text = encode(head) + '.' + encode(claims);
    signed = text.getBytes(StandardCharsets.US_ASCII);
    signature = sign(pair, signed);
    token = text + '.' + BASE64.encodeToString(signature);
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    String jwks =
        "{\"keys\":[{\"kid\":\"ins_1\",\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
            + unsigned(key.getModulus()) + "\",\"e\":\"" + unsigned(key.getPublicExponent())
            + "\"}]}";
    verifier = TokenVerifier.of(v -> v.authorizedParties("https://app.example.com")
        .jwks(new JwksStore(() -> CompletableFuture.completedFuture(jwks), Clock.systemUTC())));
    vendorOptions = VerifyTokenOptions.jwtKey("-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----")
        .build();
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(KeyPair pair, byte[] text) {
    try {
      Signature signing = Signature.getInstance("SHA256withRSA");
      signing.initSign(pair.getPrivate());
      signing.update(text);
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int zeros = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, zeros, bytes.length));
  }

  /** With this client. */
  @Benchmark
  public SessionToken clerk() {
    return verifier.verify(token);
  }

  /** The signature alone. */
  @Benchmark
  public boolean bare() throws GeneralSecurityException {
    Signature verification = Signature.getInstance("SHA256withRSA");
    verification.initVerify(pair.getPublic());
    verification.update(signed);
    return verification.verify(signature);
  }

  /** With the vendor's client. */
  @Benchmark
  public Object vendor() throws Exception {
    return VerifyToken.verifyToken(token, vendorOptions);
  }
}

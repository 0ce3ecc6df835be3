package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.json.Metadata;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A token taken apart, in the compact form of RFC 7515. Nothing in it is to be trusted before it is verified. */
final class Jws {
  private static final int SEGMENTS = 3;

  final Metadata header;
  final Metadata claims;

  /** What is signed: header and claims as they came. */
  final byte[] signed;

  final byte[] signature;

  private Jws(Metadata header, Metadata claims, byte[] signed, byte[] signature) {
    this.header = header;
    this.claims = claims;
    this.signed = signed;
    this.signature = signature;
  }

  static Jws parse(@Nullable String token) {
    String[] segments = token == null ? new String[0] : token.split("\\.", SEGMENTS + 1);
    if (token == null || segments.length != SEGMENTS) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "A JWT has three parts with dots between them, this has not");
    }
    try {
      byte[] header = Base64Url.decode(segments[0]);
      byte[] claims = Base64Url.decode(segments[1]);
      byte[] signature = Base64Url.decode(segments[2]);
      byte[] signed = token
          .substring(0, segments[0].length() + 1 + segments[1].length())
          .getBytes(StandardCharsets.US_ASCII);
      return new Jws(object(header), object(claims), signed, signature);
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // No cause: it may quote the token.
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The JWT is not made of base64url and JSON objects");
    }
  }

  private static Metadata object(byte[] json) throws CharacterCodingException {
    return Metadata.parse(
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
  }

  /** Returns a text of the header; null if it is absent or something else. */
  @Nullable
  String text(String name) {
    Object value = header.get(name);
    return value instanceof String ? (String) value : null;
  }
}

package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.json.Metadata;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a browser brings along when it comes back from a handshake. */
final class HandshakeResolution {
  private static final Set<Reason> TIMES =
      EnumSet.of(Reason.TOKEN_EXPIRED, Reason.TOKEN_NOT_ACTIVE_YET, Reason.TOKEN_IAT_IN_THE_FUTURE);

  private final AuthOptions options;
  private final boolean production;
  private final SignatureRules signatures;
  private final TokenVerifier verifier;
  private final TokenVerifier patient;
  private final @Nullable AuthBackend backend;

  /**
   * Makes one.
   *
   * @param signatures checks handshake tokens
   * @param verifier checks session tokens
   * @param patient checks session tokens where a clock may be wrong
   * @param backend redeems nonces, or null if there is none
   */
  HandshakeResolution(
      AuthOptions options,
      Instance instance,
      SignatureRules signatures,
      TokenVerifier verifier,
      TokenVerifier patient,
      @Nullable AuthBackend backend) {
    this.options = options;
    this.production = instance.production;
    this.signatures = signatures;
    this.verifier = verifier;
    this.patient = patient;
    this.backend = backend;
  }

  /** Returns how the handshake ended; null if there was none, or it came to nothing. */
  @Nullable
  RequestState resolve(AuthContext context) {
    List<String> lines;
    try {
      if (context.handshakeNonce != null) {
        lines = redeemed(context.handshakeNonce);
      } else if (context.handshakeToken != null) {
        lines = directives(context.handshakeToken);
      } else {
        return null;
      }
    } catch (TokenVerificationException e) {
      return unusable(context, e);
    }
    ResponseHeaders headers = new ResponseHeaders()
        .set("Access-Control-Allow-Origin", "null")
        .set("Access-Control-Allow-Credentials", "true");
    String token = new CookieDirectives(lines, headers).sessionToken();
    if (!production && context.url != null) {
      sendBack(context, context.url, headers);
    }
    if (token == null) {
      return RequestState.Draft.signedOut(context, AuthReason.SESSION_TOKEN_MISSING)
          .headers(headers)
          .build();
    }
    SessionToken session = verified(token);
    return session == null
        ? null
        : RequestState.Draft.signedIn(context, session).headers(headers).build();
  }

  private List<String> redeemed(String nonce) {
    try {
      return backend == null ? List.of() : backend.getHandshakeDirectives(nonce);
    } catch (RuntimeException e) {
      options.warnings.accept(
          "The nonce of a handshake could not be redeemed: " + e.getClass().getSimpleName());
      return List.of();
    }
  }

  /** Returns what is in a handshake token. It has no claims to check: it is used at once. */
  private List<String> directives(String token) {
    Jws jws = Jws.parse(token);
    if (!TokenKind.hasSessionCategory(jws)) {
      // Else a JWT template, which the application's users may have a say in, could set cookies.
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The token is not that of a handshake");
    }
    signatures.check(jws);
    return lines(jws.claims);
  }

  private static List<String> lines(Metadata claims) {
    Object lines = claims.get("handshake");
    List<String> copy = new ArrayList<>();
    for (Object line : lines instanceof List ? (List<?>) lines : List.of()) {
      if (line instanceof String) {
        copy.add((String) line);
      }
    }
    if (!(lines instanceof List) || copy.size() < ((List<?>) lines).size()) {
      throw new TokenVerificationException(
          Reason.TOKEN_VERIFICATION_FAILED, "The claim handshake must be a list of strings");
    }
    return copy;
  }

  private @Nullable RequestState unusable(AuthContext context, TokenVerificationException e) {
    if (production) {
      options.warnings.accept("A handshake could not be resolved: " + e.getFullMessage("cookie"));
      return null;
    }
    String problem = e.getReason() == Reason.TOKEN_INVALID_SIGNATURE
        ? "Handshake token verification failed due to an invalid signature. If the keys of the application were"
            + " changed, clear the cookies of the browser and try again."
        : "Handshake token verification failed: " + e.getFullMessage("cookie");
    return RequestState.Draft.signedOut(context, AuthReason.of(e.getReason().getId()))
        .message(problem)
        .problem(problem)
        .build();
  }

  /** Returns the session; null if its token is not good. */
  private @Nullable SessionToken verified(String token) {
    try {
      return verifier.verify(token);
    } catch (TokenVerificationException e) {
      if (production || !TIMES.contains(e.getReason())) {
        options.warnings.accept("A handshake brought no good token: " + e.getFullMessage("cookie"));
        return null;
      }
    }
    try {
      SessionToken session = patient.verify(token);
      options.warnings.accept(
          "The clock of this machine differs from that of Clerk by more than the clock skew that is allowed;"
              + " in production users could not sign in");
      return session;
    } catch (TokenVerificationException e) {
      options.warnings.accept("A handshake brought no good token: " + e.getFullMessage("cookie"));
      return null;
    }
  }

  /** Takes what the handshake has left out of the address; where it has left a cookie, that may be there for ever. */
  private static void sendBack(AuthContext context, HttpUrl url, ResponseHeaders headers) {
    HttpUrl cleaned = url.newBuilder()
        .removeAllQueryParameters("__clerk_handshake")
        .removeAllQueryParameters("__clerk_help")
        .removeAllQueryParameters("__clerk_db_jwt")
        .removeAllQueryParameters("__clerk_handshake_nonce")
        .build();
    if (!cleaned.equals(url)) {
      headers.redirect(cleaned.toString());
    } else if (!Handshake.isCircle(context)) {
      headers.redirect(url.toString()).add(ResponseHeaders.SET_COOKIE, Handshake.counter(context));
    }
  }
}

package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import okhttp3.HttpUrl;

/**
 * How a request of a user is authenticated, by a session token in a header or by the cookies of a browser. The order of
 * the questions is part of the contract: the first that has an answer decides.
 */
final class SessionFlow {
  private final Instance instance;
  private final TokenVerifier verifier;
  private final Handshake handshake;
  private final HandshakeResolution resolution;
  private final RefusedToken refused;
  private final DomainSync domains;
  private final Referrer referrer;

  SessionFlow(
      Instance instance,
      TokenVerifier verifier,
      Handshake handshake,
      HandshakeResolution resolution,
      RefusedToken refused,
      DomainSync domains,
      Referrer referrer) {
    this.instance = instance;
    this.verifier = verifier;
    this.handshake = handshake;
    this.resolution = resolution;
    this.refused = refused;
    this.domains = domains;
    this.referrer = referrer;
  }

  RequestState byHeader(AuthContext context, String token) {
    try {
      Jws jws = Jws.parse(token);
      return TokenKind.isSession(jws)
          ? RequestState.Draft.signedIn(context, verifier.verify(jws, token)).build()
          : signedOut(context, AuthReason.TOKEN_TYPE_MISMATCH);
    } catch (TokenVerificationException e) {
      return refused.state(context, e, "header");
    }
  }

  RequestState byCookies(AuthContext context) {
    RequestState resolved = resolution.resolve(context);
    if (resolved != null) {
      return resolved;
    }
    RequestState synced = domains.sync(context);
    if (synced != null) {
      return synced;
    }
    if (!instance.production) {
      if (context.hasQuery("__clerk_db_jwt")) {
        return handshake.start(context, AuthReason.DEV_BROWSER_SYNC);
      }
      if (context.devBrowser == null) {
        return handshake.start(context, AuthReason.DEV_BROWSER_MISSING);
      }
    }
    String token = context.sessionCookie;
    boolean active = context.clientUat > 0;
    if (token == null) {
      return active
          ? handshake.start(context, AuthReason.CLIENT_UAT_BUT_NO_SESSION_TOKEN)
          : signedOut(context, AuthReason.SESSION_TOKEN_AND_UAT_MISSING);
    }
    return active
        ? bySessionCookie(context, token)
        : handshake.start(context, AuthReason.SESSION_TOKEN_BUT_NO_CLIENT_UAT);
  }

  private RequestState bySessionCookie(AuthContext context, String token) {
    SessionToken session;
    try {
      Jws jws = Jws.parse(token);
      if (!TokenKind.isSession(jws)) {
        return signedOut(context, AuthReason.TOKEN_TYPE_MISMATCH);
      }
      Object issuedAt = jws.claims.get("iat");
      if (issuedAt instanceof Number && ((Number) issuedAt).doubleValue() < context.clientUat) {
        return handshake.start(context, AuthReason.SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT);
      }
      session = verifier.verify(jws, token);
    } catch (TokenVerificationException e) {
      return refused.state(context, e, "cookie");
    }
    if (context.options.warnOfMissingParty && !session.getClaims().containsKey("azp")) {
      context.options.warnings.accept(
          "A session token in a cookie has no claim azp: with authorizedParties it would be refused");
    }
    return signedIn(context, session);
  }

  private RequestState signedIn(AuthContext context, SessionToken session) {
    HttpUrl url = context.url;
    boolean fromElsewhere = !context.options.satellite
        && context.isDocument()
        && context.redirectCount == 0
        && url != null
        && referrer.isForeign(context.request.getHeader("referer"), url);
    if (fromElsewhere) {
      return handshake.start(context, AuthReason.PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC);
    }
    boolean hidden = session.isPending() && context.options.treatPendingAsSignedOut;
    if (!hidden
        && url != null
        && context.options.organizations.isMismatch(url.encodedPath(), session)) {
      RequestState state = handshake.start(context, AuthReason.ACTIVE_ORGANIZATION_MISMATCH);
      if (state.getStatus() == AuthStatus.HANDSHAKE) {
        return state;
      }
    }
    return RequestState.Draft.signedIn(context, session).build();
  }

  private static RequestState signedOut(AuthContext context, AuthReason reason) {
    return RequestState.Draft.signedOut(context, reason).build();
  }
}

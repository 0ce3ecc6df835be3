package io.github.clerkjava.token;

import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.internal.web.RequestUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an expired session token is renewed by the backend alone, without sending the browser away. */
final class SessionRenewal {
  private final TokenVerifier verifier;
  private final @Nullable AuthBackend backend;

  SessionRenewal(TokenVerifier verifier, @Nullable AuthBackend backend) {
    this.verifier = verifier;
    this.backend = backend;
  }

  Outcome renew(AuthContext context) {
    if (!context.isGet()) {
      return Outcome.failure("non-eligible-non-get");
    }
    if (context.refreshCookie == null) {
      return Outcome.failure("non-eligible-no-refresh-cookie");
    }
    if (backend == null) {
      return Outcome.failure("missing-api-client");
    }
    String expired = context.sessionToken();
    if (expired == null) {
      return Outcome.failure("missing-session-token");
    }
    Object sessionId;
    try {
      sessionId = Jws.parse(expired).claims.get("sid");
    } catch (TokenVerificationException e) {
      return Outcome.failure("expired-session-token-decode-failed");
    }
    if (!(sessionId instanceof String) || ((String) sessionId).isEmpty()) {
      return Outcome.failure("expired-session-token-missing-sid-claim");
    }
    if (context.url == null) {
      return Outcome.failure("unexpected-sdk-error");
    }
    return renew(
        context,
        backend,
        new ExpiredSession(
            (String) sessionId,
            expired,
            context.refreshCookie,
            context.suffixedCookies,
            RequestUrl.origin(context.url),
            context.request.getHeaders()));
  }

  private Outcome renew(AuthContext context, AuthBackend by, ExpiredSession session) {
    List<String> lines;
    try {
      lines = by.refresh(session);
    } catch (ClerkConnectionException e) {
      return Outcome.failure("fetch-error");
    } catch (ClerkApiException e) {
      String code = e.getCode();
      return Outcome.failure(
          code == null || code.isEmpty()
              ? "unexpected-bapi-error"
              : code.equals("unexpected_error") ? "fetch-error" : code);
    } catch (RuntimeException e) {
      return Outcome.failure("unexpected-bapi-error");
    }
    if (lines.isEmpty()) {
      return Outcome.failure("unexpected-sdk-error");
    }
    ResponseHeaders headers = new ResponseHeaders();
    String token = new CookieDirectives(lines, headers).sessionToken();
    try {
      return Outcome.success(RequestState.Draft.signedIn(context, verifier.verify(token))
          .headers(headers)
          .build());
    } catch (TokenVerificationException e) {
      return Outcome.failure("invalid-session-token");
    }
  }

  /** What came of it. */
  static final class Outcome {
    /** Null if the token was not renewed. */
    final @Nullable RequestState state;

    /** Why it was not renewed; empty if it was. */
    final String problem;

    private Outcome(@Nullable RequestState state, String problem) {
      this.state = state;
      this.problem = problem;
    }

    static Outcome success(RequestState state) {
      return new Outcome(state, "");
    }

    static Outcome failure(String problem) {
      return new Outcome(null, problem);
    }
  }
}

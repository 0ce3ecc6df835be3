package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token is, by its prefix or by what a JWT says of itself. All JWTs of an instance are signed with the same key:
 * only this keeps one kind from passing for another.
 */
final class TokenKind {
  static final String MACHINE_CATEGORY = "cl_B7d4PD333AAA";

  static final List<String> OAUTH_TYPES = List.of("at+jwt", "application/at+jwt");

  private static final String SESSION_CATEGORY = "cl_B7d4PD111AAA";

  /** Instances can put this on all their tokens: then the category says nothing. */
  private static final String NO_CATEGORY = "cl_I7d4PD111III";

  private static final Set<String> SESSION_CATEGORIES = Set.of(SESSION_CATEGORY, NO_CATEGORY);

  private TokenKind() {}

  /** Returns which type a token has to be verified as; whatever is not known to be another is one of a session. */
  static TokenType of(String token) {
    TokenType opaque = ofPrefix(token);
    if (opaque != null) {
      return opaque;
    }
    try {
      return of(Jws.parse(token));
    } catch (TokenVerificationException e) {
      return TokenType.SESSION_TOKEN;
    }
  }

  /** Returns the type of an opaque token; null for one that is something else. */
  static @Nullable TokenType ofPrefix(String token) {
    if (token.startsWith("ak_")) {
      return TokenType.API_KEY;
    }
    if (token.startsWith("mt_")) {
      return TokenType.M2M_TOKEN;
    }
    return token.startsWith("oat_") ? TokenType.OAUTH_TOKEN : null;
  }

  static TokenType of(Jws jws) {
    if (isMachine(jws)) {
      return TokenType.M2M_TOKEN;
    }
    return isOauth(jws) ? TokenType.OAUTH_TOKEN : TokenType.SESSION_TOKEN;
  }

  static boolean isMachine(Jws jws) {
    Object subject = jws.claims.get("sub");
    return subject instanceof String && ((String) subject).startsWith("mch_");
  }

  private static boolean isOauth(Jws jws) {
    String type = jws.text("typ");
    return type != null && OAUTH_TYPES.contains(type);
  }

  /** Says whether a JWT can stand for a session: one by a template can't, though it is about the same user. */
  static boolean isSession(Jws jws) {
    return of(jws) == TokenType.SESSION_TOKEN && hasSessionCategory(jws);
  }

  /** Says whether a JWT has no category, or one that templates of the application can't have. */
  static boolean hasSessionCategory(Jws jws) {
    Object category = jws.header.get("cat");
    return !jws.header.containsKey("cat")
        || (category instanceof String && SESSION_CATEGORIES.contains(category));
  }
}

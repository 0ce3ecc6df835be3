package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.json.Metadata;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the claims of a token must be like, once its signature is known to be good. */
final class ClaimRules {
  /** In either direction from 1970; what is beyond it is no time, and times a thousand could overflow. */
  private static final double MAXIMUM_SECONDS = 8.64e12;

  private static final String CLOCK_HINT = "Do the clocks of this machine and of Clerk agree?";

  private final List<String> audiences;
  private final boolean requireAudience;
  private final List<String> authorizedParties;
  private final List<String> issuers;
  private final long skewMillis;
  private final Clock clock;

  ClaimRules(
      List<String> audiences,
      boolean requireAudience,
      List<String> authorizedParties,
      List<String> issuers,
      long skewMillis,
      Clock clock) {
    this.audiences = audiences;
    this.requireAudience = requireAudience;
    this.authorizedParties = authorizedParties;
    this.issuers = issuers;
    this.skewMillis = skewMillis;
    this.clock = clock;
  }

  String subject(Metadata claims) {
    Object subject = claims.get("sub");
    if (!(subject instanceof String) || ((String) subject).isEmpty()) {
      throw failed("The claim sub must be a string that is not empty");
    }
    return (String) subject;
  }

  /** Checks all the others; which of several problems is told is part of the contract. */
  void check(Metadata claims) {
    checkAudience(claims.get("aud"));
    if (!authorizedParties.isEmpty() && !authorizedParties.contains(text(claims.get("azp")))) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID_AUTHORIZED_PARTIES,
          "The claim azp is none of the authorized parties");
    }
    if (!issuers.isEmpty() && !issuers.contains(text(claims.get("iss")))) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID_ISSUER, "The claim iss is none of the issuers");
    }
    checkTimes(claims);
  }

  private void checkAudience(@Nullable Object claim) {
    if (audiences.isEmpty()) {
      return;
    }
    List<?> named =
        claim == null ? List.of() : claim instanceof List ? (List<?>) claim : List.of(claim);
    if (!named.stream().allMatch(String.class::isInstance)) {
      throw failed("The claim aud must be a string or a list of strings");
    }
    List<?> filled = named.stream().filter(name -> !"".equals(name)).collect(Collectors.toList());
    if (filled.isEmpty() ? requireAudience : filled.stream().noneMatch(audiences::contains)) {
      throw failed("The claim aud is none of the audiences");
    }
  }

  private void checkTimes(Metadata claims) {
    double expiry = seconds("exp", claims.get("exp"));
    if (Math.abs(expiry) > MAXIMUM_SECONDS) {
      throw failed("The claim exp is no time");
    }
    long now = clock.millis();
    if (millis(expiry) <= now - skewMillis) {
      throw new TokenVerificationException(
          Reason.TOKEN_EXPIRED, "The token has expired", CLOCK_HINT, null);
    }
    if (claims.containsKey("nbf") && millis(seconds("nbf", claims.get("nbf"))) > now + skewMillis) {
      throw new TokenVerificationException(
          Reason.TOKEN_NOT_ACTIVE_YET, "The token is not active yet", CLOCK_HINT, null);
    }
    if (claims.containsKey("iat") && millis(seconds("iat", claims.get("iat"))) > now + skewMillis) {
      throw new TokenVerificationException(
          Reason.TOKEN_IAT_IN_THE_FUTURE, "The token comes from the future", CLOCK_HINT, null);
    }
  }

  private static double seconds(String name, @Nullable Object claim) {
    if (!(claim instanceof Number)) {
      throw failed("The claim " + name + " must be a number");
    }
    return ((Number) claim).doubleValue();
  }

  private static long millis(double seconds) {
    long whole = (long) Math.max(-MAXIMUM_SECONDS, Math.min(seconds, MAXIMUM_SECONDS));
    return whole * 1000;
  }

  /** Returns the text that a claim is; null, which no list has, if it is none or empty. */
  private static @Nullable String text(@Nullable Object claim) {
    return claim instanceof String && !((String) claim).isEmpty() ? (String) claim : null;
  }

  private static TokenVerificationException failed(String message) {
    return new TokenVerificationException(Reason.TOKEN_VERIFICATION_FAILED, message);
  }
}

package io.github.clerkjava.token;

import io.github.clerkjava.json.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a JWT says, in the form that the Backend API has for the same about an opaque token. */
final class MachineClaims {
  private static final Set<String> ABOUT_THE_TOKEN =
      Set.of("iss", "sub", "exp", "nbf", "iat", "jti");

  /** In either direction from 1970: what is beyond it is no time. */
  private static final double MAXIMUM_SECONDS = 8.64e12;

  /** What the Backend API knows of any token, under the names that it has there. */
  final Metadata facts;

  /** What the application has put in; null if that is nothing. */
  final @Nullable Metadata own;

  private MachineClaims(Map<String, @Nullable Object> facts, @Nullable Metadata own) {
    this.facts = Metadata.of(facts);
    this.own = own;
  }

  static MachineClaims ofMachine(Metadata claims) {
    Map<String, @Nullable Object> facts = common(claims);
    Object scopes = claims.get("scopes");
    facts.put("scopes", scopes == null ? listed(claims.get("aud")) : words(scopes));
    // Not copied: what was read may be deeper than what may be put together.
    Metadata own = claims.without(ABOUT_THE_TOKEN);
    return new MachineClaims(facts, own.isEmpty() ? null : own);
  }

  static MachineClaims ofOauth(Metadata claims) {
    Map<String, @Nullable Object> facts = common(claims);
    Object scopes = claims.get("scp");
    facts.put(
        "scopes", scopes instanceof List ? MachineToken.texts(scopes) : words(claims.get("scope")));
    facts.put("client_id", text(claims.get("client_id")));
    return new MachineClaims(facts, null);
  }

  private static Map<String, @Nullable Object> common(Metadata claims) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("id", text(claims.get("jti")));
    facts.put("subject", text(claims.get("sub")));
    facts.put("expiration", millis(claims.get("exp")));
    facts.put("created_at", millis(claims.get("iat")));
    facts.put("updated_at", millis(claims.get("iat")));
    return facts;
  }

  private static String text(@Nullable Object claim) {
    return claim instanceof String ? (String) claim : "";
  }

  private static List<String> words(@Nullable Object claim) {
    return Stream.of(text(claim).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }

  private static List<String> listed(@Nullable Object claim) {
    return claim instanceof String ? List.of((String) claim) : MachineToken.texts(claim);
  }

  private static @Nullable Long millis(@Nullable Object seconds) {
    double number = seconds instanceof Number ? ((Number) seconds).doubleValue() : Double.NaN;
    return Math.abs(number) <= MAXIMUM_SECONDS ? ((long) number) * 1000 : null;
  }
}

package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.internal.web.PublishableKey;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieSetsTest {
  private static final String OURS = "https://" + Visit.FRONTEND_API;
  private static final Instance LIVE = new Instance(PublishableKey.parse(Visit.LIVE), false, null);
  private static final Instance TEST = new Instance(PublishableKey.parse(Visit.TEST), false, null);

  /** Null for a cookie that is not there. */
  private static boolean useSuffixed(
      Instance instance, String session, String uat, String suffixedSession, String suffixedUat) {
    return useSuffixed(instance, Signer.CLOCK, session, uat, suffixedSession, suffixedUat);
  }

  private static boolean useSuffixed(
      Instance instance,
      Clock clock,
      String session,
      String uat,
      String suffixedSession,
      String suffixedUat) {
    String suffix = "_" + instance.key.cookieSuffix;
    String header = cookie("__session", session)
        + cookie("__client_uat", uat)
        + cookie("__session" + suffix, suffixedSession)
        + cookie("__client_uat" + suffix, suffixedUat);
    return new CookieSets(new Cookies(header), instance, clock).useSuffixed();
  }

  private static String cookie(String name, String value) {
    return value == null ? "" : name + "=" + value + ";";
  }

  private static String token(String claims) {
    return Visit.SIGNER.sign(Visit.SIGNER.header(""), "{'sub':'user_1'" + claims + "}");
  }

  private static String live(String claims) {
    return token(",'iss':'" + OURS + "'" + claims);
  }

  private static String test(String claims) {
    return token(",'iss':'https://" + Visit.DEVELOPMENT_API + "'" + claims);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"garbage", "a.b.c", "e30.bnVsbA.", "e30.W10.", "e30.MQ.", "..", "e30.e30.="})
  void session_isNoToken_plain(String session) {
    assertThat(useSuffixed(LIVE, session, "5", live(",'iat':9"), "9")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'iss':''", ",'iss':null"})
  void session_hasNoIssuer_plain(String claims) {
    assertThat(useSuffixed(LIVE, token(claims), "5", live(",'iat':9"), "9")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'iss':'https://clerk.other.com'",
        ",'iss':'https://CLERK.example.com'",
        ",'iss':'https://clerk.example.com/'",
        ",'iss':'ftp://clerk.example.com'",
        ",'iss':7",
        ",'iss':true",
        ",'iss':['https://clerk.example.com']",
        ",'iss':{'a':1}"
      })
  void session_ofAnotherIssuer_suffixedWhateverElse(String claims) {
    // Newer, and no other cookies at all: only the issuer can decide here.
    assertThat(useSuffixed(LIVE, token(claims + ",'iat':9"), "9", null, null)).isTrue();
    assertThat(useSuffixed(LIVE, token(claims + ",'iat':9"), "9", live(",'iat':1"), "1"))
        .isTrue();
    assertThat(useSuffixed(LIVE, token(claims), null, live(",'iat':1"), null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://clerk.example.com",
        "http://clerk.example.com",
        "HTTPS://clerk.example.com",
        "clerk.example.com"
      })
  void session_ofThisIssuer_isNotOfAnother(String issuer) {
    assertThat(useSuffixed(LIVE, token(",'iss':'" + issuer + "'"), "1", null, null))
        .isFalse();
  }

  @Test
  void issuer_ofSatellite_isItsDomain() {
    Instance satellite = new Instance(PublishableKey.parse(Visit.LIVE), true, "satellite.example");
    String own = token(",'iss':'https://clerk.satellite.example'");

    assertThat(useSuffixed(satellite, own, "1", null, null)).isFalse();
    assertThat(useSuffixed(satellite, live(""), "1", null, null)).isTrue();
  }

  @Test
  void issuer_ofDevelopmentSatellite_isNotItsDomain() {
    Instance satellite = new Instance(PublishableKey.parse(Visit.TEST), true, "satellite.example");

    assertThat(useSuffixed(satellite, test(""), "1", null, null)).isFalse();
  }

  @Test
  void noSuffixedCookies_plain() {
    assertThat(useSuffixed(LIVE, live(""), "1", null, null)).isFalse();
    assertThat(useSuffixed(LIVE, null, "0", null, null)).isFalse();
    assertThat(useSuffixed(LIVE, null, null, null, null)).isFalse();
    assertThat(useSuffixed(LIVE, null, null, "", "")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 9, false",
    "10, 10, true",
    "9, 10, true",
    "10.5, 10, false",
    "-1, -2, false",
    // What is absent or no number counts as 0.
    ", -1, false",
    ", 0, true",
    "1, , false",
    "0, , true",
    "'\"9\"', 1, true",
    "1, '\"9\"', false"
  })
  void bothSignedIn_newerTokenDecides(String plain, String suffixed, boolean useSuffixed) {
    String session = live(plain == null ? "" : ",'iat':" + plain);
    String other = live(suffixed == null ? "" : ",'iat':" + suffixed);

    assertThat(useSuffixed(LIVE, session, "1", other, "1")).isEqualTo(useSuffixed);
    // A client_uat that is not there is no 0.
    assertThat(useSuffixed(LIVE, session, null, other, "1")).isEqualTo(useSuffixed);
  }

  @Test
  void suffixedTokenIsGarbage_plainOneIsNewer() {
    assertThat(useSuffixed(LIVE, live(",'iat':1"), "1", "garbage", "1")).isFalse();
    assertThat(useSuffixed(LIVE, live(",'iat':0"), "1", "garbage", "1")).isTrue();
    assertThat(useSuffixed(LIVE, live(",'iat':1"), "1", null, "1")).isFalse();
  }

  @Test
  void plainSignedOut_ageDoesNotMatter() {
    assertThat(useSuffixed(LIVE, live(",'iat':9"), "0", live(",'iat':1"), "1")).isTrue();
  }

  @Test
  void suffixedSignedOut_ageDoesNotMatter() {
    assertThat(useSuffixed(LIVE, live(",'iat':9"), "0", live(",'iat':1"), "0")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, false", ", false", "00, false", "garbage, false", "0, true"})
  void suffixedSignedOut_plainDecidesUnlessSignedOutToo(String uat, boolean useSuffixed) {
    assertThat(useSuffixed(LIVE, null, uat, live(",'iat':9"), "0")).isEqualTo(useSuffixed);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "1, true"})
  void development_plainSignedOut_suffixedOneExpiresWithoutSkew(long seconds, boolean useSuffixed) {
    String other = test(",'exp':" + (Signer.NOW + seconds));

    assertThat(useSuffixed(TEST, null, "0", other, "1")).isEqualTo(useSuffixed);
    assertThat(useSuffixed(TEST, test(",'iat':9"), "0", other, "1")).isEqualTo(useSuffixed);
    // Part of a second does not count.
    Clock late = Clock.offset(Signer.CLOCK, Duration.ofMillis(999));
    assertThat(useSuffixed(TEST, late, null, "0", other, "1")).isEqualTo(useSuffixed);
  }

  @Test
  void development_plainSignedOut_otherwiseSuffixed() {
    String over = test(",'exp':" + (Signer.NOW - 1));

    assertThat(useSuffixed(TEST, null, "0", test(""), "1")).isTrue();
    assertThat(useSuffixed(TEST, null, "0", test(",'exp':'1'"), "1")).isTrue();
    assertThat(useSuffixed(TEST, null, "0", "garbage", "1")).isTrue();
    assertThat(useSuffixed(TEST, null, "0", null, "1")).isTrue();
    assertThat(useSuffixed(TEST, null, "0", over, "0")).isTrue();
    assertThat(useSuffixed(TEST, null, "00", over, "1")).isTrue();
    assertThat(useSuffixed(TEST, null, null, over, "1")).isTrue();
  }

  @Test
  void production_plainSignedOut_expiryDoesNotMatter() {
    String over = live(",'exp':" + (Signer.NOW - 1));

    assertThat(useSuffixed(LIVE, null, "0", over, "1")).isTrue();
  }

  @Test
  void suffixedUatMissing_plain() {
    assertThat(useSuffixed(LIVE, null, null, live(",'iat':9"), null)).isFalse();
    assertThat(useSuffixed(LIVE, live(",'iat':1"), "1", live(",'iat':9"), null)).isFalse();
    assertThat(useSuffixed(LIVE, live(",'iat':1"), "0", live(",'iat':9"), null)).isFalse();
  }

  @Test
  void onlySuffixedUat_suffixed() {
    assertThat(useSuffixed(LIVE, null, null, null, "1")).isTrue();
    assertThat(useSuffixed(LIVE, null, "1", null, "1")).isTrue();
  }

  @Test
  void get_readsTheSetThatCounts() {
    String suffix = "_" + LIVE.key.cookieSuffix;
    Cookies cookies =
        new Cookies("__clerk_db_jwt=plain; __clerk_db_jwt" + suffix + "=own; __refresh=x");

    CookieSets plain = new CookieSets(cookies, LIVE, Signer.CLOCK);

    assertThat(plain.get("__clerk_db_jwt")).isEqualTo("plain");
    assertThat(plain.suffixed("__clerk_db_jwt")).isEqualTo("own");
    assertThat(plain.suffixed("__refresh")).isNull();
    CookieSets own = new CookieSets(
        new Cookies("__client_uat" + suffix + "=1; __clerk_db_jwt=plain"), LIVE, Signer.CLOCK);
    assertThat(own.get("__clerk_db_jwt")).isNull();
  }
}

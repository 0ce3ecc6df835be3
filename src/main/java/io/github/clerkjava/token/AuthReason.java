package io.github.clerkjava.token;

import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.OpenEnum;

/**
 * Why a request is not signed in, or not yet. The values are those of Clerk's Node SDK.
 *
 * <p>Open: where a token was refused, the value is the id of that reason, such as {@code token-invalid-signature} (see
 * {@link io.github.clerkjava.error.TokenVerificationException.Reason} and
 * {@link io.github.clerkjava.error.MachineTokenVerificationException.Code}), which reads as {@link Known#UNRECOGNIZED}.
 */
public final class AuthReason extends OpenEnum {
  /** The browser has a user, but no token of the session. */
  public static final AuthReason CLIENT_UAT_BUT_NO_SESSION_TOKEN =
      new AuthReason("client-uat-but-no-session-token");

  /** Development: the browser is not known to the instance yet. */
  public static final AuthReason DEV_BROWSER_MISSING = new AuthReason("dev-browser-missing");

  /** Development: the browser brings along what it is known by. */
  public static final AuthReason DEV_BROWSER_SYNC = new AuthReason("dev-browser-sync");

  /** Development: a satellite asks the primary domain who is signed in. */
  public static final AuthReason PRIMARY_RESPONDS_TO_SYNCING =
      new AuthReason("primary-responds-to-syncing");

  /** The browser comes from another domain, where the user may have signed out. */
  public static final AuthReason PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC =
      new AuthReason("primary-domain-cross-origin-sync");

  /** A satellite does not know yet who is signed in on the primary domain. */
  public static final AuthReason SATELLITE_NEEDS_SYNCING =
      new AuthReason("satellite-needs-syncing");

  /** The request came without anything: nobody is signed in. */
  public static final AuthReason SESSION_TOKEN_AND_UAT_MISSING =
      new AuthReason("session-token-and-uat-missing");

  /** The handshake ended without a session. */
  public static final AuthReason SESSION_TOKEN_MISSING = new AuthReason("session-token-missing");

  /** The session token has expired; what follows in the value says why it was not renewed. */
  public static final AuthReason SESSION_TOKEN_EXPIRED = new AuthReason("session-token-expired");

  /** The session token is older than the last sign-in or sign-out. */
  public static final AuthReason SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT =
      new AuthReason("session-token-iat-before-client-uat");

  /** The session token is not active yet. */
  public static final AuthReason SESSION_TOKEN_NBF = new AuthReason("session-token-nbf");

  /** The session token comes from the future: one of the clocks is wrong. */
  public static final AuthReason SESSION_TOKEN_IAT_IN_THE_FUTURE =
      new AuthReason("session-token-iat-in-the-future");

  /** The browser has a session token, but says that nobody is signed in. */
  public static final AuthReason SESSION_TOKEN_BUT_NO_CLIENT_UAT =
      new AuthReason("session-token-but-no-client-uat");

  /** The address is that of another organization than the one that is active. */
  public static final AuthReason ACTIVE_ORGANIZATION_MISMATCH =
      new AuthReason("active-organization-mismatch");

  /** The token is of a type that is not accepted here. */
  public static final AuthReason TOKEN_TYPE_MISMATCH = new AuthReason("token-type-mismatch");

  /** A program must send its token in the header {@code Authorization}. */
  public static final AuthReason NO_TOKEN_IN_HEADER = new AuthReason("No token in header");

  /** Something went wrong that is no fault of the token. */
  public static final AuthReason UNEXPECTED_ERROR = new AuthReason("unexpected-error");

  private static final String EXPIRED = "session-token-expired";

  private AuthReason(String value) {
    super(value);
  }

  /**
   * Returns the reason of that value.
   *
   * @param value such as {@code session-token-missing}, not null
   * @return never null
   * @throws IllegalArgumentException if the value is null
   */
  public static AuthReason of(String value) {
    return new AuthReason(Arguments.notNull("value", value));
  }

  /** Why a token that has expired was not renewed, as Node writes it. */
  static AuthReason expired(String refreshProblem) {
    return new AuthReason(EXPIRED + "-refresh-" + refreshProblem);
  }

  /**
   * Returns the value for a {@code switch}.
   *
   * @return {@link Known#SESSION_TOKEN_EXPIRED} also where more follows in the value; {@link Known#UNRECOGNIZED} if it
   *     is none of the constants here
   */
  @Override
  public Known known() {
    switch (getValue()) {
      case "client-uat-but-no-session-token":
        return Known.CLIENT_UAT_BUT_NO_SESSION_TOKEN;
      case "dev-browser-missing":
        return Known.DEV_BROWSER_MISSING;
      case "dev-browser-sync":
        return Known.DEV_BROWSER_SYNC;
      case "primary-responds-to-syncing":
        return Known.PRIMARY_RESPONDS_TO_SYNCING;
      case "primary-domain-cross-origin-sync":
        return Known.PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC;
      case "satellite-needs-syncing":
        return Known.SATELLITE_NEEDS_SYNCING;
      case "session-token-and-uat-missing":
        return Known.SESSION_TOKEN_AND_UAT_MISSING;
      case "session-token-missing":
        return Known.SESSION_TOKEN_MISSING;
      case "session-token-iat-before-client-uat":
        return Known.SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT;
      case "session-token-nbf":
        return Known.SESSION_TOKEN_NBF;
      case "session-token-iat-in-the-future":
        return Known.SESSION_TOKEN_IAT_IN_THE_FUTURE;
      case "session-token-but-no-client-uat":
        return Known.SESSION_TOKEN_BUT_NO_CLIENT_UAT;
      case "active-organization-mismatch":
        return Known.ACTIVE_ORGANIZATION_MISMATCH;
      case "token-type-mismatch":
        return Known.TOKEN_TYPE_MISMATCH;
      case "No token in header":
        return Known.NO_TOKEN_IN_HEADER;
      case "unexpected-error":
        return Known.UNEXPECTED_ERROR;
      default:
        return getValue().startsWith(EXPIRED) ? Known.SESSION_TOKEN_EXPIRED : Known.UNRECOGNIZED;
    }
  }

  /** The reasons of this version, for a {@code switch}. */
  public enum Known {
    /** {@link AuthReason#CLIENT_UAT_BUT_NO_SESSION_TOKEN}. */
    CLIENT_UAT_BUT_NO_SESSION_TOKEN,

    /** {@link AuthReason#DEV_BROWSER_MISSING}. */
    DEV_BROWSER_MISSING,

    /** {@link AuthReason#DEV_BROWSER_SYNC}. */
    DEV_BROWSER_SYNC,

    /** {@link AuthReason#PRIMARY_RESPONDS_TO_SYNCING}. */
    PRIMARY_RESPONDS_TO_SYNCING,

    /** {@link AuthReason#PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC}. */
    PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC,

    /** {@link AuthReason#SATELLITE_NEEDS_SYNCING}. */
    SATELLITE_NEEDS_SYNCING,

    /** {@link AuthReason#SESSION_TOKEN_AND_UAT_MISSING}. */
    SESSION_TOKEN_AND_UAT_MISSING,

    /** {@link AuthReason#SESSION_TOKEN_MISSING}. */
    SESSION_TOKEN_MISSING,

    /** {@link AuthReason#SESSION_TOKEN_EXPIRED}. */
    SESSION_TOKEN_EXPIRED,

    /** {@link AuthReason#SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT}. */
    SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT,

    /** {@link AuthReason#SESSION_TOKEN_NBF}. */
    SESSION_TOKEN_NBF,

    /** {@link AuthReason#SESSION_TOKEN_IAT_IN_THE_FUTURE}. */
    SESSION_TOKEN_IAT_IN_THE_FUTURE,

    /** {@link AuthReason#SESSION_TOKEN_BUT_NO_CLIENT_UAT}. */
    SESSION_TOKEN_BUT_NO_CLIENT_UAT,

    /** {@link AuthReason#ACTIVE_ORGANIZATION_MISMATCH}. */
    ACTIVE_ORGANIZATION_MISMATCH,

    /** {@link AuthReason#TOKEN_TYPE_MISMATCH}. */
    TOKEN_TYPE_MISMATCH,

    /** {@link AuthReason#NO_TOKEN_IN_HEADER}. */
    NO_TOKEN_IN_HEADER,

    /** {@link AuthReason#UNEXPECTED_ERROR}. */
    UNEXPECTED_ERROR,

    /** Any other, such as why a token was refused. */
    UNRECOGNIZED
  }
}

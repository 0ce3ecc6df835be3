package io.github.clerkjava.token;

import io.github.clerkjava.internal.web.RequestUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** How an application on several domains has the same user signed in on all of them. */
final class DomainSync {
  private static final String SYNCED = "__clerk_synced";
  private static final String REDIRECT_URL = "__clerk_redirect_url";

  private final AuthOptions options;
  private final boolean production;
  private final Handshake handshake;

  DomainSync(AuthOptions options, Instance instance, Handshake handshake) {
    this.options = options;
    this.production = instance.production;
    this.handshake = handshake;
  }

  /** Returns the state of a request that takes part in this; null if it does not. */
  @Nullable
  RequestState sync(AuthContext context) {
    return options.satellite ? satellite(context) : production ? null : primary(context);
  }

  private @Nullable RequestState satellite(AuthContext context) {
    String synced = context.query(SYNCED);
    if (!context.isDocument() || "true".equals(synced)) {
      return null;
    }
    boolean wanted = "false".equals(synced);
    boolean empty = context.sessionCookie == null && context.clientUat == 0;
    if (!wanted && !empty) {
      return null;
    }
    if (!wanted && !options.satelliteAutoSync) {
      return RequestState.Draft.signedOut(context, AuthReason.SESSION_TOKEN_AND_UAT_MISSING)
          .build();
    }
    HttpUrl signIn = options.signInUrl == null ? null : HttpUrl.parse(options.signInUrl);
    String elsewhere = production || signIn == null || context.url == null
        ? null
        : with(signIn, REDIRECT_URL, context.url.toString()).toString();
    return handshake.start(context, AuthReason.SATELLITE_NEEDS_SYNCING, "", elsewhere);
  }

  private @Nullable RequestState primary(AuthContext context) {
    String asked = context.query(REDIRECT_URL);
    HttpUrl satellite = asked == null ? null : HttpUrl.parse(asked);
    if (satellite == null || context.url == null) {
      return null;
    }
    if (!isAllowed(satellite, context.url)) {
      options.warnings.accept(
          "Another domain asked for the user; if it is a satellite, it must be among allowedRedirectOrigins");
      return null;
    }
    HttpUrl known = context.devBrowser == null
        ? satellite
        : with(satellite, "__clerk_db_jwt", context.devBrowser);
    String location = with(
            known.newBuilder().removeAllQueryParameters(SYNCED).build(), SYNCED, "true")
        .toString();
    return handshake.start(context, AuthReason.PRIMARY_RESPONDS_TO_SYNCING, "", location);
  }

  /** Says whether the browser may take along there what it is known by: on this machine, and where it was allowed. */
  private boolean isAllowed(HttpUrl satellite, HttpUrl here) {
    return satellite.username().isEmpty()
        && satellite.password().isEmpty()
        && (isThisMachine(satellite.host())
            || RequestUrl.origin(satellite).equals(RequestUrl.origin(here))
            || options.redirectOrigins.contains(RequestUrl.origin(satellite)));
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("127.0.0.1")
        || host.equals("::1");
  }

  private static HttpUrl with(HttpUrl url, String name, String value) {
    return url.newBuilder()
        .addEncodedQueryParameter(name, URLEncoder.encode(value, StandardCharsets.UTF_8))
        .build();
  }
}

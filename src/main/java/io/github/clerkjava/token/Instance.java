package io.github.clerkjava.token;

import io.github.clerkjava.internal.web.PublishableKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Clerk instance that an application belongs to, and by which host it is reached. */
final class Instance {
  private static final Pattern LEGACY_PORTAL =
      Pattern.compile("accounts\\..*\\.(lcl\\.dev|lclstage\\.dev|lclclerk\\.com)");

  private static final Pattern PORTAL = Pattern.compile(
      ".*(?<!\\.clerk)\\.(accounts\\.dev|accountsstage\\.dev|accounts\\.lclclerk\\.com)");

  final PublishableKey key;
  final boolean production;

  /** The host of the Frontend API, which also is what the instance's tokens have as their issuer. */
  final String frontendApi;

  Instance(PublishableKey key, boolean satellite, @Nullable String domain) {
    this.key = key;
    this.production = key.production;
    this.frontendApi =
        production && satellite && domain != null ? "clerk." + domain : key.frontendApi;
  }

  /** Returns where users sign in, unless the application has its own pages: on the primary domain, also for satellites. */
  String accountPortal() {
    String host = key.frontendApi
        .replaceFirst("clerk\\.accountsstage\\.", "accountsstage.")
        .replaceFirst("clerk\\.accounts\\.|clerk\\.", "accounts.");
    return "https://" + host;
  }

  /** Says whether a host is the account portal of some development instance. */
  static boolean isDevelopmentPortal(String host) {
    return LEGACY_PORTAL.matcher(host).matches() || PORTAL.matcher(host).matches();
  }
}

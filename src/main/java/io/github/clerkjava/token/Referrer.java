package io.github.clerkjava.token;

import io.github.clerkjava.internal.web.RequestUrl;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The page that a browser comes from: one on another domain may have signed the user out or in. */
final class Referrer {
  /** Such as that of a mobile app, which has no origin that a page could share. */
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("(?!https?:)[a-z][a-z0-9+.-]*:", Pattern.CASE_INSENSITIVE);

  private final AuthOptions options;
  private final Instance instance;

  Referrer(AuthOptions options, Instance instance) {
    this.options = options;
    this.instance = instance;
  }

  /** Says whether the page is neither of this application nor Clerk's own. */
  boolean isForeign(@Nullable String referer, HttpUrl url) {
    if (referer == null) {
      return false;
    }
    HttpUrl page = HttpUrl.parse(referer);
    if (page == null) {
      return OTHER_SCHEME.matcher(referer).lookingAt();
    }
    return !RequestUrl.origin(page).equals(RequestUrl.origin(url)) && !isClerk(page);
  }

  private boolean isClerk(HttpUrl page) {
    String origin = RequestUrl.origin(page);
    return page.host().equals(host("https://" + instance.frontendApi))
        || page.host().equals(host(options.proxyUrl))
        || origin.equals(instance.accountPortal())
        || (!instance.production && Instance.isDevelopmentPortal(page.host()));
  }

  private static @Nullable String host(@Nullable String url) {
    HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
    return parsed == null ? null : parsed.host();
  }
}

package io.github.clerkjava.token;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where the user of a request signs in or up. */
final class AccountPages {
  private final AuthContext context;
  private final AuthOptions options;
  private final boolean pending;

  private AccountPages(AuthContext context, boolean pending) {
    this.context = context;
    this.options = context.options;
    this.pending = pending;
  }

  static AccountPages of(AuthContext context, @Nullable SessionToken session) {
    return new AccountPages(context, session != null && session.isPending());
  }

  @Nullable
  String signIn(@Nullable String returnBackUrl) {
    return page(
        options.signInUrl == null ? portal("/sign-in") : resolved(options.signInUrl),
        returnBackUrl);
  }

  @Nullable
  String signUp(@Nullable String returnBackUrl) {
    if (options.signUpUrl != null) {
      return page(resolved(options.signUpUrl), returnBackUrl);
    }
    return page(
        options.signInUrl == null
            ? portal("/sign-up")
            : below(resolved(options.signInUrl), "create"),
        returnBackUrl);
  }

  private @Nullable HttpUrl portal(String path) {
    Instance instance = options.instance;
    return instance == null ? null : HttpUrl.parse(instance.accountPortal() + path);
  }

  private @Nullable HttpUrl resolved(String url) {
    return context.url == null ? HttpUrl.parse(url) : context.url.resolve(url);
  }

  private static @Nullable HttpUrl below(@Nullable HttpUrl url, String segment) {
    return url == null ? null : url.newBuilder().addPathSegment(segment).build();
  }

  private @Nullable String page(@Nullable HttpUrl own, @Nullable String returnBackUrl) {
    HttpUrl page = pending ? below(own, "tasks") : own;
    HttpUrl back = returnBackUrl == null ? context.url : resolved(returnBackUrl);
    if (page == null || back == null) {
      return page == null ? null : page.toString();
    }
    HttpUrl here = context.url;
    boolean elsewhere =
        here == null || !page.host().equals(here.host()) || page.port() != here.port();
    if (elsewhere && options.satellite) {
      back = back.newBuilder().setQueryParameter("__clerk_synced", "false").build();
    }
    HttpUrl.Builder builder = page.newBuilder()
        .setEncodedQueryParameter(
            "redirect_url", URLEncoder.encode(back.toString(), StandardCharsets.UTF_8));
    Instance instance = options.instance;
    if (elsewhere && instance != null && !instance.production && context.devBrowser != null) {
      builder.setQueryParameter("__clerk_db_jwt", context.devBrowser);
    }
    return builder.build().toString();
  }
}

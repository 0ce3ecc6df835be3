package io.github.clerkjava.proxy;

import io.github.clerkjava.internal.web.RequestUrl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The headers that the Frontend API is sent: those of the browser, and who it is that passes them on. */
final class OutgoingHeaders {
  /** Set here or by OkHttp, or about how the request got here, which the browser could make up. */
  private static final Set<String> OURS = Set.of(
      "host",
      "content-length",
      "expect",
      "accept-encoding",
      "clerk-proxy-url",
      "clerk-secret-key",
      "forwarded",
      "x-real-ip",
      "cf-connecting-ip",
      "true-client-ip");

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private OutgoingHeaders() {}

  /**
   * Returns them.
   *
   * @param seen where the browser thinks that the request went
   * @param proxyUrl where browsers find the proxy
   * @param client the address of the browser, or null
   * @throws BadRequestException if somebody tries to have one header taken for two
   */
  static Headers of(ProxyRequest request, HttpUrl seen, String proxyUrl, @Nullable String client)
      throws BadRequestException {
    Set<String> hopByHop = HeaderRules.hopByHop(request.getHeaders());
    Headers.Builder headers = new Headers.Builder();
    for (Map.Entry<String, List<String>> header : request.getHeaders().entrySet()) {
      String name = header.getKey();
      String lower = name.toLowerCase(Locale.ROOT);
      if (HeaderRules.isMalicious(name, header.getValue())) {
        throw new BadRequestException("A header has characters that can't be there");
      }
      if (!hopByHop.contains(lower) && !OURS.contains(lower) && !lower.startsWith("x-forwarded-")) {
        add(headers, name, header.getValue());
      }
    }
    String origin = RequestUrl.origin(seen);
    headers
        .add("Clerk-Proxy-Url", proxyUrl)
        .add("X-Forwarded-Host", origin.substring(origin.indexOf("//") + 2))
        .add("X-Forwarded-Proto", seen.scheme())
        .add("Accept-Encoding", "identity");
    String address = client == null ? "" : client.replaceAll("^\\[|]$|%.*", "");
    if (ADDRESS.matcher(address).matches()) {
      headers.add("X-Forwarded-For", address);
    }
    return headers.build();
  }

  private static void add(Headers.Builder headers, String name, List<String> values) {
    if (name.equalsIgnoreCase("cookie")) {
      String cookies = HeaderRules.sendableCookies(values);
      if (!cookies.isEmpty()) {
        headers.add(name, cookies);
      }
      return;
    }
    values.stream().filter(HeaderRules::isSendable).forEach(value -> headers.add(name, value));
  }
}

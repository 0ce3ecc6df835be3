package io.github.clerkjava.proxy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Makes what a browser gets of what the Frontend API answers to one request. */
final class Answers {
  private static final Set<String> OURS =
      Set.of("content-encoding", "content-length", "clerk-secret-key");

  private final HttpUrl frontendApi;
  private final HttpUrl requested;
  private final String proxyUrl;

  Answers(HttpUrl frontendApi, HttpUrl requested, String proxyUrl) {
    this.frontendApi = frontendApi;
    this.requested = requested;
    this.proxyUrl = proxyUrl;
  }

  /** Returns the answer; null if it can't be passed on. */
  @Nullable
  ProxyResponse read(Response response) {
    int status = response.code();
    String encoding =
        response.header("Content-Encoding", "identity").trim().toLowerCase(Locale.ROOT);
    boolean empty = response.request().method().equals("HEAD") || status == 204 || status == 304;
    boolean packed = encoding.equals("gzip") || encoding.equals("x-gzip");
    if (status < 200 || status > 599 || !(empty || packed || encoding.equals("identity"))) {
      return null;
    }
    Map<String, List<String>> headers = headers(response);
    if (empty) {
      response.close();
      return new ProxyResponse(status, headers, InputStream.nullInputStream(), response);
    }
    InputStream body = packed
        ? Okio.buffer(new GzipSource(response.body().source())).inputStream()
        : response.body().byteStream();
    return new ProxyResponse(status, headers, body, response);
  }

  private Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> given = response.headers().toMultimap();
    Set<String> dropped = new HashSet<>(HeaderRules.hopByHop(given));
    dropped.addAll(OURS);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < response.headers().size(); i++) {
      String name = response.headers().name(i);
      String value = response.headers().value(i);
      if (dropped.contains(name.toLowerCase(Locale.ROOT))
          || HeaderRules.isMalicious(name, List.of(value))
          || !HeaderRules.isSendable(value)) {
        continue;
      }
      String sent = name.equalsIgnoreCase("location") ? location(value) : value;
      headers.computeIfAbsent(name, none -> new ArrayList<>()).add(sent);
    }
    return headers;
  }

  /** Returns where the browser is sent to: what is at the Frontend API it gets by the proxy. */
  private String location(String value) {
    HttpUrl url = requested.resolve(value);
    if (url == null || !isFrontendApi(url)) {
      return value;
    }
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    String fragment = url.encodedFragment() == null ? "" : "#" + url.encodedFragment();
    return proxyUrl + url.encodedPath() + query + fragment;
  }

  /** By whichever scheme, if each has its usual port. */
  private boolean isFrontendApi(HttpUrl url) {
    boolean samePort = url.port() == frontendApi.port()
        || (url.port() == HttpUrl.defaultPort(url.scheme())
            && frontendApi.port() == HttpUrl.defaultPort(frontendApi.scheme()));
    return samePort && url.host().equals(frontendApi.host());
  }
}

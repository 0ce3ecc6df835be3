package io.github.clerkjava.servlet;

import io.github.clerkjava.token.AuthRequest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a browser has sent, whatever the container has made of it since. */
final class IncomingRequest {
  private IncomingRequest() {}

  static AuthRequest of(HttpServletRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : list(request.getHeaderNames())) {
      headers.put(name, list(request.getHeaders(name)));
    }
    return AuthRequest.of(request.getMethod(), url(request), headers);
  }

  /** Containers may return null where they don't give headers away. */
  private static List<String> list(@Nullable Enumeration<String> values) {
    return values == null ? List.of() : Collections.list(values);
  }

  /** Returns the URL that the browser knows, which is not that of the page that a request was forwarded to. */
  private static String url(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    String query = request.getQueryString();
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    if (forwarded != null) {
      int path = url.indexOf("/", url.indexOf("//") + 2);
      url.setLength(path < 0 ? url.length() : path);
      url.append(forwarded);
      query = (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    }
    return query == null ? url.toString() : url + "?" + query;
  }
}

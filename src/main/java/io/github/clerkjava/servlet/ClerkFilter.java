package io.github.clerkjava.servlet;

import io.github.clerkjava.error.AuthorizationException;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.token.Auth;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.RequestState;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says who has sent a request, to the servlets behind it. It is registered by the program, since it needs a client; a
 * {@code web.xml} can't name it:
 *
 * <pre>{@code
 * RequestAuthenticator authenticator = clerk.requestAuthenticator(
 *     a -> a.publishableKey(emulator.getPublishableKey()).authorizedParties("https://app.example.com"));
 * ServletContextListener application = new ServletContextListener() {
 *   @Override
 *   public void contextInitialized(ServletContextEvent event) {
 *     FilterRegistration.Dynamic filter =
 *         event.getServletContext().addFilter("clerk", new ClerkFilter(authenticator::authenticate));
 *     filter.setAsyncSupported(true);
 *     filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
 *   }
 * };
 * }</pre>
 *
 * <p>Behind it, {@link #auth} says who it is. So do {@code getUserPrincipal()}, which is a {@link ClerkPrincipal} or null,
 * {@code getRemoteUser()}, {@code getAuthType()}, which is the type of the token, and {@code isUserInRole}, for roles in
 * the active organization, with or without {@code org:}. What the container itself knows about the user is hidden.
 *
 * <p>A browser that has to go to Clerk and back is sent there, and the servlets see nothing of it. Requests that are not
 * authenticated are let through, unless {@link #requireAuthentication} says otherwise. An {@link AuthorizationException}
 * of a servlet, also within a {@link ServletException}, is answered with its status, and with JSON of the form
 * {@code {"errors":[{"code":"…","message":"…"}]}}, unless the answer has begun or is asynchronous.
 *
 * <p>Each request is authenticated once, however often it is dispatched. Mapped to dispatches of the types {@code ASYNC},
 * {@code FORWARD} and {@code ERROR} too, the filter tells those servlets as well who it is; the attributes of the request
 * say it to them in any case. A request that fails before it has been authenticated comes to its error page without.
 *
 * <p>Immutable and thread-safe. It can be put into several contexts and chains; where one follows another on the same
 * request, the last one counts.
 */
public final class ClerkFilter implements Filter {
  /** The attribute of requests that has the {@link Auth}. */
  public static final String AUTH_ATTRIBUTE = "io.github.clerkjava.servlet.auth";

  /** The attribute of requests that has the {@link RequestState}. */
  public static final String STATE_ATTRIBUTE = "io.github.clerkjava.servlet.state";

  private static final int TEMPORARY_REDIRECT = 307;
  private static final AtomicLong COUNT = new AtomicLong();

  private final Function<AuthRequest, RequestState> authenticator;

  /** The attribute that has what this authenticator said, as the one before may have said something else. */
  private final String answered;

  private final Predicate<HttpServletRequest> required;
  private final boolean redirecting;

  /**
   * Makes a filter that lets through all requests.
   *
   * @param authenticator thread-safe, such as {@code clerk::authenticateRequest} or {@code authenticator::authenticate}
   * @throws IllegalArgumentException if it is null
   */
  public ClerkFilter(Function<AuthRequest, RequestState> authenticator) {
    this(
        Arguments.notNull("authenticator", authenticator),
        ClerkFilter.class.getName() + "." + COUNT.incrementAndGet(),
        request -> false,
        false);
  }

  private ClerkFilter(
      Function<AuthRequest, RequestState> authenticator,
      String answered,
      Predicate<HttpServletRequest> required,
      boolean redirecting) {
    this.authenticator = authenticator;
    this.answered = answered;
    this.required = required;
    this.redirecting = redirecting;
  }

  /**
   * Returns a filter that answers 401 to requests that are not authenticated, whatever their path. Put behind this one on
   * some of the paths, it does not authenticate again.
   *
   * @return a new filter
   */
  public ClerkFilter requireAuthentication() {
    return requireAuthentication(request -> true);
  }

  /**
   * Returns a filter that answers 401 to some of the requests that are not authenticated. Error pages are for all.
   *
   * @param required says for which requests; thread-safe. To go by paths, use {@code getServletPath()} and
   *     {@code getPathInfo()}: {@code getRequestURI()} is as the sender wrote it, and there are many ways to write a path
   * @return a new filter
   * @throws IllegalArgumentException if it is null
   */
  public ClerkFilter requireAuthentication(Predicate<HttpServletRequest> required) {
    return new ClerkFilter(
        authenticator, answered, Arguments.notNull("required", required), redirecting);
  }

  /**
   * Returns a filter that sends browsers to sign in, by 307 and back from there, where they load a page and the answer
   * would be 401. If the application has a sign-in page of its own, that must be there for all.
   *
   * @return a new filter
   */
  public ClerkFilter redirectToSignIn() {
    return new ClerkFilter(authenticator, answered, required, true);
  }

  /**
   * Returns who has sent a request.
   *
   * @param request one that came through this filter
   * @return the auth, which may be that of nobody
   * @throws IllegalStateException if the request did not come through
   */
  public static Auth auth(ServletRequest request) {
    return attribute(request, AUTH_ATTRIBUTE, Auth.class);
  }

  /**
   * Returns all that is known about a request.
   *
   * @param request one that came through this filter
   * @return the state; its headers are in the answer already
   * @throws IllegalStateException if the request did not come through
   */
  public static RequestState state(ServletRequest request) {
    return attribute(request, STATE_ATTRIBUTE, RequestState.class);
  }

  private static <T> T attribute(ServletRequest request, String name, Class<T> type) {
    Object value = Arguments.notNull("request", request).getAttribute(name);
    if (value == null) {
      throw new IllegalStateException("The request did not come through a ClerkFilter");
    }
    return type.cast(value);
  }

  /**
   * Authenticates a request, and lets it through or answers it. This blocks as
   * {@link io.github.clerkjava.token.RequestAuthenticator#authenticate} does.
   *
   * @throws IOException if a servlet throws it, or the answer can't be written
   * @throws ServletException if a servlet throws it, or the request is none of HTTP
   */
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest) || !(response instanceof HttpServletResponse)) {
      throw new ServletException("Only requests of HTTP can be authenticated");
    }
    HttpServletRequest incoming = (HttpServletRequest) request;
    RequestState state = answer(incoming);
    if (state == null) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse outgoing =
        new AuthenticatedResponse((HttpServletResponse) response, state.getHeaders());
    Auth auth = state.toAuth();
    if (state.getLocation() != null) {
      outgoing.setStatus(TEMPORARY_REDIRECT);
    } else if (state.getProblem() != null) {
      Refusal.problem(state.getProblem()).send(outgoing);
    } else if (auth == null) {
      throw new ServletException("There is nowhere to send the browser to");
    } else {
      request.setAttribute(AUTH_ATTRIBUTE, auth);
      request.setAttribute(STATE_ATTRIBUTE, state);
      pass(new AuthenticatedRequest(incoming, auth), outgoing, chain, state);
    }
  }

  /** Returns what the authenticator says, or has said when the same request was here before; null for error pages. */
  private @Nullable RequestState answer(HttpServletRequest request) {
    RequestState state = (RequestState) request.getAttribute(answered);
    if (state == null && request.getDispatcherType() != DispatcherType.ERROR) {
      state = authenticator.apply(IncomingRequest.of(request));
      request.setAttribute(answered, state);
    }
    return state;
  }

  private void pass(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      RequestState state)
      throws IOException, ServletException {
    try {
      if (!state.isAuthenticated()
          && request.getDispatcherType() != DispatcherType.ERROR
          && required.test(request)) {
        throw AuthorizationException.unauthenticated();
      }
      chain.doFilter(request, response);
    } catch (AuthorizationException e) {
      if (!refuse(request, response, state, e)) {
        throw e;
      }
    } catch (ServletException e) {
      Throwable cause = e;
      while (cause instanceof ServletException) {
        cause = cause.getCause();
      }
      if (!(cause instanceof AuthorizationException)
          || !refuse(request, response, state, (AuthorizationException) cause)) {
        throw e;
      }
    }
  }

  /** Says whether it was possible to answer. */
  private boolean refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      RequestState state,
      AuthorizationException e)
      throws IOException {
    if (response.isCommitted() || request.isAsyncStarted()) {
      return false;
    }
    boolean redirected =
        redirecting && e.getStatus() == HttpServletResponse.SC_UNAUTHORIZED && isPage(request);
    String signIn = redirected ? state.redirectToSignIn(null) : null;
    if (signIn == null) {
      Refusal.of(e).send(response);
    } else {
      response.resetBuffer();
      response.setStatus(TEMPORARY_REDIRECT);
      response.setHeader("Location", signIn);
      response.setHeader("Cache-Control", "no-store");
    }
    return true;
  }

  /** Says whether a browser loads a page, and would show where it is sent to. */
  private static boolean isPage(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    String accept = request.getHeader("Accept");
    boolean page = (destination == null || destination.isEmpty())
        ? accept != null && accept.startsWith("text/html")
        : destination.equals("document");
    return page && request.getMethod().equals("GET");
  }
}

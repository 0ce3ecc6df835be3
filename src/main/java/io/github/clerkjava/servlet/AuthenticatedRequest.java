package io.github.clerkjava.servlet;

import io.github.clerkjava.token.Auth;
import io.github.clerkjava.token.Requirement;
import io.github.clerkjava.token.TokenType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request that says who has sent it. What the container thinks about that is hidden, also if it is nobody. */
final class AuthenticatedRequest extends HttpServletRequestWrapper {
  /** What the Servlet specification calls the role of everybody who is authenticated. */
  private static final String ANY_ROLE = "**";

  private final Auth auth;
  private final @Nullable ClerkPrincipal principal;

  AuthenticatedRequest(HttpServletRequest request, Auth auth) {
    super(request);
    this.auth = auth;
    this.principal = ClerkPrincipal.of(auth);
  }

  @Override
  public @Nullable Principal getUserPrincipal() {
    return principal;
  }

  @Override
  public @Nullable String getRemoteUser() {
    return principal == null ? null : principal.getName();
  }

  @Override
  public @Nullable String getAuthType() {
    TokenType type = auth.getTokenType();
    return principal == null || type == null ? null : type.getId();
  }

  @Override
  public boolean isUserInRole(@Nullable String role) {
    if (role == null) {
      return false;
    }
    return role.equals(ANY_ROLE)
        ? principal != null
        : auth.has(Requirement.builder().role(role).build());
  }
}

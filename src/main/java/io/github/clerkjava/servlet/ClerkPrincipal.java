package io.github.clerkjava.servlet;

import io.github.clerkjava.token.Auth;
import io.github.clerkjava.token.MachineAuth;
import io.github.clerkjava.token.SessionAuth;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who has sent a request, as {@code HttpServletRequest.getUserPrincipal()} returns it.
 *
 * <p>Two are equal if they have the same name, whatever token they came with. Immutable and thread-safe.
 */
public final class ClerkPrincipal implements Principal {
  private final String name;
  private final Auth auth;

  private ClerkPrincipal(String name, Auth auth) {
    this.name = name;
    this.auth = auth;
  }

  /** Returns the principal; null if there is nobody. */
  static @Nullable ClerkPrincipal of(Auth auth) {
    String name = null;
    if (auth instanceof SessionAuth) {
      name = ((SessionAuth) auth).getUserId();
    } else if (auth instanceof MachineAuth) {
      name = ((MachineAuth) auth).getSubject();
    }
    return name == null ? null : new ClerkPrincipal(name, auth);
  }

  /**
   * Returns the id of the user, or what the token of a program stands for.
   *
   * @return such as {@code user_…}; of a program also {@code org_…} or {@code mch_…}
   */
  @Override
  public String getName() {
    return name;
  }

  /**
   * Returns all that is known.
   *
   * @return the auth, which is authenticated
   */
  public Auth getAuth() {
    return auth;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClerkPrincipal && name.equals(((ClerkPrincipal) other).name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Shows the name. */
  @Override
  public String toString() {
    return "ClerkPrincipal{" + name + "}";
  }
}

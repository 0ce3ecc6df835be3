package io.github.clerkjava.token;

import io.github.clerkjava.json.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backend that is never asked. */
final class NoBackend implements AuthBackend {
  @Override
  public List<String> getHandshakeDirectives(String nonce) {
    throw new AssertionError("asked for a nonce");
  }

  @Override
  public List<String> refresh(ExpiredSession session) {
    throw new AssertionError("asked for a session");
  }

  @Override
  public Metadata verify(TokenType type, String token) {
    throw new AssertionError("asked for a token");
  }

  @Override
  public @Nullable String issue(
      String sessionId, @Nullable String template, @Nullable Long expiresInSeconds) {
    throw new AssertionError("asked for a new token");
  }
}

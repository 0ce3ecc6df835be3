package io.github.clerkjava.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Puts the addresses of a host into another order after the first one could not be reached. OkHttp tries only the
 * first, with its repetition off. Thread-safe.
 */
final class RotatingDns implements Dns {
  private final Dns dns;
  private final ConcurrentMap<String, Integer> rotations = new ConcurrentHashMap<>();

  RotatingDns(Dns dns) {
    this.dns = dns;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = dns.lookup(host);
    int rotation = rotation(host);
    if (rotation == 0 || addresses.size() < 2) {
      return addresses;
    }
    List<InetAddress> rotated = new ArrayList<>(addresses);
    Collections.rotate(rotated, -rotation);
    return rotated;
  }

  /** How often the order of a host's addresses has changed. */
  int rotation(String host) {
    return rotations.getOrDefault(host, 0);
  }

  /**
   * Puts the first address of a host last.
   *
   * @param seen the {@link #rotation} that failed: of calls that fail together, one changes the order
   */
  void rotate(String host, int seen) {
    rotations.putIfAbsent(host, 0);
    rotations.replace(host, seen, seen + 1);
  }

  /** Connections are told apart by where their addresses come from; those of one source are pooled together. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RotatingDns && ((RotatingDns) other).dns.equals(dns);
  }

  @Override
  public int hashCode() {
    return dns.hashCode();
  }
}

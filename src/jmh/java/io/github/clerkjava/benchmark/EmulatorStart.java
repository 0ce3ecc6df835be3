package io.github.clerkjava.benchmark;

import io.github.clerkjava.emulator.ClerkEmulator;

/** Starts an emulator in a fresh process and prints how many milliseconds that took. */
final class EmulatorStart {
  private EmulatorStart() {}

  /** Takes nothing. */
  public static void main(String[] args) {
    long begin = System.nanoTime();
    ClerkEmulator.start();
    System.out.println((System.nanoTime() - begin) / 1e6);
  }
}

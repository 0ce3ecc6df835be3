package io.github.clerkjava.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Inputs for the short run of a fuzz test: its seeds, changed in one place or a few. They are the same ones every time,
 * so that a build that fails fails again.
 */
public final class Mutants {
  private static final int MAX_CHANGES = 4;

  private final List<byte[]> seeds;
  private final Random random = new Random(1);

  private Mutants(List<byte[]> seeds) {
    this.seeds = seeds;
  }

  /**
   * Makes them.
   *
   * @param fuzzTest a class whose seeds stand where Jazzer looks for them
   * @param count how many to make
   */
  public static Stream<byte[]> of(Class<?> fuzzTest, int count) {
    Mutants mutants = new Mutants(seedsOf(fuzzTest));
    return Stream.generate(mutants::next).limit(count);
  }

  private static List<byte[]> seedsOf(Class<?> fuzzTest) {
    List<byte[]> seeds = new ArrayList<>();
    try {
      Path directory =
          Path.of(fuzzTest.getResource(fuzzTest.getSimpleName() + "Inputs").toURI());
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return seeds;
  }

  private byte[] next() {
    byte[] mutant = anySeed();
    for (int i = 1 + random.nextInt(MAX_CHANGES); i > 0; i--) {
      mutant = changed(mutant);
    }
    return mutant;
  }

  private byte[] anySeed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  /** Puts something else in the place of a part, either of which may be empty. */
  private byte[] changed(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = random.nextBoolean() ? from : Math.min(input.length, from + length());
    byte[] other = replacement(input);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(input, 0, from);
    changed.writeBytes(other);
    changed.write(input, to, input.length - to);
    return changed.toByteArray();
  }

  private byte[] replacement(byte[] input) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> noise();
      case 2 -> part(input);
      default -> part(anySeed());
    };
  }

  private byte[] noise() {
    byte[] noise = new byte[length()];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] part(byte[] whole) {
    int from = random.nextInt(whole.length + 1);
    int length = Math.min(whole.length - from, length());
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.write(whole, from, length);
    return part.toByteArray();
  }

  /** Mostly a byte or two, now and then a good part of a seed. */
  private int length() {
    return 1 + random.nextInt(1 << random.nextInt(8));
  }
}

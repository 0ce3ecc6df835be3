package io.github.clerkjava.contract;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged, at every level, and printed in this JVM, and what else is given to it, as text. */
final class Overheard implements Closeable {
  /** What the server of a test logs is not the client's; the second is that of OkHttp 5. */
  private static final List<String> SERVERS = List.of("okhttp3.mockwebserver", "mockwebserver3");

  private final StringBuilder text = new StringBuilder();
  private final Map<Logger, Level> levels = new LinkedHashMap<>();
  private final Map<Handler, Level> consoles = new LinkedHashMap<>();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord record) {
      if (SERVERS.stream().noneMatch(String.valueOf(record.getLoggerName())::startsWith)) {
        add(formatter.formatMessage(record));
        add(record.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  Overheard() {
    Logger root = Logger.getLogger("");
    for (Handler console : root.getHandlers()) {
      consoles.put(console, console.getLevel());
      console.setLevel(Level.OFF);
    }
    for (Logger logger :
        List.of(root, Logger.getLogger("okhttp3"), Logger.getLogger("io.github.clerkjava"))) {
      levels.put(logger, logger.getLevel());
      logger.setLevel(Level.ALL);
    }
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    System.setOut(heard());
    System.setErr(heard());
  }

  private PrintStream heard() {
    OutputStream bytes = new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] b, int offset, int length) {
        append(new String(b, offset, length, StandardCharsets.ISO_8859_1));
      }
    };
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Adds what somebody might log: of an exception its stack trace, with causes and what was suppressed. */
  void add(Object shown) {
    if (shown instanceof Throwable thrown) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      append(trace + "\n");
    } else {
      append(shown + "\n");
    }
  }

  private synchronized void append(String more) {
    text.append(more);
  }

  /** What was heard since the last time. */
  synchronized String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    Logger.getLogger("").removeHandler(handler);
    levels.forEach(Logger::setLevel);
    consoles.forEach(Handler::setLevel);
  }
}

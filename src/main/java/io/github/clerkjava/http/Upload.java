package io.github.clerkjava.http;

import io.github.clerkjava.json.Arguments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * A file to send. It is read when it is sent, piece by piece, and never held in memory as a whole.
 *
 * <p>One of a path or of bytes can be sent any number of times; one of a stream only once.
 */
public final class Upload {
  private final String filename;
  private final RequestBody content;

  private Upload(String filename, RequestBody content) {
    this.filename = filename;
    this.content = content;
  }

  /**
   * A file on disk, whose content type is told by the ending of its name, such as {@code .png}.
   *
   * @param file a file that can be read; it is opened when it is sent
   * @return the upload
   * @throws IllegalArgumentException if there is no such file, or its name does not tell the content type
   */
  public static Upload of(Path file) {
    Path name = Arguments.notNull("file", file).getFileName();
    if (name == null || !Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException("file must be a file that can be read, was " + file);
    }
    String type = URLConnection.guessContentTypeFromName(name.toString());
    if (type == null) {
      throw new IllegalArgumentException("file must have a name that tells its content type, was "
          + name + "; give its bytes and the type instead");
    }
    try {
      return new Upload(name.toString(), new FileBody(file, Files.size(file), mediaType(type)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Bytes.
   *
   * @param content the bytes; not copied, so not to be changed before they are sent
   * @param filename a name for them, such as {@code logo.png}
   * @param contentType such as {@code image/png}
   * @return the upload
   * @throws IllegalArgumentException if an argument is null or blank, or the type is none
   */
  public static Upload of(byte[] content, String filename, String contentType) {
    return new Upload(
        notBlank("filename", filename),
        RequestBody.create(Arguments.notNull("content", content), mediaType(contentType)));
  }

  /**
   * A stream of known length. It is read once, when it is sent, and closed then.
   *
   * @param content the stream
   * @param length how many bytes it has
   * @param filename a name for them, such as {@code logo.png}
   * @param contentType such as {@code image/png}
   * @return the upload
   * @throws IllegalArgumentException if an argument is null, blank or negative, or the type is none
   */
  public static Upload of(InputStream content, long length, String filename, String contentType) {
    Arguments.notNull("content", content);
    if (length < 0) {
      throw new IllegalArgumentException("length must be at least 0, was " + length);
    }
    return new Upload(
        notBlank("filename", filename), new StreamBody(content, length, mediaType(contentType)));
  }

  private static String notBlank(String name, @Nullable String value) {
    String given = Arguments.notNull(name, value);
    if (given.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return given;
  }

  private static MediaType mediaType(@Nullable String contentType) {
    MediaType type = MediaType.parse(Arguments.notNull("contentType", contentType));
    if (type == null) {
      throw new IllegalArgumentException(
          "contentType must be one such as image/png, was " + contentType);
    }
    return type;
  }

  /**
   * Returns the upload as a part of a form, for the generated interfaces.
   *
   * @param name the name of the part
   * @return the part
   */
  public MultipartBody.Part asPart(String name) {
    return MultipartBody.Part.createFormData(name, filename, content);
  }

  private static final class FileBody extends RequestBody {
    private final Path file;
    private final long length;
    private final MediaType type;

    FileBody(Path file, long length, MediaType type) {
      this.file = file;
      this.length = length;
      this.type = type;
    }

    @Override
    public MediaType contentType() {
      return type;
    }

    @Override
    public long contentLength() {
      return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      try (Source source = Okio.source(Files.newInputStream(file))) {
        sink.write(source, length);
      }
    }
  }

  private static final class StreamBody extends RequestBody {
    private final InputStream content;
    private final long length;
    private final MediaType type;

    StreamBody(InputStream content, long length, MediaType type) {
      this.content = content;
      this.length = length;
      this.type = type;
    }

    @Override
    public MediaType contentType() {
      return type;
    }

    @Override
    public long contentLength() {
      return length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      try (Source source = Okio.source(content)) {
        sink.write(source, length);
      }
    }
  }
}

package io.github.clerkjava.shapes.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.JsonTypes;
import io.github.clerkjava.json.Metadata;
import io.github.clerkjava.json.PropertyVisitor;
import io.github.clerkjava.json.Timestamps;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part.
 */
public final class SparePart extends JsonModel {
  private final @Nullable String code;
  private final @Nullable Long count;

  private SparePart(Builder builder) {
    super(builder);
    this.code = builder.code;
    this.count = builder.count;
  }

  /**
   * Returns a builder with nothing set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder with all that this has.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * What it is called.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public String getCode() {
    return required("code", code);
  }

  /**
   * How many, at least 1.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Long getCount() {
    return count;
  }

  /**
   * What stands on it.
   *
   * @return the value, or null if there is none
   */
  public @Nullable String getLabel() {
    return joined(code);
  }

  @Override
  protected void accept(PropertyVisitor visitor) throws IOException {
    visitor.property("code", PropertyVisitor.REQUIRED, JsonTypes.STRING, this.code);
    visitor.property("count", 0, JsonTypes.LONG, this.count);
    visitor.bounds("count", this.count, 1d, Double.POSITIVE_INFINITY);
  }

  /** Builds {@link SparePart}. Not thread-safe. */
  public static final class Builder extends JsonModel.Builder {
    private @Nullable String code;
    private @Nullable Long count;

    private Builder() {}

    private Builder(SparePart model) {
      super(model);
      this.code = model.code;
      this.count = model.count;
    }

    /**
     * What it is called.
     *
     * @param code the value of {@code code}; not null
     * @return this
     */
    public Builder code(String code) {
      this.code = Arguments.notNull("code", code);
      set(1);
      return this;
    }

    /**
     * How many, at least 1.
     *
     * @param count the value of {@code count}, at least 1
     * @return this
     */
    public Builder count(long count) {
      this.count = count;
      set(2);
      return this;
    }

    /**
     * Sets a property that the contract does not declare.
     *
     * @param name its name on the wire
     * @param value null, a string, boolean, finite number, enum, list or map
     * @return this
     * @throws IllegalArgumentException if the value is none of those
     */
    public Builder putAdditionalProperty(String name, @Nullable Object value) {
      keep(name, value);
      return this;
    }

    private Builder readProperties(JsonReader in) throws IOException {
      while (in.hasNext()) {
        String name = in.nextName();
        switch (name) {
          case "code":
            this.code = read(in, name, 1, false, JsonTypes.STRING);
            break;
          case "count":
            this.count = read(in, name, 2, false, JsonTypes.LONG);
            break;
          default:
            readAdditional(in, name);
        }
      }
      return this;
    }

    /**
     * Builds it; nothing is demanded.
     *
     * @return a new instance
     */
    public SparePart build() {
      return new SparePart(this);
    }
  }

  /** Reads and writes the object as a stream. */
  public static final class Adapter extends JsonModel.Adapter<SparePart> {
    /** The one instance. */
    public static final TypeAdapter<SparePart> INSTANCE = new Adapter();

    private Adapter() {}

    @Override
    protected SparePart readProperties(JsonReader in) throws IOException {
      return new Builder().readProperties(in).build();
    }
  }
}

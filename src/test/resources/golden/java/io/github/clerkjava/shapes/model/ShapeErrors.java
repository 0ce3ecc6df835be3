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
 * What went wrong.
 */
public final class ShapeErrors extends JsonModel {
  private final @Nullable List<String> errors;

  private ShapeErrors(Builder builder) {
    super(builder);
    this.errors = builder.errors;
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
   * The reasons.
   *
   * @return unmodifiable
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public List<String> getErrors() {
    return required("errors", errors);
  }

  @Override
  protected void accept(PropertyVisitor visitor) throws IOException {
    visitor.property("errors", PropertyVisitor.REQUIRED, JsonTypes.list(JsonTypes.STRING), this.errors);
  }

  /** Builds {@link ShapeErrors}. Not thread-safe. */
  public static final class Builder extends JsonModel.Builder {
    private @Nullable List<String> errors;

    private Builder() {}

    private Builder(ShapeErrors model) {
      super(model);
      this.errors = model.errors;
    }

    /**
     * The reasons.
     *
     * @param errors the value of {@code errors}; not null
     * @return this
     */
    public Builder errors(Collection<String> errors) {
      this.errors = Arguments.copy("errors", errors);
      set(1);
      return this;
    }

    /**
     * Adds one to {@code errors}.
     *
     * @param value not null
     * @return this
     */
    public Builder addError(String value) {
      this.errors = Arguments.append("errors", this.errors, value);
      set(1);
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
          case "errors":
            this.errors = read(in, name, 1, false, JsonTypes.list(JsonTypes.STRING));
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
    public ShapeErrors build() {
      return new ShapeErrors(this);
    }
  }

  /** Reads and writes the object as a stream. */
  public static final class Adapter extends JsonModel.Adapter<ShapeErrors> {
    /** The one instance. */
    public static final TypeAdapter<ShapeErrors> INSTANCE = new Adapter();

    private Adapter() {}

    @Override
    protected ShapeErrors readProperties(JsonReader in) throws IOException {
      return new Builder().readProperties(in).build();
    }
  }
}

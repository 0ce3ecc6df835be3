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
 * The body of a DELETE.
 */
public final class DeleteWidgetParams extends JsonModel {
  private final @Nullable String reason;

  private DeleteWidgetParams(Builder builder) {
    super(builder);
    this.reason = builder.reason;
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
   * Why.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getReason() {
    return reason;
  }

  @Override
  protected void accept(PropertyVisitor visitor) throws IOException {
    visitor.property("reason", 0, JsonTypes.STRING, this.reason);
  }

  /** Builds {@link DeleteWidgetParams}. Not thread-safe. */
  public static final class Builder extends JsonModel.Builder {
    private @Nullable String reason;

    private Builder() {}

    private Builder(DeleteWidgetParams model) {
      super(model);
      this.reason = model.reason;
    }

    /**
     * Why.
     *
     * @param reason the value of {@code reason}; not null
     * @return this
     */
    public Builder reason(String reason) {
      this.reason = Arguments.notNull("reason", reason);
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
          case "reason":
            this.reason = read(in, name, 1, false, JsonTypes.STRING);
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
    public DeleteWidgetParams build() {
      return new DeleteWidgetParams(this);
    }
  }

  /** Reads and writes the object as a stream. */
  public static final class Adapter extends JsonModel.Adapter<DeleteWidgetParams> {
    /** The one instance. */
    public static final TypeAdapter<DeleteWidgetParams> INSTANCE = new Adapter();

    private Adapter() {}

    @Override
    protected DeleteWidgetParams readProperties(JsonReader in) throws IOException {
      return new Builder().readProperties(in).build();
    }
  }
}

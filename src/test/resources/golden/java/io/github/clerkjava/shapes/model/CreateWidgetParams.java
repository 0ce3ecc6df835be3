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
 * A request body.
 */
public final class CreateWidgetParams extends JsonModel {
  private final @Nullable String label;
  private final @Nullable SparePart mainPart;
  private final @Nullable List<SparePart> parts;
  private final @Nullable Map<String, SparePart> bin;
  private final @Nullable List<List<String>> grid;
  private final @Nullable Long size;
  private final @Nullable Double weight;
  private final @Nullable Long rank;
  private final @Nullable WidgetColor color;
  private final @Nullable SparePart sparePart;
  private final @Nullable Metadata metadata;
  private final @Nullable String password;
  private final @Nullable List<String> backupCodes;
  private final @Nullable Long madeAt;
  private final @Nullable String seenAt;
  private final @Nullable String oldName;
  private final @Nullable Boolean notify;

  private CreateWidgetParams(Builder builder) {
    super(builder);
    this.label = builder.label;
    this.mainPart = builder.mainPart;
    this.parts = builder.parts;
    this.bin = builder.bin;
    this.grid = builder.grid;
    this.size = builder.size;
    this.weight = builder.weight;
    this.rank = builder.rank;
    this.color = builder.color;
    this.sparePart = builder.sparePart;
    this.metadata = builder.metadata;
    this.password = builder.password;
    this.backupCodes = builder.backupCodes;
    this.madeAt = builder.madeAt;
    this.seenAt = builder.seenAt;
    this.oldName = builder.oldName;
    this.notify = builder.notify;
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
   * A required string.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public String getLabel() {
    return required("label", label);
  }

  /**
   * A required model.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public SparePart getMainPart() {
    return required("main_part", mainPart);
  }

  /**
   * A list of models, between two lengths.
   *
   * @return unmodifiable; empty if it is absent
   */
  public List<SparePart> getParts() {
    return orEmpty(parts);
  }

  /**
   * A map of models.
   *
   * @return unmodifiable; empty if it is absent
   */
  public Map<String, SparePart> getBin() {
    return orEmpty(bin);
  }

  /**
   * A list of lists of strings, of a greatest length.
   *
   * @return unmodifiable; empty if it is absent
   */
  public List<List<String>> getGrid() {
    return orEmpty(grid);
  }

  /**
   * Bounds on both sides.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Long getSize() {
    return size;
  }

  /**
   * A number.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Double getWeight() {
    return weight;
  }

  /**
   * A least value, and may be null.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable Long getRank() {
    return rank;
  }

  /**
   * An enum.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable WidgetColor getColor() {
    return color;
  }

  /**
   * A model that may be null.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable SparePart getSparePart() {
    return sparePart;
  }

  /**
   * Free-form content.
   *
   * @return the value; empty if it is absent
   */
  public Metadata getMetadata() {
    return orEmpty(metadata);
  }

  /**
   * A secret.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable String getPassword() {
    return password;
  }

  /**
   * A list of secrets, of a least length.
   *
   * @return unmodifiable; empty if it is absent
   */
  public List<String> getBackupCodes() {
    return orEmpty(backupCodes);
  }

  /**
   * A time in milliseconds since 1970.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Instant getMadeAt() {
    return Timestamps.epochMilliseconds("made_at", madeAt);
  }

  /**
   * An RFC 3339 time that may be null.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable Instant getSeenAt() {
    return Timestamps.dateTime("seen_at", seenAt);
  }

  /**
   * Deprecated.
   *
   * @return the value, or null if it is absent or null
   * @deprecated by the API
   */
  @Deprecated
  public @Nullable String getOldName() {
    return oldName;
  }

  /**
   * Named like a method of every object.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable Boolean getNotify() {
    return notify;
  }

  @Override
  protected void accept(PropertyVisitor visitor) throws IOException {
    visitor.property("label", PropertyVisitor.REQUIRED, JsonTypes.STRING, this.label);
    visitor.property("main_part", PropertyVisitor.REQUIRED, SparePart.Adapter.INSTANCE, this.mainPart);
    visitor.property("parts", 0, JsonTypes.list(SparePart.Adapter.INSTANCE), this.parts);
    visitor.items("parts", this.parts, 1, 3);
    visitor.property("bin", 0, JsonTypes.map(SparePart.Adapter.INSTANCE), this.bin);
    visitor.property("grid", 0, JsonTypes.list(JsonTypes.list(JsonTypes.STRING)), this.grid);
    visitor.items("grid", this.grid, 0, 2);
    visitor.property("size", 0, JsonTypes.LONG, this.size);
    visitor.bounds("size", this.size, 1d, 100d);
    visitor.property("weight", 0, JsonTypes.DOUBLE, this.weight);
    visitor.property("rank", 0, JsonTypes.LONG, this.rank);
    visitor.bounds("rank", this.rank, 0d, Double.POSITIVE_INFINITY);
    visitor.property("color", 0, WidgetColor.Adapter.INSTANCE, this.color);
    visitor.property("spare_part", 0, SparePart.Adapter.INSTANCE, this.sparePart);
    visitor.property("metadata", 0, JsonTypes.METADATA, this.metadata);
    visitor.property("password", PropertyVisitor.SECRET, JsonTypes.STRING, this.password);
    visitor.property("backup_codes", PropertyVisitor.SECRET, JsonTypes.list(JsonTypes.STRING), this.backupCodes);
    visitor.items("backup_codes", this.backupCodes, 2, Integer.MAX_VALUE);
    visitor.property("made_at", 0, JsonTypes.LONG, this.madeAt);
    visitor.property("seen_at", 0, JsonTypes.STRING, this.seenAt);
    visitor.property("old_name", 0, JsonTypes.STRING, this.oldName);
    visitor.property("notify", 0, JsonTypes.BOOLEAN, this.notify);
  }

  /** Builds {@link CreateWidgetParams}. Not thread-safe. */
  public static final class Builder extends JsonModel.Builder {
    private @Nullable String label;
    private @Nullable SparePart mainPart;
    private @Nullable List<SparePart> parts;
    private @Nullable Map<String, SparePart> bin;
    private @Nullable List<List<String>> grid;
    private @Nullable Long size;
    private @Nullable Double weight;
    private @Nullable Long rank;
    private @Nullable WidgetColor color;
    private @Nullable SparePart sparePart;
    private @Nullable Metadata metadata;
    private @Nullable String password;
    private @Nullable List<String> backupCodes;
    private @Nullable Long madeAt;
    private @Nullable String seenAt;
    private @Nullable String oldName;
    private @Nullable Boolean notify;

    private Builder() {}

    private Builder(CreateWidgetParams model) {
      super(model);
      this.label = model.label;
      this.mainPart = model.mainPart;
      this.parts = model.parts;
      this.bin = model.bin;
      this.grid = model.grid;
      this.size = model.size;
      this.weight = model.weight;
      this.rank = model.rank;
      this.color = model.color;
      this.sparePart = model.sparePart;
      this.metadata = model.metadata;
      this.password = model.password;
      this.backupCodes = model.backupCodes;
      this.madeAt = model.madeAt;
      this.seenAt = model.seenAt;
      this.oldName = model.oldName;
      this.notify = model.notify;
    }

    /**
     * A required string.
     *
     * @param label the value of {@code label}; not null
     * @return this
     */
    public Builder label(String label) {
      this.label = Arguments.notNull("label", label);
      set(1);
      return this;
    }

    /**
     * A required model.
     *
     * @param mainPart the value of {@code main_part}; not null
     * @return this
     */
    public Builder mainPart(SparePart mainPart) {
      this.mainPart = Arguments.notNull("main_part", mainPart);
      set(2);
      return this;
    }

    /**
     * A list of models, between two lengths.
     *
     * @param parts the value of {@code parts}, 1 or more items, 3 or fewer items; not null
     * @return this
     */
    public Builder parts(Collection<SparePart> parts) {
      this.parts = Arguments.copy("parts", parts);
      set(3);
      return this;
    }

    /**
     * Adds one to {@code parts}.
     *
     * @param value not null
     * @return this
     */
    public Builder addPart(SparePart value) {
      this.parts = Arguments.append("parts", this.parts, value);
      set(3);
      return this;
    }

    /**
     * A map of models.
     *
     * @param bin the value of {@code bin}; not null
     * @return this
     */
    public Builder bin(Map<String, SparePart> bin) {
      this.bin = Arguments.copy("bin", bin);
      set(4);
      return this;
    }

    /**
     * Puts one key into {@code bin}.
     *
     * @param key not null
     * @param value not null
     * @return this
     */
    public Builder putBin(String key, SparePart value) {
      this.bin = Arguments.put("bin", this.bin, key, value);
      set(4);
      return this;
    }

    /**
     * A list of lists of strings, of a greatest length.
     *
     * @param grid the value of {@code grid}, 2 or fewer items; not null
     * @return this
     */
    public Builder grid(Collection<List<String>> grid) {
      this.grid = Arguments.copy("grid", grid);
      set(5);
      return this;
    }

    /**
     * Adds one to {@code grid}.
     *
     * @param value not null
     * @return this
     */
    public Builder addRow(List<String> value) {
      this.grid = Arguments.append("grid", this.grid, value);
      set(5);
      return this;
    }

    /**
     * Bounds on both sides.
     *
     * @param size the value of {@code size}, at least 1, at most 100
     * @return this
     */
    public Builder size(long size) {
      this.size = size;
      set(6);
      return this;
    }

    /**
     * A number.
     *
     * @param weight the value of {@code weight}
     * @return this
     */
    public Builder weight(double weight) {
      this.weight = weight;
      set(7);
      return this;
    }

    /**
     * A least value, and may be null.
     *
     * @param rank the value of {@code rank}, at least 0; null is sent as null
     * @return this
     */
    public Builder rank(@Nullable Long rank) {
      this.rank = rank;
      set(8);
      return this;
    }

    /**
     * A least value, and may be null.
     *
     * @param rank the value of {@code rank}, at least 0; null is sent as null
     * @return this
     */
    public Builder rank(long rank) {
      return rank((Long) rank);
    }

    /**
     * An enum.
     *
     * @param color the value of {@code color}; not null
     * @return this
     */
    public Builder color(WidgetColor color) {
      this.color = Arguments.notNull("color", color);
      set(9);
      return this;
    }

    /**
     * A model that may be null.
     *
     * @param sparePart the value of {@code spare_part}; null is sent as null
     * @return this
     */
    public Builder sparePart(@Nullable SparePart sparePart) {
      this.sparePart = sparePart;
      set(10);
      return this;
    }

    /**
     * Free-form content.
     *
     * @param metadata the value of {@code metadata}; not null
     * @return this
     */
    public Builder metadata(Map<String, ? extends @Nullable Object> metadata) {
      this.metadata = Metadata.of(Arguments.notNull("metadata", metadata));
      set(11);
      return this;
    }

    /**
     * Puts one key into {@code metadata}.
     *
     * @param key not null
     * @param value null, a string, boolean, finite number, enum, list or map
     * @return this
     * @throws IllegalArgumentException if the value is none of those
     */
    public Builder putMetadata(String key, @Nullable Object value) {
      this.metadata = orEmpty(this.metadata).with(key, value);
      set(11);
      return this;
    }

    /**
     * A secret.
     *
     * @param password the value of {@code password}; null is sent as null
     * @return this
     */
    public Builder password(@Nullable String password) {
      this.password = password;
      set(12);
      return this;
    }

    /**
     * A list of secrets, of a least length.
     *
     * @param backupCodes the value of {@code backup_codes}, 2 or more items; not null
     * @return this
     */
    public Builder backupCodes(Collection<String> backupCodes) {
      this.backupCodes = Arguments.copy("backup_codes", backupCodes);
      set(13);
      return this;
    }

    /**
     * Adds one to {@code backup_codes}.
     *
     * @param value not null
     * @return this
     */
    public Builder addBackupCode(String value) {
      this.backupCodes = Arguments.append("backup_codes", this.backupCodes, value);
      set(13);
      return this;
    }

    /**
     * A time in milliseconds since 1970.
     *
     * @param madeAt the value of {@code made_at}
     * @return this
     */
    public Builder madeAt(Instant madeAt) {
      this.madeAt = Timestamps.epochMilliseconds("made_at", Arguments.notNull("made_at", madeAt));
      set(14);
      return this;
    }

    /**
     * An RFC 3339 time that may be null.
     *
     * @param seenAt the value of {@code seen_at}; null is sent as null
     * @return this
     */
    public Builder seenAt(@Nullable Instant seenAt) {
      this.seenAt = Timestamps.dateTime("seen_at", seenAt);
      set(15);
      return this;
    }

    /**
     * Deprecated.
     *
     * @param oldName the value of {@code old_name}; null is sent as null
     * @return this
     * @deprecated by the API
     */
    @Deprecated
    public Builder oldName(@Nullable String oldName) {
      this.oldName = oldName;
      set(16);
      return this;
    }

    /**
     * Named like a method of every object.
     *
     * @param notify the value of {@code notify}; null is sent as null
     * @return this
     */
    public Builder notify(@Nullable Boolean notify) {
      this.notify = notify;
      set(17);
      return this;
    }

    /**
     * Named like a method of every object.
     *
     * @param notify the value of {@code notify}; null is sent as null
     * @return this
     */
    public Builder notify(boolean notify) {
      return notify((Boolean) notify);
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
          case "label":
            this.label = read(in, name, 1, false, JsonTypes.STRING);
            break;
          case "main_part":
            this.mainPart = read(in, name, 2, false, SparePart.Adapter.INSTANCE);
            break;
          case "parts":
            this.parts = read(in, name, 3, false, JsonTypes.list(SparePart.Adapter.INSTANCE));
            break;
          case "bin":
            this.bin = read(in, name, 4, false, JsonTypes.map(SparePart.Adapter.INSTANCE));
            break;
          case "grid":
            this.grid = read(in, name, 5, false, JsonTypes.list(JsonTypes.list(JsonTypes.STRING)));
            break;
          case "size":
            this.size = read(in, name, 6, false, JsonTypes.LONG);
            break;
          case "weight":
            this.weight = read(in, name, 7, false, JsonTypes.DOUBLE);
            break;
          case "rank":
            this.rank = read(in, name, 8, true, JsonTypes.LONG);
            break;
          case "color":
            this.color = read(in, name, 9, false, WidgetColor.Adapter.INSTANCE);
            break;
          case "spare_part":
            this.sparePart = read(in, name, 10, true, SparePart.Adapter.INSTANCE);
            break;
          case "metadata":
            this.metadata = read(in, name, 11, false, JsonTypes.METADATA);
            break;
          case "password":
            this.password = read(in, name, 12, true, JsonTypes.STRING);
            break;
          case "backup_codes":
            this.backupCodes = read(in, name, 13, false, JsonTypes.list(JsonTypes.STRING));
            break;
          case "made_at":
            this.madeAt = read(in, name, 14, false, JsonTypes.LONG);
            break;
          case "seen_at":
            this.seenAt = read(in, name, 15, true, JsonTypes.STRING);
            break;
          case "old_name":
            this.oldName = read(in, name, 16, true, JsonTypes.STRING);
            break;
          case "notify":
            this.notify = read(in, name, 17, true, JsonTypes.BOOLEAN);
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
    public CreateWidgetParams build() {
      return new CreateWidgetParams(this);
    }
  }

  /** Reads and writes the object as a stream. */
  public static final class Adapter extends JsonModel.Adapter<CreateWidgetParams> {
    /** The one instance. */
    public static final TypeAdapter<CreateWidgetParams> INSTANCE = new Adapter();

    private Adapter() {}

    @Override
    protected CreateWidgetParams readProperties(JsonReader in) throws IOException {
      return new Builder().readProperties(in).build();
    }
  }
}

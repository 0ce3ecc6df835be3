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
 * A thing with one property of each kind.
 * <p>
 * The second paragraph,
 * on two lines.
 */
public final class Widget extends JsonModel {
  private final @Nullable String id;
  private final @Nullable String object;
  private final @Nullable WidgetColor color;
  private final @Nullable Boolean broken;
  private final @Nullable Long size;
  private final @Nullable Double weight;
  private final @Nullable String nickname;
  private final @Nullable Long rank;
  private final @Nullable Double ratio;
  private final @Nullable Boolean shiny;
  private final @Nullable Long big;
  private final @Nullable Long madeAt;
  private final @Nullable Long soldAt;
  private final @Nullable String seenAt;
  private final @Nullable String birthday;
  private final @Nullable String homepage;
  private final @Nullable String serial;
  private final @Nullable List<String> tags;
  private final @Nullable List<WidgetColor> moods;
  private final @Nullable List<List<SparePart>> grid;
  private final @Nullable Map<String, SparePart> bin;
  private final @Nullable Map<String, String> labels;
  private final @Nullable Map<String, @Nullable String> aliases;
  private final @Nullable SparePart mainPart;
  private final @Nullable SparePart sparePart;
  private final @Nullable Motor motor;
  private final @Nullable Metadata metadata;
  private final @Nullable Metadata notes;
  private final @Nullable String oldName;
  private final @Nullable Boolean notify;
  private final @Nullable String propertyClass;
  private final @Nullable String _default;
  private final @Nullable String visitor;
  private final @Nullable String name;
  private final @Nullable String x5tHashS256;

  private Widget(Builder builder) {
    super(builder);
    this.id = builder.id;
    this.object = builder.object;
    this.color = builder.color;
    this.broken = builder.broken;
    this.size = builder.size;
    this.weight = builder.weight;
    this.nickname = builder.nickname;
    this.rank = builder.rank;
    this.ratio = builder.ratio;
    this.shiny = builder.shiny;
    this.big = builder.big;
    this.madeAt = builder.madeAt;
    this.soldAt = builder.soldAt;
    this.seenAt = builder.seenAt;
    this.birthday = builder.birthday;
    this.homepage = builder.homepage;
    this.serial = builder.serial;
    this.tags = builder.tags;
    this.moods = builder.moods;
    this.grid = builder.grid;
    this.bin = builder.bin;
    this.labels = builder.labels;
    this.aliases = builder.aliases;
    this.mainPart = builder.mainPart;
    this.sparePart = builder.sparePart;
    this.motor = builder.motor;
    this.metadata = builder.metadata;
    this.notes = builder.notes;
    this.oldName = builder.oldName;
    this.notify = builder.notify;
    this.propertyClass = builder.propertyClass;
    this._default = builder._default;
    this.visitor = builder.visitor;
    this.name = builder.name;
    this.x5tHashS256 = builder.x5tHashS256;
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
  public String getId() {
    return required("id", id);
  }

  /**
   * A name that the generator would escape by default.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public String getObject() {
    return required("object", object);
  }

  /**
   * A required enum.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public WidgetColor getColor() {
    return required("color", color);
  }

  /**
   * A required boolean.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public boolean getBroken() {
    return required("broken", broken);
  }

  /**
   * A required integer with a least value.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public long getSize() {
    return required("size", size);
  }

  /**
   * A required number.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public double getWeight() {
    return required("weight", weight);
  }

  /**
   * Required, and may be null.
   *
   * @return the value, or null
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public @Nullable String getNickname() {
    return requiredOrNull("nickname", 7, nickname);
  }

  /**
   * A required integer that may be null.
   *
   * @return the value, or null
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public @Nullable Long getRank() {
    return requiredOrNull("rank", 8, rank);
  }

  /**
   * An optional number that may be null, with bounds.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable Double getRatio() {
    return ratio;
  }

  /**
   * An optional boolean that may be null.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable Boolean getShiny() {
    return shiny;
  }

  /**
   * An integer whose greatest value takes more than 32 bits.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Long getBig() {
    return big;
  }

  /**
   * A required time in milliseconds since 1970.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public Instant getMadeAt() {
    return Timestamps.epochMilliseconds("made_at", required("made_at", madeAt));
  }

  /**
   * A required time in seconds since 1970 that may be null.
   *
   * @return the value, or null
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public @Nullable Instant getSoldAt() {
    return Timestamps.epochSeconds("sold_at", requiredOrNull("sold_at", 13, soldAt));
  }

  /**
   * An optional RFC 3339 time.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Instant getSeenAt() {
    return Timestamps.dateTime("seen_at", seenAt);
  }

  /**
   * A date, read as it comes.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getBirthday() {
    return birthday;
  }

  /**
   * An address, read as it comes.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getHomepage() {
    return homepage;
  }

  /**
   * A UUID, read as it comes.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getSerial() {
    return serial;
  }

  /**
   * A required list of strings, named in the plural.
   *
   * @return unmodifiable
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public List<String> getTags() {
    return required("tags", tags);
  }

  /**
   * An optional list of enums that may be null.
   *
   * @return unmodifiable; empty if it is absent or null
   */
  public List<WidgetColor> getMoods() {
    return orEmpty(moods);
  }

  /**
   * A list of lists of models.
   *
   * @return unmodifiable; empty if it is absent
   */
  public List<List<SparePart>> getGrid() {
    return orEmpty(grid);
  }

  /**
   * A required map of models.
   *
   * @return unmodifiable
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public Map<String, SparePart> getBin() {
    return required("bin", bin);
  }

  /**
   * A map of strings that may be null.
   *
   * @return unmodifiable; empty if it is absent or null
   */
  public Map<String, String> getLabels() {
    return orEmpty(labels);
  }

  /**
   * A map of strings, each of which may be null.
   *
   * @return unmodifiable; empty if it is absent
   */
  public Map<String, @Nullable String> getAliases() {
    return orEmpty(aliases);
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
   * A model that may be null.
   *
   * @return the value, or null if it is absent or null
   */
  public @Nullable SparePart getSparePart() {
    return sparePart;
  }

  /**
   * A model that extends another.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Motor getMotor() {
    return motor;
  }

  /**
   * Required free-form content.
   *
   * @return the value
   * @throws io.github.clerkjava.json.MissingPropertyException if it did not come in a usable form
   */
  public Metadata getMetadata() {
    return required("metadata", metadata);
  }

  /**
   * Free-form content that may be null.
   *
   * @return the value; empty if it is absent or null
   */
  public Metadata getNotes() {
    return orEmpty(notes);
  }

  /**
   * Deprecated.
   *
   * @return the value, or null if it is absent
   * @deprecated by the API
   */
  @Deprecated
  public @Nullable String getOldName() {
    return oldName;
  }

  /**
   * Named like a method of every object.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable Boolean getNotify() {
    return notify;
  }

  /**
   * Named like a keyword, and its getter would be a method of every object.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getPropertyClass() {
    return propertyClass;
  }

  /**
   * Named like a keyword.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getDefault() {
    return _default;
  }

  /**
   * Named like a parameter in the generated code.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getVisitor() {
    return visitor;
  }

  /**
   * Named like a variable in the generated code.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getName() {
    return name;
  }

  /**
   * Not a Java name.
   *
   * @return the value, or null if it is absent
   */
  public @Nullable String getX5tHashS256() {
    return x5tHashS256;
  }

  @Override
  protected void accept(PropertyVisitor visitor) throws IOException {
    visitor.property("id", PropertyVisitor.REQUIRED, JsonTypes.STRING, this.id);
    visitor.property("object", PropertyVisitor.REQUIRED, JsonTypes.STRING, this.object);
    visitor.property("color", PropertyVisitor.REQUIRED, WidgetColor.Adapter.INSTANCE, this.color);
    visitor.property("broken", PropertyVisitor.REQUIRED, JsonTypes.BOOLEAN, this.broken);
    visitor.property("size", PropertyVisitor.REQUIRED, JsonTypes.LONG, this.size);
    visitor.bounds("size", this.size, 0d, Double.POSITIVE_INFINITY);
    visitor.property("weight", PropertyVisitor.REQUIRED, JsonTypes.DOUBLE, this.weight);
    visitor.property("nickname", PropertyVisitor.REQUIRED, JsonTypes.STRING, this.nickname);
    visitor.property("rank", PropertyVisitor.REQUIRED, JsonTypes.LONG, this.rank);
    visitor.property("ratio", 0, JsonTypes.DOUBLE, this.ratio);
    visitor.bounds("ratio", this.ratio, 0.5d, 2d);
    visitor.property("shiny", 0, JsonTypes.BOOLEAN, this.shiny);
    visitor.property("big", 0, JsonTypes.LONG, this.big);
    visitor.bounds("big", this.big, Double.NEGATIVE_INFINITY, 5000000000d);
    visitor.property("made_at", PropertyVisitor.REQUIRED, JsonTypes.LONG, this.madeAt);
    visitor.property("sold_at", PropertyVisitor.REQUIRED, JsonTypes.LONG, this.soldAt);
    visitor.property("seen_at", 0, JsonTypes.STRING, this.seenAt);
    visitor.property("birthday", 0, JsonTypes.STRING, this.birthday);
    visitor.property("homepage", 0, JsonTypes.STRING, this.homepage);
    visitor.property("serial", 0, JsonTypes.STRING, this.serial);
    visitor.property("tags", PropertyVisitor.REQUIRED, JsonTypes.list(JsonTypes.STRING), this.tags);
    visitor.property("moods", 0, JsonTypes.list(WidgetColor.Adapter.INSTANCE), this.moods);
    visitor.property("grid", 0, JsonTypes.list(JsonTypes.list(SparePart.Adapter.INSTANCE)), this.grid);
    visitor.property("bin", PropertyVisitor.REQUIRED, JsonTypes.map(SparePart.Adapter.INSTANCE), this.bin);
    visitor.property("labels", 0, JsonTypes.map(JsonTypes.STRING), this.labels);
    visitor.property("aliases", 0, JsonTypes.map(JsonTypes.nullable(JsonTypes.STRING)), this.aliases);
    visitor.property("main_part", PropertyVisitor.REQUIRED, SparePart.Adapter.INSTANCE, this.mainPart);
    visitor.property("spare_part", 0, SparePart.Adapter.INSTANCE, this.sparePart);
    visitor.property("motor", 0, Motor.Adapter.INSTANCE, this.motor);
    visitor.property("metadata", PropertyVisitor.REQUIRED, JsonTypes.METADATA, this.metadata);
    visitor.property("notes", 0, JsonTypes.METADATA, this.notes);
    visitor.property("old_name", 0, JsonTypes.STRING, this.oldName);
    visitor.property("notify", 0, JsonTypes.BOOLEAN, this.notify);
    visitor.property("class", 0, JsonTypes.STRING, this.propertyClass);
    visitor.property("default", 0, JsonTypes.STRING, this._default);
    visitor.property("visitor", 0, JsonTypes.STRING, this.visitor);
    visitor.property("name", 0, JsonTypes.STRING, this.name);
    visitor.property("x5t#S256", 0, JsonTypes.STRING, this.x5tHashS256);
  }

  /** Builds {@link Widget}. Not thread-safe. */
  public static final class Builder extends JsonModel.Builder {
    private @Nullable String id;
    private @Nullable String object;
    private @Nullable WidgetColor color;
    private @Nullable Boolean broken;
    private @Nullable Long size;
    private @Nullable Double weight;
    private @Nullable String nickname;
    private @Nullable Long rank;
    private @Nullable Double ratio;
    private @Nullable Boolean shiny;
    private @Nullable Long big;
    private @Nullable Long madeAt;
    private @Nullable Long soldAt;
    private @Nullable String seenAt;
    private @Nullable String birthday;
    private @Nullable String homepage;
    private @Nullable String serial;
    private @Nullable List<String> tags;
    private @Nullable List<WidgetColor> moods;
    private @Nullable List<List<SparePart>> grid;
    private @Nullable Map<String, SparePart> bin;
    private @Nullable Map<String, String> labels;
    private @Nullable Map<String, @Nullable String> aliases;
    private @Nullable SparePart mainPart;
    private @Nullable SparePart sparePart;
    private @Nullable Motor motor;
    private @Nullable Metadata metadata;
    private @Nullable Metadata notes;
    private @Nullable String oldName;
    private @Nullable Boolean notify;
    private @Nullable String propertyClass;
    private @Nullable String _default;
    private @Nullable String visitor;
    private @Nullable String name;
    private @Nullable String x5tHashS256;

    private Builder() {}

    private Builder(Widget model) {
      super(model);
      this.id = model.id;
      this.object = model.object;
      this.color = model.color;
      this.broken = model.broken;
      this.size = model.size;
      this.weight = model.weight;
      this.nickname = model.nickname;
      this.rank = model.rank;
      this.ratio = model.ratio;
      this.shiny = model.shiny;
      this.big = model.big;
      this.madeAt = model.madeAt;
      this.soldAt = model.soldAt;
      this.seenAt = model.seenAt;
      this.birthday = model.birthday;
      this.homepage = model.homepage;
      this.serial = model.serial;
      this.tags = model.tags;
      this.moods = model.moods;
      this.grid = model.grid;
      this.bin = model.bin;
      this.labels = model.labels;
      this.aliases = model.aliases;
      this.mainPart = model.mainPart;
      this.sparePart = model.sparePart;
      this.motor = model.motor;
      this.metadata = model.metadata;
      this.notes = model.notes;
      this.oldName = model.oldName;
      this.notify = model.notify;
      this.propertyClass = model.propertyClass;
      this._default = model._default;
      this.visitor = model.visitor;
      this.name = model.name;
      this.x5tHashS256 = model.x5tHashS256;
    }

    /**
     * A required string.
     *
     * @param id the value of {@code id}; not null
     * @return this
     */
    public Builder id(String id) {
      this.id = Arguments.notNull("id", id);
      set(1);
      return this;
    }

    /**
     * A name that the generator would escape by default.
     *
     * @param object the value of {@code object}; not null
     * @return this
     */
    public Builder object(String object) {
      this.object = Arguments.notNull("object", object);
      set(2);
      return this;
    }

    /**
     * A required enum.
     *
     * @param color the value of {@code color}; not null
     * @return this
     */
    public Builder color(WidgetColor color) {
      this.color = Arguments.notNull("color", color);
      set(3);
      return this;
    }

    /**
     * A required boolean.
     *
     * @param broken the value of {@code broken}
     * @return this
     */
    public Builder broken(boolean broken) {
      this.broken = broken;
      set(4);
      return this;
    }

    /**
     * A required integer with a least value.
     *
     * @param size the value of {@code size}, at least 0
     * @return this
     */
    public Builder size(long size) {
      this.size = size;
      set(5);
      return this;
    }

    /**
     * A required number.
     *
     * @param weight the value of {@code weight}
     * @return this
     */
    public Builder weight(double weight) {
      this.weight = weight;
      set(6);
      return this;
    }

    /**
     * Required, and may be null.
     *
     * @param nickname the value of {@code nickname}; null is sent as null
     * @return this
     */
    public Builder nickname(@Nullable String nickname) {
      this.nickname = nickname;
      set(7);
      return this;
    }

    /**
     * A required integer that may be null.
     *
     * @param rank the value of {@code rank}; null is sent as null
     * @return this
     */
    public Builder rank(@Nullable Long rank) {
      this.rank = rank;
      set(8);
      return this;
    }

    /**
     * A required integer that may be null.
     *
     * @param rank the value of {@code rank}; null is sent as null
     * @return this
     */
    public Builder rank(long rank) {
      return rank((Long) rank);
    }

    /**
     * An optional number that may be null, with bounds.
     *
     * @param ratio the value of {@code ratio}, at least 0.5, at most 2; null is sent as null
     * @return this
     */
    public Builder ratio(@Nullable Double ratio) {
      this.ratio = ratio;
      set(9);
      return this;
    }

    /**
     * An optional number that may be null, with bounds.
     *
     * @param ratio the value of {@code ratio}, at least 0.5, at most 2; null is sent as null
     * @return this
     */
    public Builder ratio(double ratio) {
      return ratio((Double) ratio);
    }

    /**
     * An optional boolean that may be null.
     *
     * @param shiny the value of {@code shiny}; null is sent as null
     * @return this
     */
    public Builder shiny(@Nullable Boolean shiny) {
      this.shiny = shiny;
      set(10);
      return this;
    }

    /**
     * An optional boolean that may be null.
     *
     * @param shiny the value of {@code shiny}; null is sent as null
     * @return this
     */
    public Builder shiny(boolean shiny) {
      return shiny((Boolean) shiny);
    }

    /**
     * An integer whose greatest value takes more than 32 bits.
     *
     * @param big the value of {@code big}, at most 5000000000
     * @return this
     */
    public Builder big(long big) {
      this.big = big;
      set(11);
      return this;
    }

    /**
     * A required time in milliseconds since 1970.
     *
     * @param madeAt the value of {@code made_at}
     * @return this
     */
    public Builder madeAt(Instant madeAt) {
      this.madeAt = Timestamps.epochMilliseconds("made_at", Arguments.notNull("made_at", madeAt));
      set(12);
      return this;
    }

    /**
     * A required time in seconds since 1970 that may be null.
     *
     * @param soldAt the value of {@code sold_at}; null is sent as null
     * @return this
     */
    public Builder soldAt(@Nullable Instant soldAt) {
      this.soldAt = Timestamps.epochSeconds("sold_at", soldAt);
      set(13);
      return this;
    }

    /**
     * An optional RFC 3339 time.
     *
     * @param seenAt the value of {@code seen_at}; not null
     * @return this
     */
    public Builder seenAt(Instant seenAt) {
      this.seenAt = Timestamps.dateTime("seen_at", Arguments.notNull("seen_at", seenAt));
      set(14);
      return this;
    }

    /**
     * A date, read as it comes.
     *
     * @param birthday the value of {@code birthday}; not null
     * @return this
     */
    public Builder birthday(String birthday) {
      this.birthday = Arguments.notNull("birthday", birthday);
      set(15);
      return this;
    }

    /**
     * An address, read as it comes.
     *
     * @param homepage the value of {@code homepage}; not null
     * @return this
     */
    public Builder homepage(String homepage) {
      this.homepage = Arguments.notNull("homepage", homepage);
      set(16);
      return this;
    }

    /**
     * A UUID, read as it comes.
     *
     * @param serial the value of {@code serial}; not null
     * @return this
     */
    public Builder serial(String serial) {
      this.serial = Arguments.notNull("serial", serial);
      set(17);
      return this;
    }

    /**
     * A required list of strings, named in the plural.
     *
     * @param tags the value of {@code tags}; not null
     * @return this
     */
    public Builder tags(Collection<String> tags) {
      this.tags = Arguments.copy("tags", tags);
      set(18);
      return this;
    }

    /**
     * Adds one to {@code tags}.
     *
     * @param value not null
     * @return this
     */
    public Builder addTag(String value) {
      this.tags = Arguments.append("tags", this.tags, value);
      set(18);
      return this;
    }

    /**
     * An optional list of enums that may be null.
     *
     * @param moods the value of {@code moods}; null is sent as null
     * @return this
     */
    public Builder moods(@Nullable Collection<WidgetColor> moods) {
      this.moods = moods == null ? null : Arguments.copy("moods", moods);
      set(19);
      return this;
    }

    /**
     * Adds one to {@code moods}.
     *
     * @param value not null
     * @return this
     */
    public Builder addMood(WidgetColor value) {
      this.moods = Arguments.append("moods", this.moods, value);
      set(19);
      return this;
    }

    /**
     * A list of lists of models.
     *
     * @param grid the value of {@code grid}; not null
     * @return this
     */
    public Builder grid(Collection<List<SparePart>> grid) {
      this.grid = Arguments.copy("grid", grid);
      set(20);
      return this;
    }

    /**
     * Adds one to {@code grid}.
     *
     * @param value not null
     * @return this
     */
    public Builder addRow(List<SparePart> value) {
      this.grid = Arguments.append("grid", this.grid, value);
      set(20);
      return this;
    }

    /**
     * A required map of models.
     *
     * @param bin the value of {@code bin}; not null
     * @return this
     */
    public Builder bin(Map<String, SparePart> bin) {
      this.bin = Arguments.copy("bin", bin);
      set(21);
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
      set(21);
      return this;
    }

    /**
     * A map of strings that may be null.
     *
     * @param labels the value of {@code labels}; null is sent as null
     * @return this
     */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels == null ? null : Arguments.copy("labels", labels);
      set(22);
      return this;
    }

    /**
     * Puts one key into {@code labels}.
     *
     * @param key not null
     * @param value not null
     * @return this
     */
    public Builder putLabels(String key, String value) {
      this.labels = Arguments.put("labels", this.labels, key, value);
      set(22);
      return this;
    }

    /**
     * A map of strings, each of which may be null.
     *
     * @param aliases the value of {@code aliases}; not null
     * @return this
     */
    public Builder aliases(Map<String, ? extends @Nullable String> aliases) {
      this.aliases = Arguments.copyWithNulls("aliases", aliases);
      set(23);
      return this;
    }

    /**
     * Puts one key into {@code aliases}.
     *
     * @param key not null
     * @param value the value, or null to send null
     * @return this
     */
    public Builder putAliases(String key, @Nullable String value) {
      this.aliases = Arguments.putWithNulls("aliases", this.aliases, key, value);
      set(23);
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
      set(24);
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
      set(25);
      return this;
    }

    /**
     * A model that extends another.
     *
     * @param motor the value of {@code motor}; not null
     * @return this
     */
    public Builder motor(Motor motor) {
      this.motor = Arguments.notNull("motor", motor);
      set(26);
      return this;
    }

    /**
     * Required free-form content.
     *
     * @param metadata the value of {@code metadata}; not null
     * @return this
     */
    public Builder metadata(Map<String, ? extends @Nullable Object> metadata) {
      this.metadata = Metadata.of(Arguments.notNull("metadata", metadata));
      set(27);
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
      set(27);
      return this;
    }

    /**
     * Free-form content that may be null.
     *
     * @param notes the value of {@code notes}; null is sent as null
     * @return this
     */
    public Builder notes(@Nullable Map<String, ? extends @Nullable Object> notes) {
      this.notes = notes == null ? null : Metadata.of(notes);
      set(28);
      return this;
    }

    /**
     * Puts one key into {@code notes}.
     *
     * @param key not null
     * @param value null, a string, boolean, finite number, enum, list or map
     * @return this
     * @throws IllegalArgumentException if the value is none of those
     */
    public Builder putNotes(String key, @Nullable Object value) {
      this.notes = orEmpty(this.notes).with(key, value);
      set(28);
      return this;
    }

    /**
     * Deprecated.
     *
     * @param oldName the value of {@code old_name}; not null
     * @return this
     * @deprecated by the API
     */
    @Deprecated
    public Builder oldName(String oldName) {
      this.oldName = Arguments.notNull("old_name", oldName);
      set(29);
      return this;
    }

    /**
     * Named like a method of every object.
     *
     * @param notify the value of {@code notify}
     * @return this
     */
    public Builder notify(boolean notify) {
      this.notify = notify;
      set(30);
      return this;
    }

    /**
     * Named like a keyword, and its getter would be a method of every object.
     *
     * @param propertyClass the value of {@code class}; not null
     * @return this
     */
    public Builder propertyClass(String propertyClass) {
      this.propertyClass = Arguments.notNull("class", propertyClass);
      set(31);
      return this;
    }

    /**
     * Named like a keyword.
     *
     * @param _default the value of {@code default}; not null
     * @return this
     */
    public Builder _default(String _default) {
      this._default = Arguments.notNull("default", _default);
      set(32);
      return this;
    }

    /**
     * Named like a parameter in the generated code.
     *
     * @param visitor the value of {@code visitor}; not null
     * @return this
     */
    public Builder visitor(String visitor) {
      this.visitor = Arguments.notNull("visitor", visitor);
      set(33);
      return this;
    }

    /**
     * Named like a variable in the generated code.
     *
     * @param name the value of {@code name}; not null
     * @return this
     */
    public Builder name(String name) {
      this.name = Arguments.notNull("name", name);
      set(34);
      return this;
    }

    /**
     * Not a Java name.
     *
     * @param x5tHashS256 the value of {@code x5t#S256}; not null
     * @return this
     */
    public Builder x5tHashS256(String x5tHashS256) {
      this.x5tHashS256 = Arguments.notNull("x5t#S256", x5tHashS256);
      set(35);
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
          case "id":
            this.id = read(in, name, 1, false, JsonTypes.STRING);
            break;
          case "object":
            this.object = read(in, name, 2, false, JsonTypes.STRING);
            break;
          case "color":
            this.color = read(in, name, 3, false, WidgetColor.Adapter.INSTANCE);
            break;
          case "broken":
            this.broken = read(in, name, 4, false, JsonTypes.BOOLEAN);
            break;
          case "size":
            this.size = read(in, name, 5, false, JsonTypes.LONG);
            break;
          case "weight":
            this.weight = read(in, name, 6, false, JsonTypes.DOUBLE);
            break;
          case "nickname":
            this.nickname = read(in, name, 7, true, JsonTypes.STRING);
            break;
          case "rank":
            this.rank = read(in, name, 8, true, JsonTypes.LONG);
            break;
          case "ratio":
            this.ratio = read(in, name, 9, true, JsonTypes.DOUBLE);
            break;
          case "shiny":
            this.shiny = read(in, name, 10, true, JsonTypes.BOOLEAN);
            break;
          case "big":
            this.big = read(in, name, 11, false, JsonTypes.LONG);
            break;
          case "made_at":
            this.madeAt = read(in, name, 12, false, JsonTypes.LONG);
            break;
          case "sold_at":
            this.soldAt = read(in, name, 13, true, JsonTypes.LONG);
            break;
          case "seen_at":
            this.seenAt = read(in, name, 14, false, JsonTypes.STRING);
            break;
          case "birthday":
            this.birthday = read(in, name, 15, false, JsonTypes.STRING);
            break;
          case "homepage":
            this.homepage = read(in, name, 16, false, JsonTypes.STRING);
            break;
          case "serial":
            this.serial = read(in, name, 17, false, JsonTypes.STRING);
            break;
          case "tags":
            this.tags = read(in, name, 18, false, JsonTypes.list(JsonTypes.STRING));
            break;
          case "moods":
            this.moods = read(in, name, 19, true, JsonTypes.list(WidgetColor.Adapter.INSTANCE));
            break;
          case "grid":
            this.grid = read(in, name, 20, false, JsonTypes.list(JsonTypes.list(SparePart.Adapter.INSTANCE)));
            break;
          case "bin":
            this.bin = read(in, name, 21, false, JsonTypes.map(SparePart.Adapter.INSTANCE));
            break;
          case "labels":
            this.labels = read(in, name, 22, true, JsonTypes.map(JsonTypes.STRING));
            break;
          case "aliases":
            this.aliases = read(in, name, 23, false, JsonTypes.map(JsonTypes.nullable(JsonTypes.STRING)));
            break;
          case "main_part":
            this.mainPart = read(in, name, 24, false, SparePart.Adapter.INSTANCE);
            break;
          case "spare_part":
            this.sparePart = read(in, name, 25, true, SparePart.Adapter.INSTANCE);
            break;
          case "motor":
            this.motor = read(in, name, 26, false, Motor.Adapter.INSTANCE);
            break;
          case "metadata":
            this.metadata = read(in, name, 27, false, JsonTypes.METADATA);
            break;
          case "notes":
            this.notes = read(in, name, 28, true, JsonTypes.METADATA);
            break;
          case "old_name":
            this.oldName = read(in, name, 29, false, JsonTypes.STRING);
            break;
          case "notify":
            this.notify = read(in, name, 30, false, JsonTypes.BOOLEAN);
            break;
          case "class":
            this.propertyClass = read(in, name, 31, false, JsonTypes.STRING);
            break;
          case "default":
            this._default = read(in, name, 32, false, JsonTypes.STRING);
            break;
          case "visitor":
            this.visitor = read(in, name, 33, false, JsonTypes.STRING);
            break;
          case "name":
            this.name = read(in, name, 34, false, JsonTypes.STRING);
            break;
          case "x5t#S256":
            this.x5tHashS256 = read(in, name, 35, false, JsonTypes.STRING);
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
    public Widget build() {
      return new Widget(this);
    }
  }

  /** Reads and writes the object as a stream. */
  public static final class Adapter extends JsonModel.Adapter<Widget> {
    /** The one instance. */
    public static final TypeAdapter<Widget> INSTANCE = new Adapter();

    private Adapter() {}

    @Override
    protected Widget readProperties(JsonReader in) throws IOException {
      return new Builder().readProperties(in).build();
    }
  }
}

package io.github.clerkjava.shapes.model;

import io.github.clerkjava.json.Arguments;
import com.google.gson.TypeAdapter;
import io.github.clerkjava.json.OpenEnum;

/**
 * Values that are no Java names.
 * <p>
 * The second paragraph.
 *
 * <p>Open: a value that this version does not know is kept and reads as {@link Known#UNRECOGNIZED}.
 */
public final class WidgetColor extends OpenEnum {
  /** {@code "red"}. */
  public static final WidgetColor RED = new WidgetColor("red");

  /** {@code "light-blue"}. */
  public static final WidgetColor LIGHT_BLUE = new WidgetColor("light-blue");

  /** {@code "+a"}. */
  public static final WidgetColor _A = new WidgetColor("+a");

  /** {@code "-a"}. */
  public static final WidgetColor _A2 = new WidgetColor("-a");

  /** {@code "1st"}. */
  public static final WidgetColor _1ST = new WidgetColor("1st");

  /** {@code ""}. */
  public static final WidgetColor EMPTY = new WidgetColor("");

  /** {@code "default"}. */
  public static final WidgetColor DEFAULT = new WidgetColor("default");

  /** {@code "a \"quoted\" \\ one"}. */
  public static final WidgetColor A_QUOTED_ONE = new WidgetColor("a \"quoted\" \\ one");

  private WidgetColor(String value) {
    super(value);
  }

  /**
   * Returns the constant of that value, or a new instance if there is none.
   *
   * @param value the value on the wire, not null
   * @return never null
   * @throws IllegalArgumentException if the value is null
   */
  public static WidgetColor of(String value) {
    switch (Arguments.notNull("value", value)) {
      case "red":
        return RED;
      case "light-blue":
        return LIGHT_BLUE;
      case "+a":
        return _A;
      case "-a":
        return _A2;
      case "1st":
        return _1ST;
      case "":
        return EMPTY;
      case "default":
        return DEFAULT;
      case "a \"quoted\" \\ one":
        return A_QUOTED_ONE;
      default:
        return new WidgetColor(value);
    }
  }

  /**
   * Returns the value for a {@code switch}.
   *
   * @return {@link Known#UNRECOGNIZED} if this version does not know the value
   */
  @Override
  public Known known() {
    switch (getValue()) {
      case "red":
        return Known.RED;
      case "light-blue":
        return Known.LIGHT_BLUE;
      case "+a":
        return Known._A;
      case "-a":
        return Known._A2;
      case "1st":
        return Known._1ST;
      case "":
        return Known.EMPTY;
      case "default":
        return Known.DEFAULT;
      case "a \"quoted\" \\ one":
        return Known.A_QUOTED_ONE;
      default:
        return Known.UNRECOGNIZED;
    }
  }

  /** The values that this version knows. */
  public enum Known {
    /** {@code "red"}. */
    RED,
    /** {@code "light-blue"}. */
    LIGHT_BLUE,
    /** {@code "+a"}. */
    _A,
    /** {@code "-a"}. */
    _A2,
    /** {@code "1st"}. */
    _1ST,
    /** {@code ""}. */
    EMPTY,
    /** {@code "default"}. */
    DEFAULT,
    /** {@code "a \"quoted\" \\ one"}. */
    A_QUOTED_ONE,
    /** A value that this version does not know. */
    UNRECOGNIZED
  }

  /** Reads and writes the value. */
  public static final class Adapter extends OpenEnum.Adapter<WidgetColor> {
    /** The one instance. */
    public static final TypeAdapter<WidgetColor> INSTANCE = new Adapter();

    private Adapter() {}

    @Override
    protected WidgetColor of(String value) {
      return WidgetColor.of(value);
    }
  }
}

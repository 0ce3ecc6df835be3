package io.github.clerkjava.json;

/**
 * Thrown by the getter of a property that the contract promises and the server did not send in a usable form.
 *
 * <p>Reading an answer never fails over such a property; only asking for it does. It is unchecked because a caller can
 * seldom do better than report it: the server and this version of the client disagree. {@link JsonModel#has} asks
 * without the risk, and {@link JsonModel#getAdditionalProperties} has what came in its place, if anything did.
 */
public final class MissingPropertyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The wire name of the property. */
  private final String property;

  /**
   * Makes one.
   *
   * @param model the simple name of the model, such as {@code User}
   * @param property the wire name of the property, such as {@code created_at}
   */
  public MissingPropertyException(String model, String property) {
    super(model + "." + property
        + " is required by the contract but absent, or not in the form that it has there");
    this.property = property;
  }

  /**
   * Returns the wire name of the property.
   *
   * @return such as {@code created_at}
   */
  public String getProperty() {
    return property;
  }
}

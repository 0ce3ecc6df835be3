package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an answer that has been read is not what the contract says. It looks at models, pages, lists, maps and open
 * enums, but not into metadata and what was kept as it came: their content is not the contract's.
 */
public final class DriftFinder {
  private final JsonPath path = new JsonPath();
  private final Findings findings;

  private DriftFinder(Findings findings) {
    this.findings = findings;
  }

  /**
   * Takes what is found. A path is JSONPath, such as {@code $.email_addresses[0].id}; a model is the simple name of the
   * class of which the contract says something else.
   */
  public interface Findings {
    /**
     * Takes a value that an open enum does not know.
     *
     * @param path where the value is
     * @param model the open enum
     * @param value the value
     */
    void unknownEnumValue(String path, String model, String value);

    /**
     * Takes a property that is not declared.
     *
     * @param path where the property is
     * @param model the class that does not declare it
     */
    void unknownProperty(String path, String model);

    /**
     * Takes a required property that is not there.
     *
     * @param path where the property would be
     * @param model the class that requires it
     */
    void missingProperty(String path, String model);

    /**
     * Takes a declared property that came in another form than its own, or as a null where none is allowed.
     *
     * @param path where the property is
     * @param model the class that declares it
     */
    void unfitValue(String path, String model);
  }

  /**
   * Looks at all of an answer.
   *
   * @param answer what was read; null for nothing
   * @param findings called once for each finding, in the order of the contract
   */
  public static void find(@Nullable Object answer, Findings findings) {
    new DriftFinder(findings).walk(answer);
  }

  private void walk(@Nullable Object value) {
    if (value instanceof JsonModel) {
      JsonModel model = (JsonModel) value;
      Properties properties = new Properties(nameOf(model), model.getAdditionalProperties());
      model.show(properties);
      properties.finish();
    } else if (value instanceof ListPage) {
      walkPage((ListPage<?>) value);
    } else if (value instanceof Iterable) {
      int index = 0;
      for (Object element : (Iterable<?>) value) {
        path.enter(index++);
        walk(element);
        path.leave();
      }
    } else if (value instanceof Map && !(value instanceof Metadata)) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        path.enter((String) entry.getKey());
        walk(entry.getValue());
        path.leave();
      }
    } else if (value instanceof OpenEnum && !((OpenEnum) value).isRecognized()) {
      findings.unknownEnumValue(path.toString(), nameOf(value), ((OpenEnum) value).getValue());
    }
  }

  private void walkPage(ListPage<?> page) {
    if (page.dataName == null) {
      walk(page.data);
      return;
    }
    Properties properties = new Properties(nameOf(page), page.getAdditionalProperties());
    properties.look(page.dataName, PropertyVisitor.REQUIRED, page.data, page.data != null);
    Long total = page.getTotalCount();
    properties.look("total_count", PropertyVisitor.REQUIRED, total, total != null);
    properties.finish();
  }

  private static String nameOf(Object value) {
    return value.getClass().getSimpleName();
  }

  /** Looks at the properties of one object. */
  private final class Properties extends PropertyVisitor {
    private final String model;
    private final Set<String> undeclared;

    Properties(String model, Map<String, @Nullable Object> additional) {
      this.model = model;
      this.undeclared = new LinkedHashSet<>(additional.keySet());
    }

    @Override
    <T> void visit(
        String wireName, int flags, TypeAdapter<T> type, @Nullable T value, boolean there) {
      look(wireName, flags, value, there);
    }

    private void look(String wireName, int flags, @Nullable Object value, boolean there) {
      boolean unfit = undeclared.remove(wireName);
      path.enter(wireName);
      if (there) {
        walk(value);
      } else if (unfit) {
        findings.unfitValue(path.toString(), model);
      } else if ((flags & REQUIRED) != 0) {
        findings.missingProperty(path.toString(), model);
      }
      path.leave();
    }

    void finish() {
      for (String name : undeclared) {
        path.enter(name);
        findings.unknownProperty(path.toString(), model);
        path.leave();
      }
    }
  }
}

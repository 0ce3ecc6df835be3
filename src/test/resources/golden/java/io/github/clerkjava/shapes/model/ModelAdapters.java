package io.github.clerkjava.shapes.model;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import io.github.clerkjava.json.JsonTypes;
import io.github.clerkjava.json.ListPage;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives Gson the generated adapters of all models, and of lists and pages of them. Stateless and thread-safe. */
public final class ModelAdapters implements TypeAdapterFactory {
  private static final String PACKAGE = "io.github.clerkjava.shapes.model.";

  /** Makes one. */
  public ModelAdapters() {}

  @Override
  @SuppressWarnings("unchecked") // Each name stands for exactly the type that is asked for.
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<?> raw = type.getRawType();
    if (raw == ListPage.class || raw == List.class) {
      TypeAdapter<Object> element = (TypeAdapter<Object>) ofElement(type);
      if (element == null) {
        return null;
      }
      return (TypeAdapter<T>) (raw == List.class ? JsonTypes.list(element) : ListPage.adapter(element));
    }
    return (TypeAdapter<T>) ofModel(raw);
  }

  private static @Nullable TypeAdapter<?> ofElement(TypeToken<?> type) {
    if (!(type.getType() instanceof ParameterizedType)) {
      return null;
    }
    Object argument = ((ParameterizedType) type.getType()).getActualTypeArguments()[0];
    return argument instanceof Class ? ofModel((Class<?>) argument) : null;
  }

  private static @Nullable TypeAdapter<?> ofModel(Class<?> type) {
    String name = type.getName();
    if (!name.startsWith(PACKAGE)) {
      return null;
    }
    switch (name.substring(PACKAGE.length())) {
      case "CreateWidgetParams":
        return CreateWidgetParams.Adapter.INSTANCE;
      case "DeleteWidgetParams":
        return DeleteWidgetParams.Adapter.INSTANCE;
      case "Motor":
        return Motor.Adapter.INSTANCE;
      case "ShapeErrors":
        return ShapeErrors.Adapter.INSTANCE;
      case "SparePart":
        return SparePart.Adapter.INSTANCE;
      case "Widget":
        return Widget.Adapter.INSTANCE;
      case "WidgetColor":
        return WidgetColor.Adapter.INSTANCE;
      default:
        return null;
    }
  }
}

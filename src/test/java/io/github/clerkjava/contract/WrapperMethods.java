package io.github.clerkjava.contract;

import io.github.clerkjava.Clerk;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The methods of the sub-APIs, found by looking at {@code Clerk}. */
final class WrapperMethods {
  private WrapperMethods() {}

  /** A method of a sub-API with its accessor on {@code Clerk}. */
  record WrapperMethod(Method accessor, Method method) {
    String name() {
      return accessor.getName() + "." + method.getName();
    }

    boolean takesConsumer() {
      return Arrays.asList(method.getParameterTypes()).contains(Consumer.class);
    }

    Object call(Clerk clerk, Object... arguments) throws Throwable {
      try {
        return method.invoke(accessor.invoke(clerk), arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    public String toString() {
      List<String> types =
          Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
      return name() + "(" + String.join(", ", types) + ")";
    }
  }

  /** Every one, overloads included, in a fixed order. Views of a sub-API with other settings are none. */
  static List<WrapperMethod> all() {
    List<WrapperMethod> all = new ArrayList<>();
    for (Method accessor : Clerk.class.getMethods()) {
      Class<?> subApi = accessor.getReturnType();
      if (subApi.getPackageName().equals("io.github.clerkjava.subapi")) {
        for (Method method : subApi.getDeclaredMethods()) {
          if (Modifier.isPublic(method.getModifiers())
              && !method.isSynthetic()
              && method.getReturnType() != subApi) {
            all.add(new WrapperMethod(accessor, method));
          }
        }
      }
    }
    all.sort(Comparator.comparing(WrapperMethod::toString));
    return all;
  }

  /** The overloads of one method. */
  static List<WrapperMethod> named(String accessor, String method) {
    return all().stream().filter(m -> m.name().equals(accessor + "." + method)).toList();
  }
}

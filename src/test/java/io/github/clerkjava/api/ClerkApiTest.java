package io.github.clerkjava.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import io.github.clerkjava.model.ModelAdapters;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

class ClerkApiTest {
  private final ClerkApi api = new ClerkApi(new Retrofit.Builder()
      .baseUrl("http://localhost/v1/")
      .addConverterFactory(GsonConverterFactory.create(new GsonBuilder()
          .registerTypeAdapterFactory(new ModelAdapters())
          .serializeNulls()
          .create()))
      .validateEagerly(true)
      .build());

  static List<Method> interfaces() {
    return Arrays.stream(ClerkApi.class.getDeclaredMethods())
        .filter(method -> method.getReturnType().isInterface())
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void everyInterface_isOneThatRetrofitTakes(Method accessor) throws Exception {
    Object proxy = accessor.invoke(api);

    assertThat(proxy).isInstanceOf(accessor.getReturnType());
    assertThat(accessor.invoke(api)).isSameAs(proxy);
  }

  @Test
  void everyOperation_answersACallOfAType() {
    Stream<Method> operations = interfaces().stream()
        .flatMap(accessor -> Arrays.stream(accessor.getReturnType().getDeclaredMethods()));

    assertThat(operations).hasSizeGreaterThan(20).allSatisfy(operation -> {
      assertThat(operation.getReturnType()).isEqualTo(Call.class);
      assertThat(operation.getGenericReturnType().getTypeName())
          .startsWith("retrofit2.Call<")
          .doesNotContain("java.lang.Object");
    });
  }
}

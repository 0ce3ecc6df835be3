package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.TypeAdapter;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.model.BillingSubscription;
import io.github.clerkjava.model.Client;
import io.github.clerkjava.model.Organization;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever JSON arrives is read or refused, and what is read can be used, written, and read again. */
class DecodingFuzzTest {
  private static final List<TypeAdapter<?>> TYPES = List.of(
      User.Adapter.INSTANCE,
      Session.Adapter.INSTANCE,
      Organization.Adapter.INSTANCE,
      Client.Adapter.INSTANCE,
      BillingSubscription.Adapter.INSTANCE,
      ListPage.adapter(User.Adapter.INSTANCE));

  @FuzzTest
  void anyBody_isReadAndWrittenBackOrRefused(byte[] body) throws IOException {
    String json = new String(body, StandardCharsets.UTF_8);
    for (TypeAdapter<?> type : TYPES) {
      readAndWriteBack(type, json);
    }
  }

  private static <T> void readAndWriteBack(TypeAdapter<T> type, String json) throws IOException {
    T value;
    try {
      value = type.fromJson(json);
    } catch (IOException e) {
      return; // What the transport makes a ClerkResponseException of.
    }
    T again = type.fromJson(type.toJson(value));

    assertThat(content(again)).isEqualTo(content(value)).hasSameHashCodeAs(content(value));
    assertThat(again).hasToString(value.toString());
    GeneratedCode.callGetters(value, (model, getter, got, thrown) -> {
      if (thrown != null
          && !(thrown instanceof MissingPropertyException || thrown instanceof DateTimeException)) {
        throw new AssertionError(getter + " of " + model, thrown);
      }
    });
  }

  /** Pages have no equality of their own. */
  private static Object content(Object value) {
    if (!(value instanceof ListPage<?> page)) {
      return value;
    }
    Object data;
    try {
      data = page.getData();
    } catch (MissingPropertyException e) {
      data = "missing";
    }
    return Arrays.asList(data, page.getTotalCount(), page.getAdditionalProperties());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"data\":[", "{\"data\":", "{\"email_addresses\":[", "{\"x\":"})
  void deepNesting_isRefused(String opening) {
    String json = opening.repeat(100_000);
    for (TypeAdapter<?> type : TYPES) {
      assertThatThrownBy(() -> type.fromJson(json)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void mutatedExamples_areReadAndWrittenBackOrRefused() throws IOException {
    for (byte[] body : (Iterable<byte[]>) Mutants.of(getClass(), 2_000)::iterator) {
      anyBody_isReadAndWrittenBackOrRefused(body);
    }
  }
}

package io.github.clerkjava.benchmark;

import com.clerk.backend_api.utils.JSON;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.model.ModelAdapters;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ResponseBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Decodes a page of 500 users out of bytes, as the clients do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DecodeBenchmark {
  static final int USERS = 500;

  private final byte[] json = SampleUsers.page(0, USERS);
  private final Gson gson = new GsonBuilder()
      .registerTypeAdapterFactory(new ModelAdapters())
      .serializeNulls()
      .disableHtmlEscaping()
      .create();
  private final TypeAdapter<ListPage<User>> clerkAdapter =
      gson.getAdapter(new TypeToken<ListPage<User>>() {});
  private final ObjectMapper vendorMapper = JSON.getMapper();

  /** With the generated adapters. */
  @Benchmark
  public Object clerk() throws IOException {
    return clerkAdapter.read(reader());
  }

  /** The least that any reader of Gson could do. */
  @Benchmark
  public Object skip() throws IOException {
    JsonReader reader = reader();
    reader.skipValue();
    return reader;
  }

  /** With the mapper of {@code com.clerk:backend-api}. */
  @Benchmark
  public Object vendor() throws IOException {
    return vendorMapper.readValue(
        json, new TypeReference<List<com.clerk.backend_api.models.components.User>>() {});
  }

  private JsonReader reader() {
    return gson.newJsonReader(ResponseBody.create(json, null).charStream());
  }
}

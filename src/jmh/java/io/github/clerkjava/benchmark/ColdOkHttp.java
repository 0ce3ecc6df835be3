package io.github.clerkjava.benchmark;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One call with nothing but OkHttp in a fresh process. The body is read and not decoded. */
final class ColdOkHttp {
  private ColdOkHttp() {}

  /** Takes the address of the server and the id of a user. */
  public static void main(String[] args) throws IOException {
    Request request = new Request.Builder()
        .url(args[0] + "/v1/users/" + args[1])
        .header("Authorization", "Bearer sk_test_benchmark")
        .build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      System.out.println(response.body().string().length());
    }
  }
}

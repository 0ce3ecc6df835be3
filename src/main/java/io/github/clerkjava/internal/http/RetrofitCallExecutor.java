package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.error.Operation;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.ClerkResponse;
import io.github.clerkjava.http.MachineKey;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Invocation;
import retrofit2.Response;

/** Runs Retrofit calls and translates what comes of them. */
final class RetrofitCallExecutor implements CallExecutor {
  private final ErrorDecoder errors;

  private final @Nullable String machineSecretKey;

  /** Takes the key for operations that are sent with a machine's; null leaves it to the client. */
  RetrofitCallExecutor(ErrorDecoder errors, @Nullable String machineSecretKey) {
    this.errors = errors;
    this.machineSecretKey = machineSecretKey;
  }

  @Override
  public CallExecutor withMachineSecretKey(String key) {
    return new RetrofitCallExecutor(errors, Keys.requireSecret("machineSecretKey", key));
  }

  @Override
  @SuppressWarnings("NullAway") // A body is missing only where the contract has none.
  public <T> T execute(Call<T> call) {
    return send(call).body();
  }

  @Override
  public <T> ClerkResponse<T> executeForResponse(Call<T> call) {
    return withHeaders(send(call));
  }

  private <T> Response<T> send(Call<T> call) {
    prepare(call);
    try {
      return accepted(call, call.execute());
    } catch (IOException e) {
      throw failure(call, e);
    }
  }

  @Override
  public <T> CompletableFuture<ClerkResponse<T>> enqueue(Call<T> call) {
    prepare(call);
    CallFuture<T> future = new CallFuture<>(call);
    call.enqueue(new Callback<T>() {
      @Override
      public void onResponse(Call<T> answered, Response<T> response) {
        try {
          future.complete(withHeaders(accepted(answered, response)));
        } catch (RuntimeException e) {
          future.completeExceptionally(e);
        }
      }

      @Override
      public void onFailure(Call<T> failed, Throwable cause) {
        future.completeExceptionally(
            cause instanceof IOException ? failure(failed, (IOException) cause) : cause);
      }
    });
    return future;
  }

  /** Makes the request: bad arguments are the caller's exception, here and now. */
  private void prepare(Call<?> call) {
    Exchange exchange = call.request().tag(Exchange.class);
    Invocation invocation = call.request().tag(Invocation.class);
    if (machineSecretKey != null
        && exchange != null
        && invocation != null
        && invocation.method().isAnnotationPresent(MachineKey.class)) {
      exchange.key = machineSecretKey;
    }
  }

  /** Refuses an answer that is a refusal, or that lacks the body which the contract has. */
  private <T> Response<T> accepted(Call<T> call, Response<T> response) {
    if (!response.isSuccessful()) {
      throw errors.decode(operation(call), response);
    }
    if (response.body() == null && !answersNothing(call)) {
      throw new ClerkResponseException(operation(call), response.code(), "", null);
    }
    return response;
  }

  private static <T> ClerkResponse<T> withHeaders(Response<T> response) {
    return new ClerkResponse<>(
        response.body(), response.code(), response.headers().toMultimap());
  }

  private static RuntimeException failure(Call<?> call, IOException e) {
    Exchange exchange = call.request().tag(Exchange.class);
    if (e instanceof UnreadableBodyException) {
      String body = ((UnreadableBodyException) e).getBody();
      return new ClerkResponseException(
          operation(call), exchange == null ? 0 : exchange.status, body, e.getCause());
    }
    return new ClerkConnectionException(
        operation(call),
        ConnectionFailures.kindOf(e, call.isCanceled()),
        exchange == null || exchange.mayHaveReachedServer,
        e);
  }

  private static Operation operation(Call<?> call) {
    Invocation invocation = call.request().tag(Invocation.class);
    String path = invocation == null ? null : pathTemplate(invocation.method());
    return new Operation(call.request().method(), path == null ? "(unknown path)" : "/" + path);
  }

  /** The path of the Retrofit annotation, whichever of them the method has. */
  private static @Nullable String pathTemplate(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      String path = RequestLines.pathOf(annotation);
      if (path != null) {
        return path;
      }
    }
    return null;
  }

  private static boolean answersNothing(Call<?> call) {
    Invocation invocation = call.request().tag(Invocation.class);
    Type type = invocation == null ? null : invocation.method().getGenericReturnType();
    return type instanceof ParameterizedType
        && ((ParameterizedType) type).getActualTypeArguments()[0] == Void.class;
  }

  private static final class CallFuture<T> extends CompletableFuture<ClerkResponse<T>> {
    private final Call<T> call;

    CallFuture(Call<T> call) {
      this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      call.cancel();
      return cancelled;
    }
  }
}

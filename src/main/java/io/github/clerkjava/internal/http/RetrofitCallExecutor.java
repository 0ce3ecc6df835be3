package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.http.ClerkResponse;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Invocation;
import retrofit2.Response;

/** Runs Retrofit calls with the options of a caller, and translates what comes of them. */
final class RetrofitCallExecutor implements CallExecutor {
  private final ErrorDecoder errors;
  private final CallOptions options;

  RetrofitCallExecutor(ErrorDecoder errors, CallOptions options) {
    this.errors = errors;
    this.options = options;
  }

  @Override
  public CallExecutor withOptions(CallOptions others) {
    return new RetrofitCallExecutor(errors, options.with(others));
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
    Exchange exchange = prepare(call);
    ClerkException failure;
    try {
      Response<T> response = call.execute();
      failure = refusal(exchange, call, response);
      if (failure == null) {
        exchange.finish(null);
        return response;
      }
    } catch (IOException e) {
      failure = failure(exchange, call, e);
    }
    exchange.finish(failure);
    throw failure;
  }

  @Override
  public <T> CompletableFuture<ClerkResponse<T>> enqueue(Call<T> call) {
    Exchange exchange = prepare(call);
    CallFuture<T> future = new CallFuture<>(call);
    call.enqueue(new Callback<T>() {
      @Override
      public void onResponse(Call<T> answered, Response<T> response) {
        end(response, refusal(exchange, answered, response));
      }

      @Override
      public void onFailure(Call<T> failed, Throwable cause) {
        IOException io =
            cause instanceof IOException ? (IOException) cause : new IOException(cause);
        end(null, failure(exchange, failed, io));
      }

      private void end(@Nullable Response<T> response, @Nullable ClerkException failure) {
        exchange.finish(failure);
        if (failure == null && response != null) {
          future.complete(withHeaders(response));
        } else {
          future.completeExceptionally(failure);
        }
      }
    });
    return future;
  }

  private Exchange prepare(Call<?> call) {
    Exchange exchange = Exchange.of(call);
    exchange.prepare(options);
    return exchange;
  }

  /** Returns what to throw for an answer that is a refusal, or lacks the body which the contract has; else null. */
  private @Nullable ClerkException refusal(Exchange exchange, Call<?> call, Response<?> response) {
    if (!response.isSuccessful()) {
      return errors.decode(exchange, response);
    }
    return response.body() == null && !answersNothing(call)
        ? new ClerkResponseException(
            exchange.info().getOperation(),
            exchange.attempts(),
            response.code(),
            "no body where the contract has one",
            "",
            null)
        : null;
  }

  private static ClerkException failure(Exchange exchange, Call<?> call, IOException e) {
    if (e instanceof UnreadableAnswerException) {
      UnreadableAnswerException unreadable = (UnreadableAnswerException) e;
      return new ClerkResponseException(
          exchange.info().getOperation(),
          exchange.attempts(),
          exchange.status(),
          unreadable.getProblem(),
          unreadable.getBody(),
          e.getCause());
    }
    return new ClerkConnectionException(
        exchange.info().getOperation(),
        exchange.attempts(),
        ConnectionFailures.kindOf(e, exchange.sent, call.isCanceled()),
        exchange.mayHaveBeenCarriedOut(),
        e);
  }

  private static <T> ClerkResponse<T> withHeaders(Response<T> response) {
    return new ClerkResponse<>(
        response.body(), response.code(), response.headers().toMultimap());
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

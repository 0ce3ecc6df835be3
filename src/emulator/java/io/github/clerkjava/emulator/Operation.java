package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;

/** What an operation of the API does. Runs under the lock of the instance. */
interface Operation {
  /**
   * Carries out one call.
   *
   * @return the answer, none of which changes later
   * @throws ApiError if the call is refused; then nothing has changed
   */
  JsonElement answer(Call call);
}

package io.github.clerkjava.subapi;

import io.github.clerkjava.api.MachinesApi;
import io.github.clerkjava.api.MachinesApi.GetMachineListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateMachineParams;
import io.github.clerkjava.model.CreateMachineScopeParams;
import io.github.clerkjava.model.DeletedMachineScope;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Machine;
import io.github.clerkjava.model.MachineScope;
import io.github.clerkjava.model.MachineSecretKey;
import io.github.clerkjava.model.RotateMachineSecretKeyParams;
import io.github.clerkjava.model.UpdateMachineParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** The machines of the instance: services and workers of yours, and which of them may call which. */
public final class Machines extends SubApi {
  private final MachinesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Machines(MachinesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest machines: {@code GET /machines}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Machine> list() {
    return list(GetMachineListParams.builder().build());
  }

  /**
   * Returns machines, without their secret keys: {@code GET /machines}. See {@link #list(GetMachineListParams)}.
   *
   * @param params sets filter, order, limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Machine> list(Consumer<GetMachineListParams.Builder> params) {
    return list(filled(GetMachineListParams.builder(), params).build());
  }

  /**
   * Returns machines, without their secret keys: {@code GET /machines}. Newest first unless the order says
   * otherwise.
   *
   * @param params a part of the name or a whole id to look for, order by {@code created_at} or {@code name} (a
   *     leading {@code -} is descending, default {@code -created_at}), limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Machine> list(GetMachineListParams params) {
    return listByOffset(
        checked(params),
        api::getMachineList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a machine with the machines that it has access to, without its secret key:
   * {@code GET /machines/{machine_id}}.
   *
   * @param machineId the id, such as {@code mch_2x…}
   * @return the machine
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Machine get(String machineId) {
    return calls.execute(api.getMachine(machineId));
  }

  /**
   * Creates a machine: {@code POST /machines}. See {@link #create(CreateMachineParams)}.
   *
   * @param params sets the name and what else is known
   * @return the machine, with its secret key
   * @throws IllegalArgumentException if the name is not set, or the lifetime is not 1 to 315360000 seconds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Machine create(Consumer<CreateMachineParams.Builder> params) {
    return create(filled(CreateMachineParams.builder(), params).build());
  }

  /**
   * Creates a machine: {@code POST /machines}. The answer holds its secret key, with which it creates its tokens;
   * later {@link #getSecretKey} returns it.
   *
   * @param params the name (1 to 255 characters), required; the ids of the machines that it has access to (at most
   *     150, default none) and the default lifetime of its tokens in seconds (1 to 315360000, default 3600)
   * @return the machine, with its secret key
   * @throws IllegalArgumentException if the name is not set, or the lifetime is not 1 to 315360000 seconds
   * @throws io.github.clerkjava.error.ClerkApiException with status 403 if the instance may have no more machines,
   *     with a code if a property is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Machine create(CreateMachineParams params) {
    return calls.execute(api.createMachine(checked(params)));
  }

  /**
   * Changes a machine: {@code PATCH /machines/{machine_id}}. See {@link #update(String, UpdateMachineParams)}.
   *
   * @param machineId the id
   * @param params sets what is to change
   * @return the machine as changed
   * @throws IllegalArgumentException if the id is null or blank, or the lifetime is not 1 to 315360000 seconds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Machine update(String machineId, Consumer<UpdateMachineParams.Builder> params) {
    return update(machineId, filled(UpdateMachineParams.builder(), params).build());
  }

  /**
   * Changes a machine: {@code PATCH /machines/{machine_id}}. What is not set stays as it is. What it has access to
   * is changed by {@link #createScope} and {@link #deleteScope}.
   *
   * @param machineId the id
   * @param params the name (1 to 255 characters), and the default lifetime of its tokens in seconds (1 to
   *     315360000)
   * @return the machine as changed
   * @throws IllegalArgumentException if the id is null or blank, or the lifetime is not 1 to 315360000 seconds
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Machine update(String machineId, UpdateMachineParams params) {
    return calls.execute(api.updateMachine(machineId, checked(params)));
  }

  /**
   * Deletes a machine: {@code DELETE /machines/{machine_id}}. It can create no more tokens.
   *
   * @param machineId the id
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject delete(String machineId) {
    return calls.execute(api.deleteMachine(machineId));
  }

  /**
   * Returns the secret key of a machine: {@code GET /machines/{machine_id}/secret_key}. Whoever has it can create
   * tokens of the machine.
   *
   * @param machineId the id
   * @return the secret key
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public MachineSecretKey getSecretKey(String machineId) {
    return calls.execute(api.getMachineSecretKey(machineId));
  }

  /**
   * Makes a new secret key for a machine: {@code POST /machines/{machine_id}/secret_key/rotate}. The old one works
   * for a while yet, so that the machine can be given the new one without a pause.
   *
   * @param machineId the id
   * @param previousTokenTtl how long the old key still works, in seconds, 0 (not at all) to 28800 (8 hours)
   * @return the new secret key
   * @throws IllegalArgumentException if the id is null or blank, or the time is out of bounds
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public MachineSecretKey rotateSecretKey(String machineId, long previousTokenTtl) {
    RotateMachineSecretKeyParams params = RotateMachineSecretKeyParams.builder()
        .previousTokenTtl(previousTokenTtl)
        .build();
    return calls.execute(api.rotateMachineSecretKey(machineId, checked(params)));
  }

  /**
   * Gives a machine access to another, which can then verify its tokens:
   * {@code POST /machines/{machine_id}/scopes}. Not the other way round; for that the other machine needs a scope
   * of its own. A machine has access to at most 150 others.
   *
   * @param machineId the id of the machine that gets access
   * @param toMachineId the id of the machine that may be accessed
   * @return the access of one to the other
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine, with
   *     status 409 if the access clashes with one that is there
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public MachineScope createScope(String machineId, String toMachineId) {
    CreateMachineScopeParams params = CreateMachineScopeParams.builder()
        .toMachineId(notBlank("toMachineId", toMachineId))
        .build();
    return calls.execute(api.createMachineScope(machineId, params));
  }

  /**
   * Takes access to another machine back: {@code DELETE /machines/{machine_id}/scopes/{other_machine_id}}. Access
   * in the other direction stays. The answer names both machines, whose ids the Node SDK drops.
   *
   * @param machineId the id of the machine that has access
   * @param otherMachineId the id of the machine that is accessed
   * @return the access that was taken back
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine or
   *     access
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedMachineScope deleteScope(String machineId, String otherMachineId) {
    return calls.execute(api.deleteMachineScope(machineId, otherMachineId));
  }
}

package io.github.clerkjava.http;

import io.github.clerkjava.error.Operation;

/**
 * What is called. One instance stands for one call from its start to its finish, so that a {@link CallListener} can
 * tell calls of one operation apart: two are equal only if they are the same. Immutable and thread-safe.
 */
public final class CallInfo {
  private final String operationId;
  private final Operation operation;

  /**
   * Makes one.
   *
   * @param operationId the id of the operation in the contract
   * @param operation its verb and path template
   */
  public CallInfo(String operationId, Operation operation) {
    this.operationId = operationId;
    this.operation = operation;
  }

  /**
   * Returns the id of the operation in the contract, which is also the name of the method of the generated interface.
   *
   * @return such as {@code getUser}
   */
  public String getOperationId() {
    return operationId;
  }

  /**
   * Returns verb and path template.
   *
   * @return such as {@code GET /users/{user_id}}
   */
  public Operation getOperation() {
    return operation;
  }

  /** Returns verb and path template. */
  @Override
  public String toString() {
    return operation.toString();
  }
}

package io.github.clerkjava.subapi;

import io.github.clerkjava.api.AgentTasksApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AgentTask;
import io.github.clerkjava.model.CreateAgentTaskParams;
import java.util.function.Consumer;

/** Sign-ins of automated agents as users. Experimental, according to Clerk's Node SDK: may change without notice. */
public final class AgentTasks extends SubApi {
  private final AgentTasksApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public AgentTasks(AgentTasksApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Creates a task: {@code POST /agents/tasks}. Experimental. See {@link #create(CreateAgentTaskParams)}.
   *
   * @param params sets the user, permissions, agent name, description and redirect URL
   * @return the task with its URL
   * @throws IllegalArgumentException if one of them is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AgentTask create(Consumer<CreateAgentTaskParams.Builder> params) {
    return create(filled(CreateAgentTaskParams.builder(), params).build());
  }

  /**
   * Creates a task for an automated agent, such as an end-to-end test or an AI assistant: {@code POST /agents/tasks}.
   * Whoever opens the URL of the answer is signed in as the user, without any other proof, and sent on to the redirect
   * URL. No session begins before that. Experimental: may change without notice.
   *
   * @param params the user (by exactly one of user id and verified identifier), permissions (there is only {@code *}),
   *     agent name, task description and redirect URL ({@code https}, on a domain of the instance; in development
   *     {@code http} too), all required; and the longest lifetime of the session in seconds (1800 if absent)
   * @return the task with its URL
   * @throws IllegalArgumentException if one of those that are required is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, with a code
   *     if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AgentTask create(CreateAgentTaskParams params) {
    return calls.execute(api.createAgentTask(checked(params)));
  }

  /**
   * Takes a pending task back, so that its URL signs nobody in any more: {@code POST
   * /agents/tasks/{agent_task_id}/revoke}. A session that began with it stays; {@link Sessions#revokeSession} ends it.
   * Experimental: may change without notice.
   *
   * @param agentTaskId the id, such as {@code agttsk_2x…}
   * @return the task as revoked, without a URL
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such task, with a code
   *     if it is not pending
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AgentTask revoke(String agentTaskId) {
    return calls.execute(api.revokeAgentTask(agentTaskId));
  }
}

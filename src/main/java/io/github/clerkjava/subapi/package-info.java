/**
 * The methods of Clerk's Node SDK under their names, one class for each of its sub-APIs, and the operations that it has
 * no method for in the same style. All block until the answer is there and are thread-safe.
 *
 * <p>What is passed in is checked before anything is sent: an {@link IllegalArgumentException} names the argument that
 * is null, blank, out of bounds or missing. What fails after that is a
 * {@link io.github.clerkjava.error.ClerkException}.
 *
 * <p>Where the Node SDK does more or less than one call, or other than the contract says, this was decided:
 *
 * <table>
 * <caption>What the Node SDK does, and what is done here</caption>
 * <thead>
 * <tr><th>where</th><th>the Node SDK</th><th>here</th></tr>
 * </thead>
 * <tbody>
 * <tr><td>all queries</td><td>drops {@code false}, 0 and empty texts</td><td>sends what is set</td></tr>
 * <tr><td>all ids</td><td>checks most, and puts them into the path as they are</td><td>checks all, percent-encodes</td></tr>
 * <tr><td>all deletions</td><td>some are declared to answer the resource</td><td>{@code DeletedObject}, as the server
 * answers</td></tr>
 * <tr><td>{@code users.getUserList}</td><td>counts with every list</td><td>counts when the total is asked for</td></tr>
 * <tr><td>{@code users.updateUser}, {@code organizations.updateOrganization}</td><td>sends metadata by a PUT of its
 * own</td><td>the same; no PATCH if there is only metadata</td></tr>
 * <tr><td>{@code organizations.getOrganization}</td><td>takes an id or a slug by name</td><td>takes either as one
 * argument: they share the place in the path</td></tr>
 * <tr><td>{@code organizations.createOrganizationDomain}</td><td>sends {@code verified: true} always</td><td>sends what
 * is set; the server's default is true</td></tr>
 * <tr><td>{@code billing.cancelSubscriptionItem}</td><td>drops {@code endNow: false}</td><td>sends it</td></tr>
 * <tr><td>{@code m2m.createToken}</td><td>sends null for the lifetime and claims that are not set</td><td>sends what is
 * set: a null lifetime is documented in two ways</td></tr>
 * <tr><td>{@code m2m.revokeToken}, {@code apiKeys.revoke}</td><td>send a null reason</td><td>send what is set</td></tr>
 * <tr><td>{@code m2m}</td><td>takes the key of the call, else the machine's, else the instance's</td><td>the same; the
 * key of the call by {@code withMachineSecretKey}</td></tr>
 * <tr><td>{@code m2m.verify}</td><td>verifies a token in JWT format itself</td><td>always asks the server</td></tr>
 * <tr><td>{@code m2m}, {@code apiKeys}, {@code idPOAuthAccessToken}</td><td>leave out {@code /v1}</td><td>sends it, as
 * the contract says</td></tr>
 * <tr><td>{@code machines.deleteScope}</td><td>checks one id, loses both from the answer</td><td>checks both, answers
 * both</td></tr>
 * <tr><td>{@code enterpriseConnections}, {@code samlConnections}</td><td>send properties that no contract has</td><td>can
 * send them; their Javadoc says so</td></tr>
 * <tr><td>{@code actorTokens.create}</td><td>puts further members of the actor into an object of their own</td><td>sends
 * them beside {@code sub}, as the contract says</td></tr>
 * <tr><td>{@code redirectUrls.getRedirectUrlList}</td><td>has no limit and offset</td><td>has both: further pages were
 * out of reach</td></tr>
 * <tr><td>{@code domains.deleteDomain}</td><td>a second name of {@code delete}</td><td>kept, deprecated</td></tr>
 * <tr><td>{@code users.getUserOauthAccessToken}</td><td>puts {@code oauth_} before the provider if it is missing</td><td>the
 * same</td></tr>
 * <tr><td>{@code users.setPasswordCompromised}</td><td>sends {@code revoke_all_sessions: false} if it is not set</td><td>sends
 * what is set; the meaning is the same</td></tr>
 * <tr><td>{@code users.getUserList().autoPaging()}</td><td>has none</td><td>goes on where a user at the cursor was
 * deleted</td></tr>
 * <tr><td>{@code sessions.getToken}</td><td>takes a template and a lifetime, or neither</td><td>the same; a null
 * template is none</td></tr>
 * <tr><td>{@code experimentalAccountlessApplications}</td><td>copies the headers of the caller's own request</td><td>does
 * not</td></tr>
 * </tbody>
 * </table>
 */
@NullMarked
package io.github.clerkjava.subapi;

import org.jspecify.annotations.NullMarked;

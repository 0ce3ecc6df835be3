package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.internal.http.KeyRing;
import io.github.clerkjava.internal.http.TransportOptions;
import io.github.clerkjava.model.DirectoryGroupRole;
import io.github.clerkjava.model.DirectoryGroupRoleMapping;
import io.github.clerkjava.paging.PaginatedList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The replacement of group role mappings, which takes a list. */
class DirectoriesTest {
  private final MockWebServer server = new MockWebServer();
  private HttpTransport transport;
  private Directories directories;

  @BeforeEach
  void start() throws IOException {
    server.start();
    transport = new HttpTransport(
        server.url("/v1/"),
        ClerkApi.VERSION,
        new KeyRing(() -> "sk_test_directories", null),
        new TransportOptions());
    directories = new Directories(
        new ClerkApi(transport.getRetrofit()).directories(), transport.getExecutor());
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.shutdown();
  }

  @Test
  void replace_sendsTheListInOrderAndReturnsTheWhole() throws Exception {
    server.enqueue(new MockResponse()
        .setBody("{\"data\":[{\"id\":\"m_1\"},{\"id\":\"m_2\"}],\"total_count\":2}"));

    PaginatedList<DirectoryGroupRoleMapping> mappings =
        directories.replaceDirectoryGroupRoleMappings(
            "dir_1",
            List.of(
                DirectoryGroupRole.builder()
                    .directoryGroupId("g_1")
                    .roleId("role_1")
                    .build(),
                DirectoryGroupRole.builder()
                    .directoryGroupId("g_2")
                    .roleId("role_2")
                    .build()));

    assertThat(server.takeRequest().getBody().readUtf8())
        .isEqualTo("{\"mappings\":[{\"directory_group_id\":\"g_1\",\"role_id\":\"role_1\"},"
            + "{\"directory_group_id\":\"g_2\",\"role_id\":\"role_2\"}]}");
    assertThat(mappings.autoPaging())
        .extracting(DirectoryGroupRoleMapping::getId)
        .containsExactly("m_1", "m_2");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void replace_withAnEmptyList_sendsIt() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"data\":[],\"total_count\":0}"));

    assertThat(directories.replaceDirectoryGroupRoleMappings("dir_1", List.of()))
        .isEmpty();

    assertThat(server.takeRequest().getBody().readUtf8()).isEqualTo("{\"mappings\":[]}");
  }

  @Test
  void replace_refusesElementsThatTheServerCouldOnlyRefuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> directories.replaceDirectoryGroupRoleMappings("dir_1", null))
        .withMessage("mappings must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> directories.replaceDirectoryGroupRoleMappings(
            "dir_1", Arrays.asList((DirectoryGroupRole) null)))
        .withMessage("mappings[0] must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> directories.replaceDirectoryGroupRoleMappings(
            "dir_1",
            List.of(DirectoryGroupRole.builder().directoryGroupId("g_1").build())))
        .withMessage("DirectoryGroupRole.role_id is required");
    assertThat(server.getRequestCount()).isZero();
  }
}

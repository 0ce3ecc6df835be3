package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that do not fit the contract. */
class EmulatorValidationTest extends WithEmulator {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/machines | {} | form_param_missing name",
        "/machines | {'name': null} | form_param_nil name",
        "/machines | {'name': 1} | form_param_type_invalid name",
        "/machines | {'name': ''} | form_param_value_invalid name",
        "/machines | {'name': 'a', 'colour': 1} | form_param_unknown colour",
        "/machines | {'name': 'a', 'default_token_ttl': 0} | form_param_value_invalid default_token_ttl",
        "/api_keys | {'name': 'ab', 'subject': 'user_1'} | form_param_value_invalid name",
        "/api_keys | {'name': ' abc', 'subject': 'user_1'} | form_param_format_invalid name",
        "/role_sets | {'name': 'a', 'default_role_key': 'x', 'creator_role_key': 'x', 'roles': []} | form_param_value_invalid roles",
        "/users/ban | {'user_ids': []} | form_param_value_invalid user_ids",
        "/sign_in_tokens | {'user_id': 'user_1', 'expires_in_seconds': 0} | form_param_value_invalid expires_in_seconds",
        "/waitlist_entries/bulk | [{}] | form_param_missing email_address",
        "/waitlist_entries/bulk | [{'email_address': 1}] | form_param_type_invalid email_address"
      })
  void body_thatDoesNotFit_isRefused(String path, String body, String error) {
    assertThat(post(path, body).error()).isEqualTo("422 " + error);
  }

  @Test
  void body_textTooLong_isRefused() {
    assertThat(post("/machines", "{'name': '" + "a".repeat(256) + "'}").error())
        .isEqualTo("422 form_param_max_length_exceeded name");
    assertThat(post("/machines", "{'name': '" + "a".repeat(255) + "'}").status())
        .isEqualTo(200);
  }

  @Test
  void body_tooManyElements_isRefused() {
    String ids = "'user_1',".repeat(51);

    assertThat(post("/users/ban", "{'user_ids': [" + ids.substring(0, ids.length() - 1) + "]}")
            .error())
        .isEqualTo("422 form_param_array_size_exceeded user_ids");
  }

  @Test
  void body_patternOfElements_isChecked() {
    assertThat(patch("/instance/communication", "{'blocked_country_codes': ['GBR']}")
            .error())
        .isEqualTo("422 form_param_format_invalid blocked_country_codes");
    assertThat(patch("/instance/communication", "{'blocked_country_codes': ['GB']}")
            .status())
        .isEqualTo(200);
  }

  @Test
  void body_objectWhereAListIsAsked_isRefused() {
    assertThat(post("/waitlist_entries/bulk", "{}").error()).isEqualTo("400 request_body_invalid");
    assertThat(post("/waitlist_entries", "[]").error()).isEqualTo("400 request_body_invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api_keys | form_param_missing subject",
        "/api_keys?subject=a&type=ab | form_param_value_invalid type",
        "/organizations?offset=-1 | form_param_value_invalid offset",
        "/organizations?limit=x | form_param_type_invalid limit",
        "/waitlist_entries?status=none | form_param_value_invalid status",
        "/organizations?include_members_count=1 | form_param_type_invalid include_members_count",
        "/templates/fax | form_param_value_invalid template_type"
      })
  void parameter_thatDoesNotFit_isRefused(String path, String error) {
    assertThat(get(path).error()).isEqualTo("422 " + error);
  }

  @Test
  void limit_outOfBounds_isTheDefaultAsInTheRealApi() {
    for (int i = 0; i < 11; i++) {
      post("/redirect_urls", "{'url': 'https://a.example.com/" + i + "'}");
    }

    assertThat(get("/redirect_urls?limit=0").array()).hasSize(10);
    assertThat(get("/redirect_urls?limit=501").array()).hasSize(10);
    assertThat(get("/redirect_urls?limit=11").array()).hasSize(11);
  }

  @Test
  void multipart_withoutTheRequiredPart_isRefused() {
    String path = logo();

    assertThat(send(multipart(request(path), "PUT", Map.of("uploader_user_id", "user_1")))
            .error())
        .isEqualTo("422 form_param_missing file");
    assertThat(send(multipart(request(path), "PUT", Map.of("file", "x", "more", "x")))
            .error())
        .isEqualTo("422 form_param_unknown more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {} | 415 unsupported_content_type",
        "multipart/form-data | x | 415 unsupported_content_type",
        "multipart/form-data; boundary=b | x | 400 request_body_invalid",
        "multipart/form-data; boundary=b | --b\\r\\n\\r\\nx\\r\\n--b-- | 400 request_body_invalid",
        "multipart/form-data; boundary=b | --b\\r\\nContent-Disposition: form-data; name=\"file\"\\r\\n\\r\\nx | 400 request_body_invalid"
      })
  void multipart_malformed_isRefused(String type, String body, String error) {
    Answer refused = send(request(logo())
        .setHeader("Content-Type", type)
        .PUT(BodyPublishers.ofString(body.replace("\\r\\n", "\r\n"))));

    assertThat(refused.error()).isEqualTo(error);
  }

  @Test
  void multipart_quotedBoundaryAndLargeFile_isTaken() {
    String body =
        "--a b\r\ncontent-disposition: form-data; filename=\"x.png\"; name=\"file\"\r\n\r\n"
            + "x".repeat(2_000_000) + "\r\n--a b--\r\n";

    Answer answer = send(request(logo())
        .setHeader("Content-Type", "Multipart/Form-Data; boundary=\"a b\"")
        .PUT(BodyPublishers.ofString(body)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(send(request(logo())
                .setHeader("Content-Type", "multipart/form-data; boundary=b")
                .PUT(BodyPublishers.ofByteArray(new byte[11 << 20])))
            .error())
        .isEqualTo("413 request_body_too_large");
  }

  private String logo() {
    return "/organizations/" + post("/organizations", "{'name': 'a'}").id() + "/logo";
  }
}

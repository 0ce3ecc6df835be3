package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1 | 1",
        "b=2; a=1 | 1",
        "b=2;a=1 | 1",
        "b=2;;; a=1; | 1",
        "a=1; a=2 | 1",
        "a=; a=2 |",
        "' a = 1 ' | 1",
        "a=1=2 | 1=2",
        "a==|=",
        "aa=1 |",
        "A=1 |",
        "ba=1 |",
        "a |",
        "a; a=1 | 1",
        "=1; a=2 | 2",
        "'' |",
        "b=x,a=1 |",
        "a=%20x%20 | ' x '",
        "a=%3B%3D%2c | ;=,",
        "b=%3B a=1 |",
        "b=1%3Ba=1 |",
        "%61=1 |",
        "a=x+y | x+y",
        "a=%2B | +",
        "a=%E2%82%AC | €",
        "a=%e2%82%ac | €",
        "a=€ | €",
        "a=%25%32%35 | %25",
        // What is no encoding stays as it is, and the rest is decoded.
        "a=% | %",
        "a=%4 | %4",
        "a=%zz | %zz",
        "a=%zz%41 | %zzA",
        "a=100%+%41 | 100%+A",
        "a=%E9 | %E9",
        "a=%E2%82 | %E2%82",
        "a=%C0%80 | %C0%80",
        "a=%E9-%41 | %E9-A",
        "a=%-1 | %-1",
        "a=%+1 | %+1"
      })
  void get(String header, String expected) {
    assertThat(new Cookies(header).get("a")).isEqualTo(expected);
  }

  @Test
  void severalHeaders_areRead() {
    AuthRequest request = AuthRequest.builder()
        .method("GET")
        .url("/")
        .header("Cookie", "a=1; b=2")
        .header("COOKIE", "a=3; c=4")
        .build();
    Cookies cookies = new Cookies(request.cookies());

    assertThat(cookies.get("a")).isEqualTo("1");
    assertThat(cookies.get("b")).isEqualTo("2");
    assertThat(cookies.get("c")).isEqualTo("4");
  }
}

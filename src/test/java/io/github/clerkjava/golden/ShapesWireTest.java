package io.github.clerkjava.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.shapes.api.SparePartsApi;
import io.github.clerkjava.shapes.api.SparePartsApi.UpdateSparePartSlotParams;
import io.github.clerkjava.shapes.api.WidgetsApi;
import io.github.clerkjava.shapes.api.WidgetsApi.GetWidgetListParams;
import io.github.clerkjava.shapes.model.CreateWidgetParams;
import io.github.clerkjava.shapes.model.DeleteWidgetParams;
import io.github.clerkjava.shapes.model.ModelAdapters;
import io.github.clerkjava.shapes.model.SparePart;
import io.github.clerkjava.shapes.model.Widget;
import io.github.clerkjava.shapes.model.WidgetColor;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/** What each shape is over HTTP: the generated interfaces on plain Retrofit and Gson. */
class ShapesWireTest {
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new ModelAdapters()).create();

  private final MockWebServer server = new MockWebServer();
  private WidgetsApi widgets;
  private SparePartsApi parts;

  @BeforeEach
  void start() throws IOException {
    server.start();
    Retrofit retrofit = new Retrofit.Builder()
        .baseUrl(server.url("/v1/"))
        .addConverterFactory(GsonConverterFactory.create(GSON))
        .validateEagerly(true)
        .build();
    widgets = retrofit.create(WidgetsApi.class);
    parts = retrofit.create(SparePartsApi.class);
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void multipart_fileAndText_areSentAsTheyAre() throws Exception {
    MediaType png = MediaType.get("image/png");
    MultipartBody.Part file = MultipartBody.Part.createFormData(
        "file", "a.png", RequestBody.create(new byte[] {1, 2, 3}, png));
    RequestBody caption = RequestBody.create("a \"fine\" one", MediaType.get("text/plain"));

    RecordedRequest request = send("{}", widgets.setWidgetPicture("w1", file, caption, null));

    assertThat(request.getMethod()).isEqualTo("PUT");
    assertThat(request.getHeader("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(request.getBody().readUtf8())
        .contains("Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"")
        .contains("Content-Type: image/png")
        .contains("\u0001\u0002\u0003")
        .contains("name=\"caption\"")
        .contains("\r\n\r\na \"fine\" one\r\n")
        .doesNotContain("credit");
  }

  @Test
  void query_csvArray_isSentOnceWithCommas() throws Exception {
    GetWidgetListParams params =
        GetWidgetListParams.builder().fields(List.of("a", "b c")).build();

    HttpUrl url = url(send("[]", widgets.getWidgetList(params)));

    assertThat(url.queryParameterValues("fields")).containsExactly("a,b c");
  }

  @Test
  void query_repeatedArray_isSentOncePerValue() throws Exception {
    GetWidgetListParams params =
        GetWidgetListParams.builder().tag(List.of("a&b", "+c")).addTag("ü").build();

    RecordedRequest request = send("[]", widgets.getWidgetList(params));

    assertThat(url(request).queryParameterValues("tag")).containsExactly("a&b", "+c", "ü");
    assertThat(request.getPath()).isEqualTo("/v1/widgets?tag=a%26b&tag=%2Bc&tag=%C3%BC");
  }

  @Test
  void query_enums_areSentByTheirValue() throws Exception {
    GetWidgetListParams params = GetWidgetListParams.builder()
        .colors(List.of(WidgetColor.LIGHT_BLUE))
        .addColor(WidgetColor.of("mauve"))
        .color(WidgetColor._A)
        .build();

    HttpUrl url = url(send("[]", widgets.getWidgetList(params)));

    assertThat(url.queryParameterValues("colors")).containsExactly("light-blue", "mauve");
    assertThat(url.queryParameter("color")).isEqualTo("+a");
  }

  @Test
  void query_scalars_areSentInWireForm() throws Exception {
    Instant time = Instant.parse("2026-05-12T09:30:00.123Z");
    GetWidgetListParams params = GetWidgetListParams.builder()
        .owner("Ada & Co")
        .madeAfter(time)
        .soldBefore(time)
        .broken(false)
        .limit(0)
        .offset(3_000_000_000L)
        .weight(0.5)
        .addQueryParameter("new", "1")
        .build();

    assertThat(send("[]", widgets.getWidgetList(params)).getPath())
        .isEqualTo(
            "/v1/widgets?owner=Ada%20%26%20Co&made_after=1778578200123&sold_before=1778578200"
                + "&broken=false&limit=0&offset=3000000000&weight=0.5&new=1");
  }

  @Test
  void query_nothingSet_isNotSent() throws Exception {
    RecordedRequest request =
        send("[]", widgets.getWidgetList(GetWidgetListParams.builder().build()));

    assertThat(request.getPath()).isEqualTo("/v1/widgets");
  }

  @Test
  void query_single_isSentUnlessNull() throws Exception {
    assertThat(send("[]", widgets.searchWidgets("a b")).getPath())
        .isEqualTo("/v1/widgets/search?made_by=a%20b");
    assertThat(send("{}", widgets.getWidget("w1", "parts")).getPath())
        .isEqualTo("/v1/widgets/w1?expand=parts");
    assertThat(send("{}", widgets.getWidget("w1", null)).getPath()).isEqualTo("/v1/widgets/w1");
  }

  @Test
  void path_awkwardValues_areEncoded() throws Exception {
    assertThat(send("{}", widgets.getWidget("a/b?c#d%e ü", null)).getPath())
        .isEqualTo("/v1/widgets/a%2Fb%3Fc%23d%25e%20%C3%BC");
  }

  @Test
  void path_valuesQueryAndBody_areAllSent() throws Exception {
    SparePart part = SparePart.builder().code("bolt").build();
    UpdateSparePartSlotParams params =
        UpdateSparePartSlotParams.builder().dryRun(true).build();

    RecordedRequest request = send("{}", parts.updateSparePartSlot("p1", 7, params, part));

    assertThat(request.getRequestLine())
        .startsWith("PATCH /v1/spare_parts/p1/slots/7?dry_run=true ");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"code\":\"bolt\"}");
  }

  @Test
  void path_enum_isSentByItsValue() throws Exception {
    assertThat(send("\"\"", widgets.getWidgetPage(WidgetColor.LIGHT_BLUE)).getPath())
        .isEqualTo("/v1/widgets/by_color/light-blue");
  }

  @Test
  void body_array_isSentAsOne() throws Exception {
    CreateWidgetParams untouched = CreateWidgetParams.builder().build();

    RecordedRequest request = send("[]", widgets.createWidgets(List.of(untouched, untouched)));

    assertThat(request.getBody().readUtf8()).isEqualTo("[{},{}]");
  }

  @Test
  void answer_page_isRead() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"data\":[{\"id\":\"w1\"}],\"total_count\":7}"));

    ListPage<Widget> page = widgets.getAllWidgets().execute().body();

    assertThat(page.getTotalCount()).isEqualTo(7);
    assertThat(page.getData()).hasSize(1);
  }

  @Test
  void delete_withBody_sendsIt() throws Exception {
    DeleteWidgetParams params = DeleteWidgetParams.builder().reason("worn out").build();

    RecordedRequest request = send(null, widgets.deleteWidget("w1", params));

    assertThat(request.getMethod()).isEqualTo("DELETE");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=UTF-8");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"reason\":\"worn out\"}");
  }

  @Test
  void body_untouched_isAnEmptyObject() throws Exception {
    RecordedRequest request =
        send("{}", widgets.createWidget(CreateWidgetParams.builder().build()));

    assertThat(request.getBody().readUtf8()).isEqualTo("{}");
  }

  @Test
  void body_nulls_areSentAlsoThoseInsideOfMetadata() throws Exception {
    CreateWidgetParams params = CreateWidgetParams.builder()
        .rank(null)
        .password(null)
        .putMetadata("gone", null)
        .putMetadata("deep", Arrays.asList(1, null, mapOf("gone", null)))
        .putAdditionalProperty("new", mapOf("gone", null))
        .build();

    RecordedRequest request = send("{}", widgets.createWidget(params));

    assertThat(JsonParser.parseString(request.getBody().readUtf8()))
        .isEqualTo(JsonParser.parseString("""
            {"rank": null, "password": null, "metadata": {"gone": null, "deep": [1, null, {"gone": null}]},
             "new": {"gone": null}}"""));
  }

  @Test
  void body_everyKind_hasItsWireForm() throws Exception {
    Instant time = Instant.parse("2026-05-12T09:30:00.123Z");
    SparePart bolt = SparePart.builder().code("bolt").count(2).build();
    CreateWidgetParams params = CreateWidgetParams.builder()
        .label("<ä>")
        .mainPart(bolt)
        .addPart(bolt)
        .putBin("left", bolt)
        .addRow(List.of("a", "b"))
        .addRow(List.of())
        .size(5)
        .weight(0.1)
        .rank(1)
        .color(WidgetColor.EMPTY)
        .sparePart(null)
        .backupCodes(List.of("c1"))
        .addBackupCode("c2")
        .madeAt(time)
        .seenAt(time)
        .notify(false)
        .build();

    RecordedRequest request = send("{}", widgets.createWidget(params));

    assertThat(JsonParser.parseString(request.getBody().readUtf8()))
        .isEqualTo(JsonParser.parseString("""
            {"label": "<ä>", "main_part": {"code": "bolt", "count": 2}, "parts": [{"code": "bolt", "count": 2}],
             "bin": {"left": {"code": "bolt", "count": 2}}, "grid": [["a", "b"], []], "size": 5, "weight": 0.1,
             "rank": 1, "color": "", "spare_part": null, "backup_codes": ["c1", "c2"],
             "made_at": 1778578200123, "seen_at": "2026-05-12T09:30:00.123Z", "notify": false}"""));
  }

  @Test
  void post_withoutBody_sendsNone() throws Exception {
    RecordedRequest request = send(null, widgets.touchWidget("w1"));

    assertThat(request.getRequestLine()).startsWith("POST /v1/widgets/w1/touch ");
    assertThat(request.getHeader("Content-Length")).isEqualTo("0");
    assertThat(request.getHeader("Content-Type")).isNull();
  }

  @Test
  void answer_noContent_isNull() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(204));

    Response<Void> response = widgets.touchWidget("w1").execute();

    assertThat(response.code()).isEqualTo(204);
    assertThat(response.body()).isNull();
  }

  @Test
  void answer_bytes_areTheBody() throws Exception {
    server.enqueue(new MockResponse().setBody(new Buffer().write(new byte[] {1, 2, 3})));

    try (ResponseBody body = widgets.getWidgetPicture("w1").execute().body()) {
      assertThat(body.bytes()).containsExactly(1, 2, 3);
    }
  }

  @Test
  @SuppressWarnings("deprecation")
  void operation_ofOldVersion_sendsThatVersion() throws Exception {
    RecordedRequest request = send("{}", widgets.verifyWidget("w1"));

    assertThat(request.getHeaders().values("Clerk-API-Version")).containsExactly("2025-03-12");
  }

  @Test
  void operation_ofCurrentVersion_leavesTheVersionToTheClient() throws Exception {
    assertThat(send("{}", widgets.getWidget("w1", null)).getHeader("Clerk-API-Version"))
        .isNull();
  }

  @Test
  void answer_list_isReadInBothForms() throws Exception {
    GetWidgetListParams all = GetWidgetListParams.builder().build();
    server.enqueue(new MockResponse().setBody("[{\"id\":\"w1\"}]"));
    server.enqueue(new MockResponse().setBody("{\"data\":[{\"id\":\"w1\"}],\"total_count\":7}"));

    ListPage<Widget> array = widgets.getWidgetList(all).execute().body();
    ListPage<Widget> page = widgets.getWidgetList(all).execute().body();

    assertThat(array.getData()).extracting(Widget::getId).containsExactly("w1");
    assertThat(array.getTotalCount()).isNull();
    assertThat(page.getData()).isEqualTo(array.getData());
    assertThat(page.getTotalCount()).isEqualTo(7);
  }

  @Test
  void answer_bareArray_isAList() throws Exception {
    server.enqueue(new MockResponse().setBody("[{\"code\":\"bolt\"},{\"code\":\"nut\"}]"));

    assertThat(parts.getSparePartList().execute().body())
        .extracting(SparePart::getCode)
        .containsExactly("bolt", "nut");
  }

  @Test
  void answer_everyKind_isRead() throws Exception {
    server.enqueue(new MockResponse().setBody("""
        {"id": "w1", "object": "widget", "color": "light-blue", "broken": true, "size": 3, "weight": 1,
         "nickname": null, "rank": 2, "made_at": 1778578200123, "sold_at": 1778578200, "tags": ["a"],
         "seen_at": "2026-05-12T11:30:00.123+02:00", "birthday": "1815-12-10", "homepage": "not an address",
         "serial": "42", "moods": ["-a", "", "mauve"], "grid": [[{"code": "a"}], []],
         "bin": {"left": {"code": "b"}}, "labels": {"k": "v"}, "main_part": {"code": "c", "count": 4},
         "spare_part": null, "motor": {"code": "m", "watts": 5}, "metadata": {"plan": "pro"}, "notes": null,
         "notify": true, "class": "c1", "default": "d", "visitor": "v", "name": "n", "x5t#S256": "x"}"""));

    Widget widget = widgets.getWidget("w1", null).execute().body();

    Instant time = Instant.parse("2026-05-12T09:30:00.123Z");
    assertThat(widget.getAdditionalProperties()).isEmpty();
    assertThat(widget.getColor()).isSameAs(WidgetColor.LIGHT_BLUE);
    assertThat(widget.getBroken()).isTrue();
    assertThat(widget.getSize()).isEqualTo(3);
    assertThat(widget.getWeight()).isEqualTo(1.0);
    assertThat(widget.getNickname()).isNull();
    assertThat(widget.getRank()).isEqualTo(2);
    assertThat(widget.getMadeAt()).isEqualTo(time);
    assertThat(widget.getSoldAt()).isEqualTo(Instant.ofEpochSecond(1778578200));
    assertThat(widget.getSeenAt()).isEqualTo(time);
    assertThat(widget.getBirthday()).isEqualTo("1815-12-10");
    assertThat(widget.getHomepage()).isEqualTo("not an address");
    assertThat(widget.getSerial()).isEqualTo("42");
    assertThat(widget.getTags()).containsExactly("a");
    assertThat(widget.getMoods())
        .containsExactly(WidgetColor._A2, WidgetColor.EMPTY, WidgetColor.of("mauve"));
    assertThat(widget.getGrid().get(0).get(0).getCode()).isEqualTo("a");
    assertThat(widget.getBin().get("left").getCode()).isEqualTo("b");
    assertThat(widget.getLabels()).containsExactly(Map.entry("k", "v"));
    assertThat(widget.getMainPart().getCount()).isEqualTo(4);
    assertThat(widget.getSparePart()).isNull();
    assertThat(widget.getMotor().getCode()).isEqualTo("m");
    assertThat(widget.getMotor().getWatts()).isEqualTo(5);
    assertThat(widget.getMetadata()).isEqualTo(Map.of("plan", "pro"));
    assertThat(widget.getNotes()).isEmpty();
    assertThat(widget.getNotify()).isTrue();
    assertThat(widget.getPropertyClass()).isEqualTo("c1");
    assertThat(widget.getDefault()).isEqualTo("d");
    assertThat(widget.getVisitor()).isEqualTo("v");
    assertThat(widget.getName()).isEqualTo("n");
    assertThat(widget.getX5tHashS256()).isEqualTo("x");
  }

  @Test
  void answer_otherKindAtTheRoot_fails() {
    server.enqueue(new MockResponse().setBody("[]"));

    assertThatThrownBy(() -> widgets.getWidget("w1", null).execute())
        .isInstanceOf(IOException.class)
        .hasMessage("Expected a JSON object but found an array");
  }

  private RecordedRequest send(String answer, Call<?> call) throws Exception {
    server.enqueue(
        answer == null
            ? new MockResponse().setResponseCode(204)
            : new MockResponse().setBody(answer));
    call.execute();
    return server.takeRequest(5, TimeUnit.SECONDS);
  }

  private static HttpUrl url(RecordedRequest request) {
    return request.getRequestUrl();
  }

  private static Map<String, Object> mapOf(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }
}

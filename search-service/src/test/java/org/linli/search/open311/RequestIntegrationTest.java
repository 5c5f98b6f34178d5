package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.open311.Open311Client.ENDPOINT;
import static org.linli.search.open311.Open311Client.children;
import static org.linli.search.open311.Open311Client.encoded;
import static org.linli.search.open311.Open311Client.names;
import static org.linli.search.open311.Open311Client.text;
import static org.linli.search.open311.Open311Client.xml;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the specification says of reporting and of reading requests, each street in a tree of its own. */
@WholeService
class RequestIntegrationTest {

    private static final String OPINIONS = "/api/search/v1/opinions";

    /** What is enough of a picture to be taken for one. */
    private static final String WEBP = "RIFF\20\0\0\0WEBPVP8L\4\0\0\0/abc";

    private static final List<String> FIELDS = List.of(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    Open311Client client;
    TestPlaces tree;
    String clerk;

    @BeforeEach
    void aTreeOfItsOwn() {
        client = new Open311Client(port);
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    /** A good report with these fields, {@code null} for one that is left out, and others as they are. */
    private Http.Answer reported(String format, @Nullable String key, @Nullable String... changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "service_code", "elevator",
                "address_id", tree.compound.toString(),
                "description", "二单元电梯停了两天 <b>&"));
        for (int at = 0; at < changes.length; at += 2) {
            String value = changes[at + 1];
            if (value == null) {
                fields.remove(String.valueOf(changes[at]));
            } else {
                fields.put(String.valueOf(changes[at]), value);
            }
        }
        var call = client.report(format, fields).token(clerk).header("Accept-Language", "en");
        return key == null ? call.send() : call.header("Idempotency-Key", key).send();
    }

    private static String id(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json().get(0).get("service_request_id").asString();
    }

    private JsonNode shown(String id) {
        var answer =
                client.get(ENDPOINT + "/requests/" + id + ".json").token(clerk).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get(0);
    }

    private JsonNode opinion(String id) {
        return client.get(OPINIONS + "/" + id).token(clerk).send().json();
    }

    private List<String> listed(String query) {
        var answer =
                client.get(ENDPOINT + "/requests.json" + query).token(clerk).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().values().stream()
                .map(request -> request.get("service_request_id").asString())
                .toList();
    }

    private static List<String> descriptions(Http.Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        return refused.json().values().stream()
                .map(error -> error.get("description").asString())
                .toList();
    }

    @Test
    void aReportBecomesAnOpinionAndAnswersItsIdAndNoToken() {
        var answer = reported(
                "json", null, "last_name", "李", "first_name", "小明", "phone", "13812345678", "attribute[title]", "电梯");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get(0).propertyNames())
                .containsExactly("service_request_id", "service_notice", "account_id");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var opinion = opinion(id(answer));
        assertThat(opinion.get("category").asString()).isEqualTo("公用事业/电梯");
        assertThat(opinion.get("channel").asString()).isEqualTo("ONLINE");
        assertThat(opinion.get("source").asString()).isEqualTo("open311");
        assertThat(opinion.get("title").asString()).isEqualTo("电梯");
        assertThat(opinion.get("place").asString()).isEqualTo(tree.compound.toString());
        assertThat(opinion.get("contactName").asString()).isEqualTo("李＊＊");
        assertThat(client.get(answer.header("Location")).token(clerk).send().body())
                .contains("二单元电梯")
                .doesNotContain("李", "138");
    }

    @Test
    void theXmlOfARequestHasAllFieldsOfTheSpecificationAndSaysWhatTheJsonSays() {
        String id = id(reported("json", null));

        var json = shown(id);
        var requests = xml(
                client.get(ENDPOINT + "/requests/" + id + ".xml").token(clerk).send());

        assertThat(requests.getTagName()).isEqualTo("service_requests");
        assertThat(names(requests)).containsExactly("request");
        var request = children(requests).findFirst().orElseThrow();
        assertThat(names(request)).containsExactlyElementsOf(FIELDS);
        assertThat(json.propertyNames()).containsExactlyElementsOf(FIELDS);
        FIELDS.forEach(field -> assertThat(text(request, field))
                .isEqualTo(json.get(field).isNull() ? "" : json.get(field).asString()));
        assertThat(text(request, "description")).isEqualTo("二单元电梯停了两天 <b>&");
        assertThat(text(request, "status")).isEqualTo("open");
        assertThat(text(request, "requested_datetime")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(text(request, "address")).endsWith("幸福社区/阳光小区");
    }

    @Test
    void whereItIsIsKeptAndStandsBelowTheWordsOfTheOpinion() {
        String id = id(reported(
                "json",
                null,
                "address_id",
                null,
                "address_string",
                "河边那棵树旁",
                "lat",
                "37.43400049",
                "long",
                "118.67",
                "media_url",
                "https://example.org/a.jpg"));

        var request = shown(id);
        assertThat(request.get("address").asString()).isEqualTo("河边那棵树旁");
        assertThat(request.get("address_id").asString()).isEqualTo(tree.street.toString());
        assertThat(request.get("lat").decimalValue()).isEqualByComparingTo("37.434");
        assertThat(request.get("long").decimalValue()).isEqualByComparingTo("118.67");
        assertThat(request.get("media_url").asString()).isEqualTo("https://example.org/a.jpg");
        assertThat(request.get("description").asString()).isEqualTo("二单元电梯停了两天 <b>&");
        var opinion = opinion(id);
        assertThat(opinion.get("text").asString())
                .contains("地址：河边那棵树旁", "图片：https://example.org/a.jpg")
                .doesNotContain("37.43", "118.67");
        assertThat(opinion.get("latitude").decimalValue()).isEqualByComparingTo("37.434");
        assertThat(opinion.get("longitude").decimalValue()).isEqualByComparingTo("118.67");
    }

    @Test
    void coordinatesAloneSayWhere() {
        var request = shown(id(reported("json", null, "address_id", null, "lat", "37.43421", "long", "118.67")));

        assertThat(request.get("lat").decimalValue()).isEqualByComparingTo("37.4342");
        assertThat(request.get("description").asString()).isEqualTo("二单元电梯停了两天 <b>&");
        assertThat(descriptions(reported("json", null, "lat", "37.4", "long", "-118.67")))
                .singleElement()
                .asString()
                .startsWith("long: Must be decimal degrees from 73 to 136");
    }

    @Test
    void aPictureThatIsAttachedIsTheMediaOfTheRequest() {
        String id = id(reported("json", null));
        var form = UploadForm.of("申请.pdf", "%PDF-1.4\n%%EOF\n");
        assertThat(shown(id).get("media_url").isNull()).isTrue();
        attach(id, form);
        assertThat(shown(id).get("media_url").isNull()).isTrue();

        attach(id, UploadForm.of("电梯.webp", WEBP));

        String address = shown(id).get("media_url").asString();
        assertThat(address).startsWith("http").matches(".*" + OPINIONS + "/" + id + "/attachments/[-0-9a-f]+/content");
        var picture = client.get(URI.create(address).getPath()).token(clerk).send();
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/webp");
    }

    private void attach(String opinion, UploadForm form) {
        var answer = new Http(port)
                .call("POST", OPINIONS + "/" + opinion + "/attachments")
                .body(form.contentType(), form.body())
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void anAddressThatNamesOneUnitOfTheCallersPlacesTheReportThere() {
        String id = id(reported("json", null, "address_id", null, "address_string", "幸福社区/阳光小区"));
        String byCode = id(reported("json", null, "address_id", codeOf(tree.community.value())));

        assertThat(shown(id).get("address_id").asString()).isEqualTo(tree.compound.toString());
        assertThat(shown(byCode).get("address_id").asString()).isEqualTo(tree.community.toString());
    }

    private String codeOf(UUID unit) {
        return jobs.sql("select code from places where id = ?")
                .param(unit)
                .query(String.class)
                .single();
    }

    @Test
    void aReportWithoutWordsOrNamesIsTakenInWithTheNameOfItsService() {
        var request = shown(id(reported("json", null, "description", "  ")));

        assertThat(request.get("description").asString()).isEqualTo("电梯");
    }

    @Test
    void theSameKeyIsTheSameReportAndGivesANewReceipt() {
        var first = reported("json", "app-2026-0001");
        var again = reported("json", "app-2026-0001");
        var other = reported("json", "app-2026-0001", "description", "另一件事");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again.header("Linli-Receipt")).isNotEmpty().isNotEqualTo(first.header("Linli-Receipt"));
        assertThat(descriptions(other)).hasSize(1);
        assertThat(listed("")).containsExactly(id(first));
    }

    @Test
    void aReceiptStandsForItsRequestAndIsShownToPeopleAsWell() {
        var answer = reported("json", null);
        String code = answer.header("Linli-Receipt");

        var token = client.get(ENDPOINT + "/tokens/" + code + ".json").send();
        var tokens = xml(client.get(ENDPOINT + "/tokens/" + code + ".xml").send());

        assertThat(answer.json().get(0).get("service_notice").asString()).contains(code);
        assertThat(token.json().get(0).propertyNames()).containsExactly("service_request_id", "token");
        assertThat(id(token)).isEqualTo(id(answer));
        assertThat(text(children(tokens).findFirst().orElseThrow(), "token")).isEqualTo(code);
        assertThat(client.get(ENDPOINT + "/tokens/k3m7p-w9xqa-2hcrt-yb6dn-fj4vs.json")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotKeptIsNamedInTheAnswer() {
        var answer = reported("json", null, "email", "li@example.org", "device_id", "tt222111");

        assertThat(answer.json().get(0).get("service_notice").asString())
                .contains("Not kept: email, device_id")
                .doesNotContain("li@example.org");
    }

    @Test
    void everyFieldThatIsNotAcceptedIsNamedAtOnce() {
        var refused = reported(
                "json",
                "short",
                "address_id",
                null,
                "lat",
                "137",
                "media_url",
                "javascript:alert(1)",
                "description",
                "长".repeat(4_001),
                "tags",
                "x",
                "attribute[channel]",
                "smoke",
                "phone",
                "1\u0000");

        assertThat(descriptions(refused))
                .hasSize(8)
                .anyMatch(text -> text.startsWith("Idempotency-Key: "))
                .anyMatch(text -> text.startsWith("lat: Must be decimal degrees"))
                .anyMatch(text -> text.startsWith("long: Give lat and long"))
                .anyMatch(text -> text.startsWith("media_url: "))
                .anyMatch(text -> text.startsWith("description: At most 4,000"))
                .anyMatch(text -> text.startsWith("tags: There is no such field"))
                .anyMatch(text -> text.startsWith("attribute[channel]: "))
                .anyMatch(text -> text.startsWith("phone: "));
        assertThat(listed("")).isEmpty();
    }

    @Test
    void theErrorsAreThoseOfTheSpecification() {
        assertThat(reported("json", null, "service_code", "moon-dust").status()).isEqualTo(404);
        assertThat(descriptions(reported("json", null, "service_code", null)))
                .containsExactly("service_code: Required");
        assertThat(descriptions(reported("json", null, "address_id", null)))
                .singleElement()
                .asString()
                .startsWith("address_id: Say where");
        assertThat(descriptions(reported("json", null, "address_id", tree.siblingCommunity.toString())))
                .singleElement()
                .asString()
                .startsWith("address_id: There is no such unit");
        assertThat(client.get(ENDPOINT + "/requests/" + UUID.randomUUID() + ".json")
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(client.get(ENDPOINT + "/requests/x,y.json")
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormThatIsFarTooLongIsRefusedAndNothingOfItIsKept() {
        var refused = reported("json", null, "description", "x".repeat(70_000));

        assertThat(descriptions(refused)).containsExactly("The form has more than 64 KB, or is not encoded properly");
        assertThat(listed("")).isEmpty();
    }

    @Test
    void withoutATokenItIsForbiddenInBothFormats() {
        var json = client.report("json", Map.of("service_code", "elevator")).send();
        var errors = client.get(ENDPOINT + "/requests.xml").send();
        var reader = client.report("json", Map.of("service_code", "elevator"))
                .token(TestTokens.of(Role.READER, tree.street))
                .send();

        assertThat(json.status()).isEqualTo(403);
        assertThat(json.json().get(0).get("code").asInt()).isEqualTo(403);
        assertThat(errors.status()).isEqualTo(403);
        assertThat(xml(errors).getTagName()).isEqualTo("errors");
        assertThat(reader.status()).isEqualTo(403);
    }

    @Test
    void requestsAreFoundByIdServiceStatusAndTimeAndAnotherStreetsAreNot() {
        String open = id(reported("json", null));
        String closed = handedIn("2026-03-01T01:00:00Z", "噪声扰民", "\"已处理\"");
        String broader = handedIn("2026-03-02T01:00:00Z", "公用事业/电梯/困人", null);
        String rest = handedIn("2026-03-03T01:00:00Z", "公用事业", null);
        String spring = "&start_date=2026-02-20T00:00:00Z&end_date=" + encoded("2026-03-31T00:00:00+08:00");

        assertThat(listed("")).containsExactly(open);
        assertThat(listed("?x=" + spring)).containsExactly(rest, broader, closed);
        assertThat(listed("?status=closed" + spring)).containsExactly(closed);
        assertThat(listed("?status=open,closed" + spring)).hasSize(3);
        assertThat(listed("?service_code=elevator" + spring)).containsExactly(broader);
        assertThat(listed("?service_code=elevator&service_code=other" + spring)).containsExactly(rest, broader, closed);
        assertThat(listed("?start_date=2026-03-02T00:00:00Z")).containsExactly(rest, broader);
        assertThat(listed("?service_request_id=" + closed + "," + open + ",nothing&status=open"))
                .containsExactly(open, closed);
        assertThat(shown(closed).get("status_notes").asString()).isEqualTo("已处理");
        assertThat(shown(closed).get("service_code").asString()).isEqualTo("other");
        var stranger = TestTokens.of(Role.CLERK, tree.siblingStreet);
        assertThat(client.get(ENDPOINT + "/requests.json?service_request_id=" + open)
                        .token(stranger)
                        .send()
                        .json()
                        .size())
                .isZero();
    }

    @Test
    void aDeclinedRequestIsClosedAndSaysWhyAndWhen() {
        String id = id(reported("json", null));
        decided(id, "screen", 1, "{}");
        assertThat(shown(id).get("status").asString()).isEqualTo("open");
        assertThat(shown(id).get("status_notes").asString()).isEqualTo("已筛查");

        decided(id, "decline", 2, "{\"reason\": \"不属于本街道管辖\"}");

        var request = shown(id);
        assertThat(request.get("status").asString()).isEqualTo("closed");
        assertThat(request.get("status_notes").asString()).isEqualTo("不属于本街道管辖");
        assertThat(request.get("updated_datetime").isNull()).isFalse();
    }

    private void decided(String id, String what, int version, String json) {
        var answer = new Http(port)
                .post(OPINIONS + "/" + id + "/" + what, json)
                .header("If-Match", "\"" + version + "\"")
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String handedIn(String at, String category, @Nullable String reply) {
        var answer = new Http(port)
                .post(OPINIONS, """
                        {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "电话里说的", "category": "%s",
                         "receivedAt": "%s", "reply": %s}
                        """.formatted(tree.community, category, at, reply))
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    @Test
    void aQuestionThatCannotBeUnderstoodIsRefusedAndNamed() {
        for (String query : List.of(
                "start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z",
                "start_date=2026-01-02T00:00:00Z&end_date=2026-01-01T00:00:00Z",
                "start_date=yesterday",
                "status=pending",
                "service_code=moon-dust")) {
            var refused = client.get(ENDPOINT + "/requests.json?" + query)
                    .token(clerk)
                    .header("Accept-Language", "en")
                    .send();
            assertThat(descriptions(refused)).as(query).hasSize(1);
        }
    }

    @Test
    void noAnswerHoldsMoreThanAThousandRequests() {
        String one = "{\"place\": \"%s\", \"source\": \"12345\", \"channel\": \"HOTLINE\", \"text\": \"灯\"}"
                .formatted(tree.community);
        String thousand =
                IntStream.range(0, 1_000).mapToObj(_ -> one).collect(Collectors.joining(",", "{\"opinions\": [", "]}"));
        assertThat(new Http(port)
                        .post(OPINIONS + "/batch", thousand)
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(200);
        String newest = id(reported("json", null));

        assertThat(listed("")).hasSize(1_000).startsWith(newest);
    }
}

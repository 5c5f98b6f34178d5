package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.open311.Open311Client.ENDPOINT;
import static org.linli.search.open311.Open311Client.children;
import static org.linli.search.open311.Open311Client.encoded;
import static org.linli.search.open311.Open311Client.names;
import static org.linli.search.open311.Open311Client.text;
import static org.linli.search.open311.Open311Client.xml;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;

/** What the specification says of reading requests. */
@WholeService
class RequestIntegrationTest extends ReportScenario {

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

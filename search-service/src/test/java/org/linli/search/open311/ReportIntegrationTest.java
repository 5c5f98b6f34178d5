package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.open311.Open311Client.ENDPOINT;
import static org.linli.search.open311.Open311Client.children;
import static org.linli.search.open311.Open311Client.text;
import static org.linli.search.open311.Open311Client.xml;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;

/** What the specification says of reporting. */
@WholeService
class ReportIntegrationTest extends ReportScenario {

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
}

package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;

/** Where an opinion is about, told with it (S1). */
@WholeService
class OpinionPointIntegrationTest extends IntakeScenario {

    private Http.Answer submitAt(String coordinates) {
        return post(OPINIONS, """
                {"place": "%s", "source": "12345", "channel": "VISIT", "text": "路灯坏了", %s}
                """.formatted(tree.community, coordinates))
                .token(clerk)
                .send();
    }

    @Test
    void whereItIsAboutIsKeptRoundedAndStaysThroughScreening() {
        var taken = submitAt("\"latitude\": 37.43400049, \"longitude\": 118.67449999");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        var screened = post(OPINIONS + "/" + taken.json().get("id").asString() + "/screen", "{\"category\": \"照明\"}")
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(screened.status()).as(screened.body()).isEqualTo(200);

        var read = read(taken.json(), clerk).json();
        assertThat(read.get("latitude").decimalValue()).isEqualByComparingTo("37.434");
        assertThat(read.get("longitude").decimalValue()).isEqualByComparingTo("118.6745");
        assertThat(submitted("N9").has("latitude")).isFalse();
    }

    @Test
    void whatAMapServiceShowsIsTakenBackWhenItsDatumIsNamed() {
        var taken = submitAt("\"latitude\": 39.913345, \"longitude\": 116.384047, \"datum\": \"GCJ02\"");

        assertThat(taken.json().get("latitude").decimalValue()).isEqualByComparingTo("39.9120");
        assertThat(taken.json().get("longitude").decimalValue()).isEqualByComparingTo("116.3778");
    }

    @Test
    void whatIsWrongWithAPointStandsAtItsField() {
        assertThat(submitAt("\"latitude\": 37.434").body()).contains("/longitude", "经度与纬度须同时填写");
        assertThat(submitAt("\"latitude\": 37.434, \"longitude\": 18.674").body())
                .contains("/longitude", "须在 73 至 136 度之间");
        assertThat(submitAt("\"latitude\": 37.434, \"longitude\": 118.674, \"datum\": \"BD09\"")
                        .body())
                .contains("/datum", "WGS84、CGCS2000、GCJ02");
    }

    @Test
    void aPointThatIsSomebodysHomeIsTakenAway() {
        var taken = submitAt("\"latitude\": 37.434, \"longitude\": 118.674");
        var corrected = new Http(port)
                .call("PATCH", OPINIONS + "/" + taken.json().get("id").asString())
                .json("{\"withoutPoint\": true}")
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(read(taken.json(), clerk).json().has("latitude")).isFalse();
    }
}

package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.test.Http;
import tools.jackson.databind.JsonNode;

class OpinionTrendIntegrationTest extends SearchedCity {

    private JsonNode trend(SearchScenario.Asked asked) {
        Http.Answer answer = asked.get("/opinions/trend");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<Integer> received(JsonNode trend) {
        return StreamSupport.stream(trend.get("steps").spliterator(), false)
                .map(step -> step.get("received").asInt())
                .toList();
    }

    @Test
    void everyDayOfThePeriodIsCountedAsTheCityCountsDays() {
        // 23:59 and 00:01 in Shanghai, both on one day of UTC.
        city.anOpinion().receivedAt(Instant.parse("2026-03-01T15:59:00Z")).said();
        city.anOpinion().receivedAt(Instant.parse("2026-03-01T16:01:00Z")).said();
        city.anOpinion().receivedAt(Instant.parse("2026-03-04T16:00:00Z")).said();
        city.indexed();

        JsonNode trend =
                trend(city.asking(city.tree.street).with("from", "2026-03-01").with("to", "2026-03-04"));

        assertThat(received(trend)).containsExactly(1, 1, 0, 0);
        assertThat(trend.get("received").asInt()).isEqualTo(2);
        assertThat(trend.has("notice")).isFalse();
    }

    @Test
    void itCountsWhatASearchWithTheSameFiltersFinds() {
        city.anOpinion().text("路灯不亮").channel("VISIT").category("城建/照明").said();
        city.anOpinion().text("路灯不亮").channel("HOTLINE").category("城建/照明").said();
        city.anOpinion().text("路灯不亮").channel("VISIT").category("交通").said();
        city.anOpinion().text("电梯坏了").channel("VISIT").category("城建/照明").said();
        city.indexed();

        JsonNode trend = trend(city.asking(city.tree.street)
                .with("q", "路燈")
                .with("channel", "VISIT")
                .with("category", "城建")
                .with("interval", "MONTH")
                .with("from", "2026-01-01")
                .with("to", "2026-04-30"));

        assertThat(received(trend)).containsExactly(0, 0, 1, 0);
    }

    @Test
    void withoutAPeriodItIsTheLastThirtyDays() {
        JsonNode steps = trend(city.asking(city.tree.street)).get("steps");

        LocalDate last = LocalDate.parse(steps.get(29).get("to").asString());
        assertThat(steps.size()).isEqualTo(30);
        assertThat(last).isBetween(LocalDate.now(CityTime.ZONE).minusDays(1), LocalDate.now(CityTime.ZONE));
        assertThat(steps.get(0).get("from").asString())
                .isEqualTo(last.minusDays(29).toString());
    }

    @Test
    void itStaysWithinScope() {
        city.anOpinion().at(city.tree.street).said();
        city.anOpinion().at(city.tree.siblingStreet).said();
        city.indexed();

        var asked = city.asking(city.tree.street).with("from", "2026-03-01").with("to", "2026-03-01");
        assertThat(received(trend(asked))).containsExactly(1);
        assertThat(city.asking(city.tree.street)
                        .with("place", city.tree.siblingStreet)
                        .get("/opinions/trend")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPeriodThatCannotBeCountedIsRefusedWithItsReason() {
        Http.Answer backwards = city.asking(city.tree.street)
                .with("from", "2026-03-02")
                .with("to", "2026-03-01")
                .get("/opinions/trend");
        Http.Answer tooLong = city.asking(city.tree.street)
                .with("from", "2024-01-01")
                .with("to", "2026-03-01")
                .get("/opinions/trend");

        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.json().at("/fields/0/field").asString()).isEqualTo("from");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().at("/fields/0/message").asString()).contains("366");
    }
}

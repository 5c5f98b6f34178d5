package org.linli.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** What became of opinions: answered after how long, declined for which reasons, or waiting (S6). */
@WholeService(elasticsearch = true)
class OutcomeAnalysisIntegrationTest extends AnalysisScenario {

    private void declined(String received, String day, String reason) {
        UUID id = city.anOpinion().state("DECLINED").receivedAt(at(received)).said();
        step(id, 2, "DECLINED", day, reason);
    }

    private void step(UUID opinion, int version, String what, String day, @Nullable String words) {
        jobs.sql("""
                insert into opinion_steps (opinion_id, version, what, at, actor, unit_id, place_id, words)
                values (:id, :version, :what, cast(:at as timestamptz), 'test', :unit, :unit, :words)
                """)
                .param("id", opinion)
                .param("version", version)
                .param("what", what)
                .param("at", day + "T12:00:00+08:00")
                .param("unit", city.tree.street.value())
                .param("words", words)
                .update();
    }

    @Test
    void theTimeToAnswerIsCalendarTimeOfWhatWasAnsweredWithinThePeriod() {
        // 1, 2 … 10 hours; and one that was answered on the first day of April.
        for (int hours = 1; hours <= 10; hours++) {
            answered("2026-02-28", "2026-03-0%dT%02d:00:00+08:00".formatted(1, hours));
        }
        answered("2026-03-30", "2026-04-01T00:00:00+08:00");

        JsonNode figures = march().get("figures");

        assertThat(figures.get("answered").asLong()).isEqualTo(10);
        // From 10:00 on the day before to 01:00 … 10:00: 15 to 24 hours.
        assertThat(figures.get("medianMinutes").asLong()).isEqualTo(19 * 60 + 30);
        assertThat(figures.get("ninetiethMinutes").asLong()).isEqualTo(23 * 60 + 6);
    }

    @Test
    void whatWaitedAtTheEndIsWhatWasThenNeitherAnsweredNorDeclined() {
        city.anOpinion().receivedAt(at("2026-03-31")).said();
        city.anOpinion().receivedAt(at("2026-03-28")).said();
        city.anOpinion().receivedAt(at("2026-03-27")).said();
        city.anOpinion().receivedAt(at("2026-03-16")).said();
        city.anOpinion().receivedAt(at("2026-03-15")).said();
        city.anOpinion().state("SCREENED").receivedAt(at("2025-11-01")).said();
        answered("2026-03-24", "2026-04-02T10:00:00+08:00");
        answered("2026-03-24", "2026-03-25T10:00:00+08:00");
        declined("2026-03-24", "2026-04-05", "不属于本辖区职责");
        declined("2026-03-24", "2026-03-26", "不属于本辖区职责");
        city.anOpinion().receivedAt(at("2026-04-01")).said();

        JsonNode analysis = march();

        assertThat(figure(analysis, "figures", "waiting")).isEqualTo(8);
        assertThat(lines(analysis, "ages"))
                .extracting(line -> line.get("age").asString() + " " + line.get("waiting"))
                .containsExactly("UP_TO_3_DAYS 2", "UP_TO_7_DAYS 3", "UP_TO_15_DAYS 1", "OVER_15_DAYS 2");
        assertThat(lines(analysis, "longestWaiting")
                        .getFirst()
                        .get("receivedOn")
                        .asString())
                .isEqualTo("2025-11-01");
        assertThat(lines(analysis, "longestWaiting").getFirst().get("days").asLong())
                .isEqualTo(150);
    }

    @Test
    void declinedOnesAreCountedByTheReasonAsItWasWrittenAndMasked() {
        declined("2026-03-01", "2026-03-05", "不属于本辖区职责");
        declined("2026-03-01", "2026-03-06", "不属于本辖区职责");
        declined("2026-03-01", "2026-03-07", "已电话 13812345678 说明");
        UUID again =
                city.anOpinion().state("DECLINED").receivedAt(at("2026-02-01")).said();
        step(again, 2, "DECLINED", "2026-03-01", "先前的理由");
        step(again, 3, "UNDONE", "2026-03-01", null);
        step(again, 4, "DECLINED", "2026-03-02", "后来的理由");

        JsonNode analysis = march();

        assertThat(figure(analysis, "figures", "declined")).isEqualTo(4);
        assertThat(sum(analysis, "reasons", "declined")).isEqualTo(4);
        assertThat(lines(analysis, "reasons"))
                .extracting(line -> line.get("reason").asString())
                .containsExactlyInAnyOrder("不属于本辖区职责", "已电话 138****5678 说明", "后来的理由")
                .startsWith("不属于本辖区职责");
    }

    @Test
    void moreThanTenReasonsAreTenAndTheRest() {
        for (int no = 10; no < 22; no++) {
            declined("2026-03-01", "2026-03-05", "第 " + no + " 种理由");
        }

        JsonNode analysis = march();

        assertThat(lines(analysis, "reasons")).hasSize(11);
        assertThat(lines(analysis, "reasons").getLast().get("declined").asLong())
                .isEqualTo(2);
        assertThat(sum(analysis, "reasons", "declined")).isEqualTo(12);
    }
}

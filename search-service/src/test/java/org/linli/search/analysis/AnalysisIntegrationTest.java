package org.linli.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What opinions amount to, asked as a reader of a street asks. March 2026 is the month that is looked at. */
@WholeService(elasticsearch = true)
class AnalysisIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
    }

    private JsonNode march() {
        return analysed(city.asking(city.tree.street)
                .with("unit", city.tree.street)
                .with("from", "2026-03-01")
                .with("to", "2026-03-31"));
    }

    private static JsonNode analysed(SearchScenario.Asked asked) {
        Http.Answer answer = asked.get("/analysis/opinions");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("analysis");
    }

    private static Instant at(String day) {
        return OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant();
    }

    private UUID answered(String received, String answeredAt) {
        UUID id = city.anOpinion().state("ANSWERED").receivedAt(at(received)).said();
        jobs.sql("update opinions set answered_at = cast(:at as timestamptz) where id = :id")
                .param("at", answeredAt)
                .param("id", id)
                .update();
        return id;
    }

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

    private static List<JsonNode> lines(JsonNode analysis, String part) {
        return StreamSupport.stream(analysis.get(part).spliterator(), false).toList();
    }

    private static long sum(JsonNode analysis, String part, String figure) {
        return lines(analysis, part).stream()
                .mapToLong(line -> line.get(figure).asLong())
                .sum();
    }

    private static Map<String, Long> received(JsonNode analysis, String part) {
        return lines(analysis, part).stream()
                .filter(line -> line.get("received").asLong() > 0)
                .collect(Collectors.toMap(
                        line -> line.has("key")
                                ? line.get("key").asString()
                                : line.get("kind").asString(),
                        line -> line.get("received").asLong()));
    }

    private static long figure(JsonNode analysis, String period, String figure) {
        return analysis.get(period).get(figure).asLong();
    }

    @Test
    void eachPartAddsUpToTheWholeInEachOfTheThreePeriods() {
        city.anOpinion()
                .at(city.tree.compound)
                .category("城建/照明")
                .channel("VISIT")
                .said();
        city.anOpinion().at(city.tree.community).category("城建/道路").said();
        city.anOpinion().at(city.tree.street).category("交通").channel("LETTER").said();
        city.anOpinion().at(city.tree.street).said();
        answered("2026-03-02", "2026-03-03T10:00:00+08:00");
        city.anOpinion().category("停车").receivedAt(at("2026-02-28")).said();
        city.anOpinion().category("停车").receivedAt(at("2025-03-31")).said();

        JsonNode analysis = march();

        Map<String, String> periods = Map.of("figures", "received", "before", "before", "yearAgo", "yearAgo");
        assertThat(figure(analysis, "figures", "received")).isEqualTo(5);
        assertThat(figure(analysis, "before", "received")).isEqualTo(1);
        assertThat(figure(analysis, "yearAgo", "received")).isEqualTo(1);
        for (String part : List.of("places", "categories", "channels", "states")) {
            periods.forEach((period, column) -> assertThat(sum(analysis, part, column))
                    .as(part + " of " + period)
                    .isEqualTo(figure(analysis, period, "received")));
        }
        assertThat(sum(analysis, "steps", "received")).isEqualTo(5);
        assertThat(sum(analysis, "ages", "waiting")).isEqualTo(figure(analysis, "figures", "waiting"));
    }

    @Test
    void whatBelongsToTheUnitItselfIsToldFromItsChildrenAndFromWhatHasNoCategory() {
        city.anOpinion().at(city.tree.compound).category("城建/照明").said();
        city.anOpinion().at(city.tree.street).said();
        var empty = city.tree.add(city.tree.street, UnitType.COMMUNITY, "新社区");

        JsonNode analysis = march();

        assertThat(received(analysis, "places"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(city.tree.community.toString(), 1L, "NONE", 1L));
        assertThat(lines(analysis, "places"))
                .anySatisfy(line -> assertThat(line.path("key").asString("")).isEqualTo(empty.toString()));
        assertThat(received(analysis, "categories")).containsExactlyInAnyOrderEntriesOf(Map.of("城建", 1L, "NONE", 1L));
    }

    @Test
    void anEmptyPeriodHasFiguresOfZeroAndNoTimesToAnswer() {
        JsonNode analysis = march();

        JsonNode figures = analysis.get("figures");
        for (String figure : List.of("received", "answered", "declined", "waiting", "grouped", "groups")) {
            assertThat(figures.get(figure).asLong(-1)).as(figure).isZero();
        }
        assertThat(figures.has("medianMinutes")).isFalse();
        assertThat(lines(analysis, "steps")).hasSize(31);
        assertThat(lines(analysis, "channels")).hasSize(9);
        assertThat(lines(analysis, "states")).hasSize(6);
        assertThat(lines(analysis, "ages")).hasSize(4);
        assertThat(sum(analysis, "places", "received")).isZero();
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

    @Test
    void groupsAreCountedByWhatCameInOfThem() {
        UUID group = UUID.randomUUID();
        jobs.sql("""
                insert into issue_groups (id, place_id, place_no, title, members, confirmed_at, version)
                values (:id, :place, 0, '幸福社区路灯不亮', 2, cast('2026-03-10T09:00:00+08:00' as timestamptz), 1)
                """)
                .param("id", group)
                .param("place", city.tree.community.value())
                .update();
        for (String day : List.of("2026-03-09", "2026-02-20")) {
            UUID id = city.anOpinion().state("GROUPED").receivedAt(at(day)).said();
            jobs.sql("update opinions set group_id = :group where id = :id")
                    .param("group", group)
                    .param("id", id)
                    .update();
        }

        JsonNode analysis = march();

        assertThat(figure(analysis, "figures", "grouped")).isEqualTo(1);
        assertThat(figure(analysis, "figures", "groups")).isEqualTo(1);
        assertThat(lines(analysis, "topGroups").getFirst().get("title").asString())
                .isEqualTo("幸福社区路灯不亮");
        assertThat(lines(analysis, "topGroups").getFirst().get("received").asLong())
                .isEqualTo(1);
    }

    @Test
    void itStaysWithinTheUnitAndTheUnitWithinScope() {
        city.anOpinion().at(city.tree.community).said();
        city.anOpinion().at(city.tree.siblingCommunity).said();

        assertThat(figure(march(), "figures", "received")).isEqualTo(1);
        assertThat(city.asking(city.tree.street)
                        .with("unit", city.tree.siblingStreet)
                        .get("/analysis/opinions")
                        .status())
                .isEqualTo(404);
        assertThat(figure(
                        analysed(city.asking(city.tree.district)
                                .with("unit", city.tree.district)
                                .with("from", "2026-03-01")
                                .with("to", "2026-03-31")),
                        "figures",
                        "received"))
                .isEqualTo(2);
    }

    @Test
    void aPeriodThatCannotBeCountedIsRefusedWithItsReason() {
        Function<SearchScenario.Asked, String> field = asked -> {
            Http.Answer answer = asked.get("/analysis/opinions");
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            return answer.json().at("/fields/0/field").asString();
        };
        Http.Answer noUnit = city.asking(city.tree.street).get("/analysis/opinions");

        assertThat(noUnit.status()).as(noUnit.body()).isEqualTo(400);
        assertThat(noUnit.json().at("/fields/0/field").asString()).isEqualTo("unit");
        assertThat(field.apply(city.asking(city.tree.street)
                        .with("unit", city.tree.street)
                        .with("from", "2026-03-02")
                        .with("to", "2026-03-01")))
                .isEqualTo("from");
        assertThat(field.apply(city.asking(city.tree.street)
                        .with("unit", city.tree.street)
                        .with("from", "2999-01-01")))
                .isEqualTo("from");
        assertThat(field.apply(city.asking(city.tree.street)
                        .with("unit", city.tree.street)
                        .with("from", "2024-01-01")
                        .with("to", "2026-03-01")))
                .isEqualTo("from");
    }

    @Test
    void theSheetHasTheFiguresOfTheAnswerAndIsAudited() {
        city.anOpinion().category("城建/照明").said();
        city.anOpinion().category("城建/照明").said();

        Http.Answer sheet = new Http(port)
                .get("/api/search/v1/analysis/opinions/export?format=CSV&from=2026-03-01&to=2026-03-31&unit="
                        + city.tree.street)
                .token(TestTokens.of(Role.READER, city.tree.street))
                .header("Accept-Language", "zh-CN")
                .send();

        assertThat(sheet.status()).as(sheet.body()).isEqualTo(200);
        assertThat(sheet.body())
                .contains("指标,分项,本期,环比期,上年同期")
                .contains("受理意见,合计,2,0,0")
                .contains("按类别,城建,2,0,0");
        assertThat(jobs.sql("select count(*) from audit_entries where action = 'opinion-analysis.export'"
                                + " and place_id = :unit")
                        .param("unit", city.tree.street.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}

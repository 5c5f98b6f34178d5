package org.linli.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.query.SearchScenario;
import tools.jackson.databind.JsonNode;

/** What opinions amount to, part by part, asked as a reader of a street asks (S6). */
@WholeService(elasticsearch = true)
class AnalysisIntegrationTest extends AnalysisScenario {

    private static Map<String, Long> received(JsonNode analysis, String part) {
        return lines(analysis, part).stream()
                .filter(line -> line.get("received").asLong() > 0)
                .collect(Collectors.toMap(
                        line -> line.has("key")
                                ? line.get("key").asString()
                                : line.get("kind").asString(),
                        line -> line.get("received").asLong()));
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

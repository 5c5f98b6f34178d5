package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.search.query.SearchScenario;
import tools.jackson.databind.JsonNode;

/** Years that lie apart: each opinion in its own, once, whatever happens.  */
class IndexByYearIntegrationTest extends YearlyIndex {

    @Test
    void anOpinionOfLongAgoMakesItsYearAnIndexAndIsFoundAtOnce() {
        UUID longAgo = said(1994, "暖气不热");
        UUID newYear = city.anOpinion()
                .at(city.tree.street)
                .text("暖气还是不热")
                .receivedAt(Instant.parse("1994-12-31T16:00:00Z"))
                .said();
        city.indexed();

        assertThat(index.found("暖气")).containsExactlyInAnyOrder(longAgo, newYear);
        assertThat(answeringNames()).contains(name(1994), name(1995));
        assertThat(index.indexNames()).doesNotContain(name(1993));
        index.assertNothingDiffers();
    }

    @Test
    void aQuestionWithAPeriodReadsOnlyTheYearsItTouches() throws IOException {
        UUID before = said(2001, "屋顶漏雨");
        UUID within = said(2002, "屋顶漏雨");
        UUID later = said(2002, "屋顶又漏雨");
        city.indexed();
        long asked = asked(name(2001));

        JsonNode first = in2002().answer();
        assertThat(SearchScenario.ids(first)).containsExactlyInAnyOrder(within, later);
        assertThat(first.at("/total/value").asInt()).isEqualTo(2);
        assertThat(asked(name(2001))).isEqualTo(asked);
        assertThat(asked(name(2002))).isPositive();

        JsonNode nothing = asking("1982-01-01", "1982-12-31").answer();
        assertThat(SearchScenario.ids(nothing)).isEmpty();
        assertThat(nothing.has("notice")).isFalse();
        var export = asking("1982-01-01", "1982-12-31").with("format", "CSV").get("/opinions/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body()).doesNotContain("漏雨");

        // Months are counted without the period: in all years, also where the pages were begun without counting them.
        assertThat(months(in2002().with("facets", "MONTH").answer())).containsExactly("2001-06", "2002-06");
        JsonNode page = in2002().with("limit", 1).answer();
        JsonNode next = in2002().with("limit", 1)
                .with("cursor", page.get("next").asString())
                .with("facets", "MONTH")
                .answer();
        assertThat(months(next)).containsExactly("2001-06", "2002-06");
        assertThat(SearchScenario.ids(next))
                .hasSize(1)
                .doesNotContainAnyElementsOf(SearchScenario.ids(page))
                .doesNotContain(before);
    }

    private SearchScenario.Asked in2002() {
        return asking("2002-01-01", "2002-12-31");
    }

    private SearchScenario.Asked asking(String from, String to) {
        return city.asking(city.tree.street)
                .with("q", "屋顶漏雨")
                .with("from", from)
                .with("to", to);
    }

    private static List<String> months(JsonNode answer) {
        return answer.at("/facets/0/values")
                .valueStream()
                .map(value -> value.get("value").asString())
                .toList();
    }

    /** How many questions its shards have answered so far. */
    private long asked(String name) throws IOException {
        var total = Objects.requireNonNull(
                        client.indices().stats(stats -> stats.index(name)).all().total())
                .search();
        return Objects.requireNonNull(total).queryTotal();
    }

    @Test
    void anOpinionThatChangesYearsLeavesNothingBehindAndMayComeBack() {
        UUID opinion = said(2001, "门禁失灵");
        city.indexed();

        received(opinion, in(2002), 1);
        city.indexed();
        assertThat(index.found("门禁")).containsExactly(opinion);
        assertThat(documents(opinion)).isEqualTo(1);

        // Without a new version too, as when somebody mends the table by hand.
        received(opinion, in(2001), 0);
        city.indexed();
        received(opinion, in(2003), 0);
        city.indexed();
        assertThat(index.found("门禁")).containsExactly(opinion);
        assertThat(documents(opinion)).isEqualTo(1);
        index.assertNothingDiffers();
    }

    private void received(UUID opinion, Instant when, int versions) {
        jobs.sql("update opinions set received_at = :when, version = version + :versions where id = :id")
                .param("when", Timestamp.from(when))
                .param("versions", versions)
                .param("id", opinion)
                .update();
    }

    @Test
    void aDeletedOpinionOfLongAgoIsTakenOutOfItsYear() {
        UUID gone = said(2001, "路灯不亮");
        UUID stays = said(2002, "路灯还是不亮");
        city.indexed();

        index.deleted(gone);
        city.indexed();

        assertThat(index.found("路灯")).containsExactly(stays);
        assertThat(documents(gone)).isZero();
        index.assertNothingDiffers();
    }

    @Test
    void aComparisonFindsWhatIsMissingInAnOldYearAndWhatIsAmongTheWrongYears() throws IOException {
        UUID kept = said(2001, "狗叫扰民");
        UUID twice = said(2002, "狗叫扰民又来了");
        city.indexed();
        UUID lost = Objects.requireNonNull(transaction.execute(_ -> {
            UUID id = said(2001, "狗又叫了");
            jobs.sql("delete from index_work where opinion_id = :id")
                    .param("id", id)
                    .update();
            return id;
        }));
        stray(twice, name(2001));
        UUID unknown = UUID.randomUUID();
        stray(unknown, name(2001));
        city.indexed();

        JsonNode report = index.done("/reconcile").get("result");

        assertThat(List.of(
                        report.get("lost").asInt(),
                        report.get("stale").asInt(),
                        report.get("extra").asInt()))
                .containsExactly(1, 0, 2);
        city.indexed();
        assertThat(index.found("狗叫")).containsExactlyInAnyOrder(kept, twice);
        assertThat(index.found("狗")).contains(lost);
        assertThat(documents(twice)).isEqualTo(1);
        assertThat(documents(unknown)).isZero();
        index.assertNothingDiffers();
    }

    private void stray(UUID id, String name) throws IOException {
        client.index(write -> write.index(name)
                .id(id.toString())
                .version(7L)
                .versionType(VersionType.External)
                .document(Map.of("id", id, "places", List.of(city.tree.street.toString()), "text", "狗叫")));
    }

    @Test
    void aRebuildThatWasKilledIsGoneOnWithOverAllYears() throws IOException {
        Set<UUID> said = new HashSet<>();
        IntStream.range(0, 1_100).forEach(number -> said.add(said(2001 + number % 3, "水管爆裂" + number)));
        city.indexed();
        int before = index.live();
        generations.begin(null);
        assertThatThrownBy(() -> rebuild.goOn(UUID.randomUUID(), (_, _) -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        Generations.Generation cutShort = generations.building().orElseThrow();
        assertThat(cutShort.filled()).isEqualTo(500);

        // Of a year that neither has, by the feed alone; and one that was filled in goes.
        said.add(said(2006, "水管又爆裂"));
        UUID gone = said.iterator().next();
        said.remove(gone);
        index.deleted(gone);
        city.indexed();
        jobs.sql("update index_generations set leased_until = now() where state = 'BUILDING'")
                .update();
        keeper.lookAfterOnce();

        assertThat(index.live()).isEqualTo(cutShort.number()).isGreaterThan(before);
        assertThat(answeringNames())
                .isEqualTo(Set.copyOf(layout.names(generations.live().orElseThrow())))
                .contains(name(2001), name(2002), name(2003), name(2006));
        assertThat(index.found("水管")).isEqualTo(said);
        readersRanOut();
        keeper.lookAfterOnce();
        assertThat(index.exists(before))
                .as("with all its years, once nobody reads it")
                .isFalse();
        index.assertNothingDiffers();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aYearThatWasDeletedIsNoticedAndEverythingIsBuiltAnew() throws IOException {
        UUID kept = said(2001, "井盖松动");
        UUID inTheLost = said(2002, "井盖松动");
        city.indexed();
        int before = index.live();
        index.deleteIndex(name(2002));
        assertThat(index.found("井盖")).containsExactly(kept);

        keeper.lookAfterOnce();

        assertThat(index.live()).isGreaterThan(before);
        assertThat(index.found("井盖")).containsExactlyInAnyOrder(kept, inTheLost);
        index.assertNothingDiffers();
    }

    @Test
    void whileAYearIsLostNothingAnswersAsIfItWereAll() throws IOException {
        UUID opinion = said(2001, "楼道堆物");
        city.indexed();

        indices.answerFromNone();

        JsonNode meanwhile = city.asking(city.tree.street).with("q", "楼道堆物").answer();
        assertThat(meanwhile.at("/notice/code").asString()).isEqualTo("search-without-index");
        assertThat(SearchScenario.ids(meanwhile)).containsExactly(opinion);
        indices.answerFrom(layout.names(generations.live().orElseThrow()));
        assertThat(index.found("楼道")).containsExactly(opinion);
    }
}

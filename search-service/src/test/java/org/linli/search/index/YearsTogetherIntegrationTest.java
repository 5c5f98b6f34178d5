package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.SearchType;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The number of years in an index is changed, and nobody notices. */
class YearsTogetherIntegrationTest extends YearlyIndex {

    @Test
    void aChangedNumberOfYearsIsBuiltByItselfAndFindsTheSame() throws IOException {
        Set<UUID> said = new HashSet<>();
        IntStream.range(0, 12).forEach(number -> said.add(said(2001 + number % 5, "车位被占")));
        city.indexed();
        int before = index.live();
        IndexKeeper changed = keeperWith(5);

        changed.lookAfterOnce();
        assertThat(index.live()).as("which began to answer just now").isEqualTo(before);
        later();
        changed.lookAfterOnce();

        int five = index.live();
        assertThat(five).isGreaterThan(before);
        assertThat(answeringNames())
                .contains(indices.name(five, new Span(2000, 5)), indices.name(five, new Span(2005, 5)))
                .doesNotContain(indices.name(five, new Span(2001, 1)));
        assertThat(index.found("车位")).isEqualTo(said);
        readersRanOut();
        changed.lookAfterOnce();
        assertThat(index.live()).isEqualTo(five);
        assertThat(index.exists(before))
                .as("with all its years, once nobody reads it")
                .isFalse();
        index.assertNothingDiffers();

        later();
        keeper.lookAfterOnce();
        assertThat(answeringNames()).contains(name(2001), name(2002), name(2003), name(2004), name(2005));
        assertThat(index.found("车位")).isEqualTo(said);
        index.assertNothingDiffers();
    }

    /**
     * In each year another word is rare. Scored by what a year or a shard knows by itself, the same opinions come in
     * another order, as the last assertion shows.
     */
    @Test
    void theOrderIsTheSameWithOneIndexAndWithOneForEachYear() throws IOException {
        IntStream.range(0, 240).forEach(this::sayAbout);
        city.indexed();
        index.done("/rebuild");
        List<UUID> apart = onAllPages();
        List<String> scoredAlone = order(SearchType.QueryThenFetch);
        assertThat(answeringNames()).contains(name(2001), name(2002), name(2003));

        later();
        keeperWith(0).lookAfterOnce();
        assertThat(answeringNames()).containsExactly(index.name(index.live()));
        List<UUID> together = onAllPages();
        List<String> scoredTogether = order(SearchType.DfsQueryThenFetch);
        later();
        keeper.lookAfterOnce();

        assertThat(together).hasSizeGreaterThan(150);
        assertThat(apart).isEqualTo(together);
        assertThat(order(SearchType.DfsQueryThenFetch)).isEqualTo(scoredTogether);
        assertThat(scoredAlone).isNotEqualTo(scoredTogether).hasSameElementsAs(scoredTogether);
    }

    private void sayAbout(int number) {
        int year = 2001 + number % 3;
        String common = List.of("电梯异响", "电梯困人", "水泵异响").get(number % 3);
        String rare = List.of("水泵异响", "电梯异响", "电梯困人").get(number % 3);
        var opinion = city.anOpinion()
                .at(city.tree.street)
                .receivedAt(in(year).plusSeconds(number))
                .text((number % 10 < 3 ? rare : common) + "，" + "第" + number + "号楼的居民反映。".repeat(1 + number % 7));
        if (number % 4 == 0) {
            opinion.title(common);
        }
        if (number % 5 == 0) {
            opinion.reply("已派人检查" + rare);
        }
        opinion.said();
    }

    private List<UUID> onAllPages() {
        return city.asking(city.tree.street).with("q", "电梯异响").with("limit", 40).foundOnAllPages(() -> {});
    }

    private List<String> order(SearchType type) throws IOException {
        return client
                .search(
                        search -> search.index(indices.readAlias())
                                .searchType(type)
                                .size(1_000)
                                .query(query -> query.bool(bool -> bool.must(must -> must.match(
                                                words -> words.field("said").query("电梯异响")))
                                        .filter(filter -> filter.term(
                                                place -> place.field("places").value(city.tree.street.toString())))))
                                .sort(sort -> sort.score(score -> score))
                                .sort(sort -> sort.field(field -> field.field("id"))),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> String.valueOf(hit.id()))
                .toList();
    }
}

package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondLookIntegrationTest extends SearchedCity {

    private static final String ASKED = "三号楼暖气片漏水";

    /** Nothing that is asked for, and no character twice. */
    private static final String MUCH_ELSE = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨";

    @Test
    void whatSaysJustWhatIsAskedComesFirstAlthoughTheIndexFindsItLater() {
        UUID repeated = city.said(city.tree.street, ASKED.repeat(40) + MUCH_ELSE);
        UUID plain = city.said(city.tree.street, "家里" + ASKED);
        IntStream.range(0, 30).forEach(number -> city.said(city.tree.street, "暖气片不热，第" + number + "户"));
        city.indexed();

        assertThat(inTheOrderOfTheIndex()).startsWith(repeated, plain);
        assertThat(city.asking(city.tree.street).with("q", ASKED).found()).startsWith(plain, repeated);
    }

    @ParameterizedTest
    @CsvSource({"20,100", "30,90", "100,100"})
    void pagesAcrossTheBorderOfTheWindowNeitherMissNorRepeat(int limit, int window) {
        IntStream.range(0, 130)
                .forEach(number -> city.said(city.tree.street, "暖气片" + "漏水".repeat(number % 3) + "，第" + number + "户"));
        UUID repeated = city.said(city.tree.street, ASKED.repeat(40) + MUCH_ELSE);
        city.indexed();
        List<UUID> byTheIndex = inTheOrderOfTheIndex();

        List<UUID> found = city.asking(city.tree.street)
                .with("q", ASKED)
                .with("limit", limit)
                .foundOnAllPages(() -> {
                    city.said(city.tree.street, ASKED);
                    city.indexed();
                });

        assertThat(byTheIndex).hasSize(131).contains(repeated);
        assertThat(found).doesNotHaveDuplicates().hasSize(131);
        assertThat(new HashSet<>(found.subList(0, window))).isEqualTo(new HashSet<>(byTheIndex.subList(0, window)));
        assertThat(found.subList(window, 131)).isEqualTo(byTheIndex.subList(window, 131));
    }

    @Test
    void whatIsDeletedBetweenPagesOfTheWindowIsLeftOutAndNothingElse() {
        IntStream.range(0, 60).forEach(number -> city.said(city.tree.street, "暖气片漏水，第" + number + "户"));
        city.indexed();
        List<UUID> all =
                city.asking(city.tree.street).with("q", ASKED).with("limit", 60).found();
        UUID deleted = all.get(30);

        List<UUID> found = city.asking(city.tree.street)
                .with("q", ASKED)
                .with("limit", 20)
                .foundOnAllPages(() -> jobs.sql("delete from opinions where id = :id")
                        .param("id", deleted)
                        .update());

        assertThat(found)
                .isEqualTo(all.stream().filter(id -> !id.equals(deleted)).toList());
    }

    @Test
    void everyPageOfTheWindowIsMarkedAndCounted() {
        IntStream.range(0, 25).forEach(number -> city.said(city.tree.street, "暖气片漏水，第" + number + "户"));
        city.indexed();
        var asked = city.asking(city.tree.street)
                .with("q", "暖气片漏水")
                .with("limit", 10)
                .with("facets", "CHANNEL");
        var first = asked.answer();

        var second = asked.with("cursor", first.get("next").asString()).answer();

        for (var page : List.of(first, second)) {
            assertThat(page.at("/total/value").asInt()).isEqualTo(25);
            assertThat(page.get("facets").toString()).contains("25");
            assertThat(page.get("items"))
                    .hasSize(10)
                    .allSatisfy(item -> assertThat(item.toString()).contains("\"hit\":true"));
        }
    }

    /** As the export streams it, which is not looked at a second time. */
    private List<UUID> inTheOrderOfTheIndex() {
        return city.asking(city.tree.street)
                .with("q", ASKED)
                .with("format", "CSV")
                .get("/opinions/export")
                .body()
                .lines()
                .skip(1)
                .map(row ->
                        UUID.fromString(row.substring(row.lastIndexOf(',') + 1).replace("\"", "")))
                .toList();
    }
}

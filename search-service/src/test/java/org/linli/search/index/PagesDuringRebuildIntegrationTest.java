package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesDuringRebuildIntegrationTest extends KeptIndex {

    @Test
    void pagesAreReadToTheEndFromTheIndexTheyWereBegunOn() throws IOException {
        Set<UUID> said = new HashSet<>();
        IntStream.range(0, 30).forEach(number -> said.add(city.said(city.tree.street, "楼道堆物".repeat(1 + number % 4))));
        city.indexed();
        int before = index.live();

        List<UUID> found = city.asking(city.tree.street)
                .with("q", "楼道堆物")
                .with("limit", 10)
                .foundOnAllPages(() -> {
                    city.said(city.tree.street, "楼道堆物，后来的");
                    index.done("/rebuild");
                    lookAfter();
                    assertThat(index.exists(before)).as("while it is read").isTrue();
                });

        assertThat(found).doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).isEqualTo(said);
        lookAfter();
        assertThat(index.exists(before)).as("once nobody reads it").isFalse();
    }

    @Test
    void pagesGoOnWhenTheIndexTheyWereBegunOnIsGone() throws IOException {
        Set<UUID> said = new HashSet<>();
        Instant first = Instant.parse("2026-02-01T00:00:00Z");
        IntStream.range(0, 30)
                .forEach(number -> said.add(city.anOpinion()
                        .text("车位被占")
                        .receivedAt(first.plusSeconds(number))
                        .said()));
        city.indexed();

        List<UUID> found = city.asking(city.tree.street)
                .with("q", "车位")
                .with("sort", "NEWEST")
                .with("limit", 10)
                .foundOnAllPages(() -> {
                    int before = index.live();
                    index.done("/rebuild");
                    index.deleteIndex(before);
                });

        assertThat(found).doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).isEqualTo(said);
    }
}

package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;

class PagedSearchIntegrationTest extends SearchedCity {

    @Test
    void pagesNeitherMissNorRepeatWhileOpinionsArrive() {
        List<UUID> said = IntStream.range(0, 2_500)
                .mapToObj(number -> city.anOpinion()
                        .receivedAt(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number / 7 * 60L))
                        .said())
                .toList();
        city.indexed();

        Set<UUID> there = new HashSet<>(said);
        for (String sort : List.of("RELEVANCE", "NEWEST", "OLDEST")) {
            Set<UUID> arriving = new HashSet<>();
            List<UUID> found = city.asking(city.tree.street)
                    .with("q", "电梯坏了")
                    .with("sort", sort)
                    .with("limit", 100)
                    .foundOnAllPages(() -> {
                        // Within the caller's own scope, before, between and behind what the pages have reached.
                        for (String day : List.of("2025-12-31", "2026-01-01", "2026-06-01")) {
                            arriving.add(city.anOpinion()
                                    .receivedAt(Instant.parse(day + "T03:00:00Z"))
                                    .said());
                        }
                        if (arriving.size() == 3) {
                            city.indexed();
                        }
                    });

            assertThat(found).doesNotHaveDuplicates();
            assertThat(new HashSet<>(found)).isEqualTo(there);
            city.indexed();
            there.addAll(arriving);
            assertThat(city.asking(city.tree.street)
                            .with("q", "电梯坏了")
                            .answer()
                            .at("/total/value")
                            .asInt())
                    .isEqualTo(there.size());
        }
    }

    @Test
    void pagesNeitherMissNorRepeatWhileTheIndexIsBuiltAnew() {
        Set<UUID> said = new HashSet<>();
        IntStream.range(0, 60).forEach(number -> said.add(city.said(city.tree.street, "暖气片漏水".repeat(1 + number % 7))));
        city.indexed();
        String operator = TestTokens.of(Role.OPERATOR, city.tree.city);

        List<UUID> found = city.asking(city.tree.street)
                .with("q", "暖气片漏水")
                .with("limit", 20)
                .foundOnAllPages(() -> {
                    city.said(city.tree.street, "暖气片漏水，后来才说的");
                    String job = city.http()
                            .post("/api/search/v1/index/rebuild", "{}")
                            .token(operator)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .send()
                            .header("Location");
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(60))
                            .until(() -> city.http()
                                    .get(job)
                                    .token(operator)
                                    .send()
                                    .json()
                                    .get("state")
                                    .asString()
                                    .equals("DONE"));
                });

        assertThat(found).doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).isEqualTo(said);
    }

    @Test
    void aCursorGoesOnWithItsOwnQuestionOnly() {
        city.said(city.tree.street, "电梯坏了");
        city.said(city.tree.street, "电梯又坏了");
        city.indexed();
        String next = city.asking(city.tree.street)
                .with("q", "电梯")
                .with("limit", 1)
                .answer()
                .get("next")
                .asString();

        assertThat(city.asking(city.tree.street)
                        .with("q", "别的")
                        .with("cursor", next)
                        .get("/opinions")
                        .status())
                .isEqualTo(422);
        assertThat(city.asking(city.tree.district)
                        .with("q", "电梯")
                        .with("cursor", next)
                        .get("/opinions")
                        .status())
                .isEqualTo(422);
        assertThat(city.asking(city.tree.street)
                        .with("q", "电梯")
                        .with("cursor", "x" + next)
                        .get("/opinions")
                        .status())
                .isEqualTo(422);
    }
}

package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.search.query.SearchScenario;
import tools.jackson.databind.JsonNode;

/** The index is lost and spoiled, and in the end agrees with PostgreSQL. */
class IndexLifeIntegrationTest extends KeptIndex {

    @Test
    void anIndexThatWasDeletedIsNoticedAndBuiltAnew() throws IOException {
        UUID before = city.said(city.tree.street, "暖气不热");
        city.indexed();
        int lost = index.live();
        index.deleteIndex(lost);
        UUID after = city.said(city.tree.street, "暖气还是不热");

        JsonNode meanwhile = city.asking(city.tree.street).with("q", "暖气").answer();
        assertThat(meanwhile.at("/notice/code").asString()).isEqualTo("search-without-index");
        assertThat(SearchScenario.ids(meanwhile)).containsExactlyInAnyOrder(before, after);

        keeper.lookAfterOnce();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode answer = city.asking(city.tree.street).with("q", "暖气").answer();
            assertThat(answer.has("notice")).isFalse();
            assertThat(SearchScenario.ids(answer)).containsExactlyInAnyOrder(before, after);
        });
        assertThat(index.live()).isGreaterThan(lost);
        city.indexed();
        index.assertNothingDiffers();
    }

    @Test
    void anIndexHasAsManyShardsAsAreSet() throws IOException {
        String name = index.name(index.live());

        int shards = client.cat().shards(of -> of.index(name)).shards().size();

        assertThat(shards).isEqualTo(SHARDS);
    }

    @Test
    void aComparisonFindsAndMendsWhatIsLostStaleOrExtra() throws IOException {
        UUID lost = Objects.requireNonNull(transaction.execute(status -> {
            UUID id = city.said(city.tree.street, "狗叫扰民");
            jobs.sql("delete from index_work where opinion_id = :id")
                    .param("id", id)
                    .update();
            return id;
        }));
        UUID stale = city.said(city.tree.street, "狗叫扰民又来了");
        city.indexed();
        transaction.executeWithoutResult(status -> {
            index.corrected(stale, "猫叫扰民");
            jobs.sql("delete from index_work where opinion_id = :id")
                    .param("id", stale)
                    .update();
        });
        UUID extra = UUID.randomUUID();
        client.index(write -> write.index(index.name(index.live()))
                .id(extra.toString())
                .version(7L)
                .versionType(VersionType.External)
                .document(Map.of("id", extra, "places", List.of(city.tree.street.toString()), "text", "狗叫")));
        city.indexed();
        assertThat(index.found("狗叫")).containsExactly(stale);

        JsonNode report = index.done("/reconcile").get("result");

        assertThat(List.of(
                        report.get("lost").asInt(),
                        report.get("stale").asInt(),
                        report.get("extra").asInt()))
                .containsExactly(1, 1, 1);
        city.indexed();
        assertThat(index.found("狗叫")).containsExactly(lost);
        assertThat(index.found("猫叫")).containsExactly(stale);
        assertThat(index.total("狗叫")).isEqualTo(1);
        index.assertNothingDiffers();
    }

    @Test
    void aDocumentThatIsRefusedIsKeptApartUntilItIsMended() throws IOException {
        // Elasticsearch reads years of four digits.
        UUID refused = city.anOpinion()
                .text("井盖没有了")
                .receivedAt(Instant.parse("+20000-01-01T00:00:00Z"))
                .said();
        UUID taken = city.said(city.tree.street, "井盖松动");
        city.indexed();

        assertThat(index.found("井盖")).containsExactly(taken);
        JsonNode entry = refusals().get(0);
        assertThat(entry.get("opinion").asString()).isEqualTo(refused.toString());
        assertThat(entry.get("reason").asString()).contains("received_at").doesNotContain("20000");

        assertThat(retried()).isEqualTo(1);
        city.indexed();
        assertThat(refusals()).as("still refused").hasSize(1);

        client.indices()
                .putMapping(mapping -> mapping.index(index.name(index.live()))
                        .properties(
                                "received_at",
                                property -> property.date(
                                        date -> date.format("strict_date_time").ignoreMalformed(true))));
        assertThat(retried()).isEqualTo(1);
        city.indexed();
        assertThat(refusals()).isEmpty();
        assertThat(index.found("井盖")).containsExactlyInAnyOrder(refused, taken);

        jobs.sql("update opinions set received_at = now(), version = version + 1 where id = :id")
                .param("id", refused)
                .update();
        city.indexed();
        index.assertNothingDiffers();
    }

    private JsonNode refusals() {
        return city.http()
                .get("/api/search/v1/index/refused")
                .token(index.operator())
                .send()
                .json()
                .get("items");
    }

    private int retried() {
        return city.http()
                .post("/api/search/v1/index/refused/retry", "{}")
                .token(index.operator())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .send()
                .json()
                .get("opinions")
                .asInt();
    }
}

package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A rebuild under writing, and killed. */
class RebuildIntegrationTest extends KeptIndex {

    @Autowired
    AnsweringIndex answering;

    /** The writers stop only once it has ended: it must end while they write, and they write faster than it could follow. */
    @Test
    void aRebuildEndsUnderUnceasingWritingAndLosesNothing() throws IOException {
        Set<UUID> said = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 1_200).forEach(number -> said.add(city.said(city.tree.street, "电梯坏了" + number)));
        int before = index.live();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> writers = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> writeUntil(over, said)))
                .toList();

        JsonNode job;
        try {
            job = index.done("/rebuild");
        } finally {
            over.set(true);
            writers.forEach(CompletableFuture::join);
        }
        city.indexed();

        assertThat(job.at("/result/generation").asInt()).isEqualTo(index.live()).isGreaterThan(before);
        assertThat(client.indices()
                        .getAlias(alias -> alias.name(indices.readAlias()))
                        .aliases()
                        .keySet())
                .containsExactly(index.name(index.live()));
        assertThat(index.found("电梯")).isEqualTo(said);
        keeper.lookAfterOnce();
        assertThat(index.exists(before)).as("once nobody reads it").isFalse();
        index.assertNothingDiffers();
    }

    private void writeUntil(AtomicBoolean over, Set<UUID> said) {
        for (int number = 0; !over.get(); number++) {
            UUID fresh = city.said(city.tree.street, "电梯又坏了" + number);
            if (number % 3 == 0) {
                index.deleted(fresh);
            } else {
                said.add(fresh);
                if (number % 3 == 1) {
                    index.corrected(fresh, "电梯修好了又坏" + number);
                }
            }
        }
    }

    @Test
    void anIndexOfAnEarlierDefinitionIsWrittenAsItWasMadeAndBuiltAnewByItself() throws IOException {
        int before = index.live();
        jobs.sql("update index_generations set definition = 2").update();
        UUID earlier = city.said(city.tree.community, "井盖响");
        city.indexed();
        assertThat(shortcutsOf(before, earlier)).isFalse();

        keeper.lookAfterOnce();

        assertThat(answering.hasShortcuts())
                .as("seen before the new one answered")
                .isFalse();
        assertThat(index.live()).isGreaterThan(before);
        assertThat(shortcutsOf(index.live(), earlier)).isTrue();
        assertThat(placesBelowTheStreet()).containsEntry(city.tree.community, 1L);
        keeper.lookAfterOnce();
        assertThat(answering.hasShortcuts()).isTrue();
        assertThat(placesBelowTheStreet()).containsEntry(city.tree.community, 1L);
        int after = index.live();
        keeper.lookAfterOnce();
        assertThat(index.live()).isEqualTo(after);
        index.assertNothingDiffers();
    }

    private boolean shortcutsOf(int generation, UUID opinion) throws IOException {
        return client.count(count -> count.index(index.name(generation))
                                .query(query -> query.bool(bool -> bool.filter(
                                                one -> one.ids(ids -> ids.values(opinion.toString())))
                                        .filter(shortcut -> shortcut.exists(field -> field.field("id_high"))))))
                        .count()
                == 1;
    }

    private Map<UnitId, Long> placesBelowTheStreet() {
        return city.asking(city.tree.street)
                .with("q", "井盖响")
                .with("facets", "PLACE")
                .answer()
                .at("/facets/0/values")
                .valueStream()
                .collect(Collectors.toMap(
                        value -> UnitId.of(value.get("value").asString()),
                        value -> value.get("count").asLong()));
    }

    @Test
    void whatWasWrittenBeforeARebuildAndIsCommittedDuringOrAfterItIsNotLost() {
        UUID known = city.said(city.tree.street, "水管爆裂");
        city.indexed();
        int before = index.live();
        UUID during = Objects.requireNonNull(transaction.execute(status -> {
            // Its number in the feed is lower than any that is given out during the rebuild.
            UUID late = city.said(city.tree.street, "水管爆裂，还没有提交");
            UUID sooner = elsewhere(() -> {
                generations.begin(null);
                UUID written = city.said(city.tree.street, "水管爆裂，重建开始以后");
                assertThat(rebuild.goOn(UUID.randomUUID(), (done, total) -> {})).isTrue();
                city.indexed();
                return written;
            });
            assertThat(index.live()).isGreaterThan(before);
            assertThat(index.found("水管")).containsExactlyInAnyOrder(known, sooner);
            index.deleted(sooner);
            return late;
        }));
        city.indexed();

        assertThat(index.found("水管")).containsExactlyInAnyOrder(known, during);
        index.assertNothingDiffers();
    }

    /** On another thread, so outside the running transaction. */
    private static <T> T elsewhere(Callable<T> work) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** While its index is still to be made, the one that answers goes on being fed. */
    @Test
    void aRebuildThatWasKilledBeforeItMadeItsIndexHoldsNothingUp() throws IOException {
        generations.begin(null);
        UUID meanwhile = city.said(city.tree.street, "门禁失灵");
        city.indexed();
        assertThat(index.found("门禁")).containsExactly(meanwhile);

        keeper.lookAfterOnce();

        assertThat(index.found("门禁")).containsExactly(meanwhile);
        index.assertNothingDiffers();
    }

    @Test
    void aRebuildThatWasKilledIsGoneOnWithByAnother() throws IOException {
        Set<UUID> said = new HashSet<>();
        IntStream.range(0, 1_100).forEach(number -> said.add(city.said(city.tree.street, "路灯不亮" + number)));
        city.indexed();
        generations.begin(null);

        // Killed after its first page: it tells nobody, and its lease runs on.
        assertThatThrownBy(() -> rebuild.goOn(UUID.randomUUID(), (done, total) -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        Generations.Generation cutShort = generations.building().orElseThrow();
        assertThat(cutShort.filled()).isEqualTo(500);

        assertThat(rebuild.goOn(UUID.randomUUID(), (done, total) -> {}))
                .as("while the lease runs")
                .isFalse();
        jobs.sql("update index_generations set leased_until = now() where state = 'BUILDING'")
                .update();
        keeper.lookAfterOnce();

        assertThat(index.live()).isEqualTo(cutShort.number());
        assertThat(index.found("路灯")).isEqualTo(said);
        index.assertNothingDiffers();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

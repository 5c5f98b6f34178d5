package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.jobs.JobCancelledException;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.test.LinliIntegrationTest;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A rebuild under writing, killed, cancelled, and read from meanwhile. The keeper looks when told. */
@LinliIntegrationTest(elasticsearch = true)
@TestPropertySource(properties = "linli.search.index.look-after=1h")
class RebuildIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transaction;

    @Autowired
    ElasticsearchClient client;

    @Autowired
    Generations generations;

    @Autowired
    OpinionIndices indices;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    Rebuild rebuild;

    @Autowired
    RebuildJob rebuildJob;

    @LocalServerPort
    int port;

    SearchScenario city;
    IndexUpkeep index;

    @BeforeEach
    void anIndexedCity() {
        city = new SearchScenario(jobs, port);
        index = new IndexUpkeep(city, jobs, client, generations, indices);
        city.indexed();
    }

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
                .containsExactly(indices.name(index.live()));
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

    @Test
    void aCancelledRebuildStopsAndItsIndexIsDeleted() throws IOException {
        UUID before = city.said(city.tree.street, "楼顶漏雨");
        city.indexed();
        int live = index.live();
        JobRun run = new CancelledRun(submitted(), 2);

        assertThatThrownBy(() -> rebuildJob.run(run)).isInstanceOf(JobCancelledException.class);

        assertThat(generations.building()).isEmpty();
        assertThat(index.live()).isEqualTo(live);
        assertThat(index.indexNames()).containsExactly(indices.name(live));
        UUID after = city.said(city.tree.street, "楼顶又漏雨");
        city.indexed();
        assertThat(index.found("楼顶")).containsExactlyInAnyOrder(before, after);
    }

    /** As when its instance was killed, and the job was cancelled before another took it over. */
    @Test
    void aRebuildWhoseJobWasCancelledInNobodysHandsIsGivenUpByTheKeeper() throws IOException {
        city.said(city.tree.street, "楼顶漏雨");
        city.indexed();
        int live = index.live();
        generations.begin(submitted());
        indices.create(generations.building().orElseThrow().number());

        keeper.lookAfterOnce();

        assertThat(generations.building()).isEmpty();
        assertThat(index.live()).isEqualTo(live);
        assertThat(index.indexNames()).containsExactly(indices.name(live));
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

    /** Of a job that was cancelled while it waited: no worker has ever seen it. */
    private JobId submitted() {
        UUID id = UUID.randomUUID();
        jobs.sql("""
                insert into jobs (id, kind, place_id, place_no, submitted_by, scope, input, state, cancel_requested,
                                  not_before, created_at, ended_at)
                values (:id, 'index-rebuild', :place, 0, 'tester', '{}', '{}', 'CANCELLED', true, now(), now(), now())
                """).param("id", id).param("place", city.tree.city.value()).update();
        return new JobId(id);
    }

    /** Learns at the checkpoint of that number that its job was cancelled. */
    private static final class CancelledRun implements JobRun {

        private final JobId id;
        private int left;

        CancelledRun(JobId id, int checkpoint) {
            this.id = id;
            this.left = checkpoint;
        }

        @Override
        public JobId id() {
            return id;
        }

        @Override
        public <T> T input(Class<T> type) {
            throw new AssertionError("It has none");
        }

        @Override
        public <T> Optional<T> resumeFrom(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Object state, long done, long total) {
            left--;
            if (left == 0) {
                throw new JobCancelledException(id);
            }
        }

        @Override
        public void result(Object result) {
            throw new AssertionError("It was cancelled");
        }
    }

    private void lookAfter() {
        try {
            keeper.lookAfterOnce();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

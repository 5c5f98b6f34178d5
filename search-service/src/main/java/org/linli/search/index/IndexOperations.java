package org.linli.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an operator sees of the index and can do about it. Shows ids and figures, never what an opinion says. */
@Service
public class IndexOperations {

    /**
     * @param generation the number of the index that answers; absent while there is none
     * @param reachable whether Elasticsearch answers
     * @param documents all its years hold; absent while Elasticsearch is away
     * @param queued changes that it has yet to hear of
     * @param lagSeconds age of the oldest of them
     * @param refused opinions that Elasticsearch refused
     * @param building the number of the index that is being filled, when one is
     * @param filled how many opinions are in it
     */
    public record State(
            @Nullable Integer generation,
            boolean reachable,
            @Nullable Long documents,
            long queued,
            double lagSeconds,
            long refused,
            @Nullable Integer building,
            @Nullable Long filled,
            @Nullable Comparison lastComparison) {}

    /**
     * @param opinions in PostgreSQL
     * @param documents in the index
     * @param lost in PostgreSQL only
     * @param stale in both, but with another version or other places
     * @param extra in the index only
     */
    public record Comparison(
            Instant startedAt, Instant finishedAt, long opinions, long documents, long lost, long stale, long extra) {

        static Comparison of(Reports.Report report) {
            return new Comparison(
                    report.startedAt(),
                    report.finishedAt(),
                    report.opinions(),
                    report.documents(),
                    report.lost(),
                    report.stale(),
                    report.extra());
        }
    }

    /** An opinion that Elasticsearch refused, and why; it is not found until that is mended. */
    public record RefusedOpinion(UUID opinion, long version, String reason, Instant refusedAt) {}

    private final Generations generations;
    private final OpinionIndices indices;
    private final Layout layout;
    private final IndexWork work;
    private final Reports reports;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    IndexOperations(
            Generations generations,
            OpinionIndices indices,
            Layout layout,
            IndexWork work,
            Reports reports,
            Jobs jobs,
            AuditLog audit,
            Clock clock) {
        this.generations = generations;
        this.indices = indices;
        this.layout = layout;
        this.work = work;
        this.reports = reports;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    public State state() {
        Optional<Generations.Generation> live = generations.live();
        Optional<Generations.Generation> building = generations.building();
        IndexWork.Backlog backlog = work.backlog();
        Optional<Long> documents = documents(live);
        return new State(
                live.map(Generations.Generation::number).orElse(null),
                documents.isPresent(),
                live.isPresent() ? documents.filter(count -> count >= 0).orElse(null) : null,
                backlog.size(),
                backlog.oldest().map(this::secondsSince).orElse(0.0),
                backlog.refusals(),
                building.map(Generations.Generation::number).orElse(null),
                building.map(Generations.Generation::filled).orElse(null),
                reports.last().map(Comparison::of).orElse(null));
    }

    @Transactional
    public JobId rebuild() {
        return submit(RebuildJob.KIND, "index.rebuild");
    }

    @Transactional
    public JobId reconcile() {
        return submit(ReconcileJob.KIND, "index.reconcile");
    }

    public List<RefusedOpinion> refused(Optional<UUID> after, int limit) {
        return work.refusals(after, limit).stream()
                .map(refusal ->
                        new RefusedOpinion(refusal.opinion(), refusal.version(), refusal.reason(), refusal.refusedAt()))
                .toList();
    }

    /** Queues every refused opinion once more. @return how many */
    @Transactional
    public int retryRefused() {
        int queued = work.retryRefused();
        record("index.retry-refused", Map.of("opinions", queued));
        return queued;
    }

    private JobId submit(String kind, String action) {
        record(action, Map.of());
        return jobs.submit(kind, unit(), Map.of());
    }

    private void record(String action, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "index", "opinions", unit(), detail));
    }

    private static UnitId unit() {
        return Scope.required().units().getFirst();
    }

    private Optional<Long> documents(Optional<Generations.Generation> live) {
        try {
            if (live.isEmpty()) {
                indices.names();
                return Optional.of(-1L);
            }
            return Optional.of(indices.documents(layout.names(live.get())));
        } catch (IOException | ElasticsearchException e) {
            return Optional.empty();
        }
    }

    private double secondsSince(Instant instant) {
        return Math.max(0, Duration.between(instant, clock.instant()).toMillis()) / 1_000.0;
    }
}

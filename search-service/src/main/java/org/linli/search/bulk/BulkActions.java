package org.linli.search.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Treatment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The actions on many opinions of the bound scope. */
@Repository
class BulkActions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkActions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the opinions that there are within the scope, in the order in which they are named. */
    List<Candidate> candidates(Collection<OpinionId> ids) {
        Map<OpinionId, Candidate> found = jdbc
                .sql("""
                        select id, version, state, place_id, category, coalesce(title, left(text, 80)) as words
                          from opinions where id = any (:ids)
                        """)
                .param("ids", ids.stream().map(OpinionId::value).toArray(UUID[]::new))
                .query((row, _) -> new Candidate(
                        new OpinionId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        OpinionState.valueOf(row.getString("state")),
                        new UnitId(row.getObject("place_id", UUID.class)),
                        row.getString("category"),
                        row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    void add(BulkAction action, List<Candidate> opinions) {
        jdbc.sql("""
                insert into bulk_actions (id, place_id, actor, treatment, total, job, started_at)
                values (:id, :unit, :actor, cast(:treatment as jsonb), :total, :job, :startedAt)
                """)
                .param("id", action.id().value())
                .param("unit", action.unit().value())
                .param("actor", action.actor())
                .param("treatment", json.writeValueAsString(action.treatment()))
                .param("total", action.total())
                .param("job", action.job().value())
                .param("startedAt", action.startedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into bulk_action_items (action_id, position, opinion_id, version, outcome)
                select :action, given.no - 1, given.opinion, given.version, 'WAITING'
                  from unnest(cast(:opinions as uuid[]), cast(:versions as bigint[]))
                       with ordinality as given (opinion, version, no)
                """)
                .param("action", action.id().value())
                .param(
                        "opinions",
                        opinions.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param("versions", opinions.stream().map(Candidate::version).toArray(Long[]::new))
                .update();
    }

    Optional<BulkAction> find(BulkActionId id) {
        return jdbc.sql("select * from bulk_actions where id = :id")
                .param("id", id.value())
                .query((row, _) -> action(row))
                .optional();
    }

    /** Nobody else takes it back until the running transaction ends. */
    Optional<BulkAction> lock(BulkActionId id) {
        return jdbc.sql("select * from bulk_actions where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> action(row))
                .optional();
    }

    /** The newest first. */
    List<BulkAction> list(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from bulk_actions where (cast(:before as uuid) is null or id < :before)
                 order by id desc limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> action(row))
                .list();
    }

    void undoneBy(BulkActionId id, JobId job) {
        jdbc.sql("update bulk_actions set undo_job = :job where id = :id")
                .param("job", job.value())
                .param("id", id.value())
                .update();
    }

    /** How many opinions of each action came out how; none of these is left out. */
    Map<BulkActionId, BulkCounts> counts(Collection<BulkActionId> actions) {
        Map<BulkActionId, BulkCounts> counts = new HashMap<>();
        actions.forEach(action -> counts.put(action, BulkCounts.NONE));
        jdbc.sql("""
                select action_id, outcome, count(*) as number, max(done_at) as last
                  from bulk_action_items where action_id = any (:actions) group by action_id, outcome
                """)
                .param("actions", actions.stream().map(BulkActionId::value).toArray(UUID[]::new))
                .query(row -> {
                    OffsetDateTime last = row.getObject("last", OffsetDateTime.class);
                    BulkCounts more = BulkCounts.NONE.with(
                            BulkOutcome.valueOf(row.getString("outcome")),
                            row.getInt("number"),
                            last == null ? null : last.toInstant());
                    counts.merge(new BulkActionId(row.getObject("action_id", UUID.class)), more, BulkCounts::and);
                });
        return counts;
    }

    /**
     * In the order in which they are treated.
     *
     * @param outcome only these; absent for all
     * @param behind only what stands behind this position
     */
    List<BulkItem> items(BulkActionId action, @Nullable BulkOutcome outcome, int behind, int limit) {
        return jdbc.sql("""
                select * from bulk_action_items
                 where action_id = :action and position > :behind
                   and (cast(:outcome as text) is null or outcome = :outcome)
                 order by position limit :limit
                """)
                .param("action", action.value())
                .param("behind", behind)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
    }

    /** Keeps what became of it; one whose opinion was deleted meanwhile is gone with it. */
    void save(BulkItem item) {
        jdbc.sql("""
                update bulk_action_items
                   set outcome = :outcome, version_after = :after, done_at = :doneAt, why = cast(:why as jsonb)
                 where action_id = :action and position = :position
                """)
                .param("outcome", item.outcome().name())
                .param("after", item.versionAfter())
                .param("doneAt", item.doneAt() == null ? null : item.doneAt().atOffset(ZoneOffset.UTC))
                .param("why", item.why() == null ? null : json.writeValueAsString(item.why()))
                .param("action", item.action().value())
                .param("position", item.position())
                .update();
    }

    private BulkAction action(ResultSet row) throws SQLException {
        UUID undo = row.getObject("undo_job", UUID.class);
        return new BulkAction(
                new BulkActionId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("actor"),
                json.readValue(row.getString("treatment"), Treatment.class),
                row.getInt("total"),
                new JobId(row.getObject("job", UUID.class)),
                undo == null ? null : new JobId(undo),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    private BulkItem item(ResultSet row) throws SQLException {
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        String why = row.getString("why");
        return new BulkItem(
                new BulkActionId(row.getObject("action_id", UUID.class)),
                row.getInt("position"),
                new OpinionId(row.getObject("opinion_id", UUID.class)),
                row.getLong("version"),
                BulkOutcome.valueOf(row.getString("outcome")),
                row.getObject("version_after", Long.class),
                doneAt == null ? null : doneAt.toInstant(),
                why == null ? null : json.readValue(why, BulkItem.Why.class));
    }
}

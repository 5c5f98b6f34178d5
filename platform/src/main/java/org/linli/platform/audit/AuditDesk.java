package org.linli.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import org.linli.platform.sheets.SheetSink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit as its readers see it: their own subtree's entries, which the database sees to. */
public final class AuditDesk {

    private static final int FETCHED = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditChain chain;
    private final JsonMapper json;

    AuditDesk(JdbcClient jdbc, TransactionTemplate transaction, AuditChain chain, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chain = chain;
        this.json = json;
    }

    /**
     * What to look for; absent parts do not narrow.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * One entry as it was recorded.
     *
     * @param actorKind a {@link Caller.Kind}, or {@code UNKNOWN} in entries from before it was kept
     * @param client what a street's own system signed in with, where one acted
     * @param clientUnit the unit that system is bound to
     */
    public record Recorded(
            UUID id,
            Instant at,
            String actor,
            String actorKind,
            @Nullable String client,
            @Nullable UnitId clientUnit,
            String action,
            String subjectType,
            String subjectId,
            @Nullable UnitId place,
            JsonNode detail,
            @Nullable String requestId) {}

    /**
     * The newest first.
     *
     * @param before only entries recorded before this one; absent for the first page
     */
    public List<Recorded> list(Filter filter, @Nullable UUID before, int limit) {
        return Objects.requireNonNull(transaction.execute(_ ->
                matching(filter, before, limit).query((row, _) -> recorded(row)).list()));
    }

    /** All entries that match, the newest first, in a stream. */
    public void export(Filter filter, SheetSink sink) {
        sink.row(List.of(
                "id",
                "at",
                "actor",
                "actorKind",
                "client",
                "clientUnit",
                "action",
                "subjectType",
                "subjectId",
                "place",
                "detail",
                "requestId"));
        transaction.executeWithoutResult(_ -> {
            try (var entries = matching(filter, null, Integer.MAX_VALUE).query((row, _) -> recorded(row)).stream()) {
                entries.filter(Objects::nonNull)
                        .forEach(entry -> sink.row(Arrays.asList(
                                entry.id(),
                                entry.at(),
                                entry.actor(),
                                entry.actorKind(),
                                entry.client(),
                                entry.clientUnit(),
                                entry.action(),
                                entry.subjectType(),
                                entry.subjectId(),
                                entry.place(),
                                entry.detail(),
                                entry.requestId())));
            }
        });
    }

    public AuditVerdict verify() {
        return chain.verify();
    }

    private JdbcClient.StatementSpec matching(Filter filter, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from audit_entries
                 where (cast(:actor as text) is null or actor = :actor)
                   and (cast(:action as text) is null or action = :action)
                   and (cast(:subjectType as text) is null or subject_type = :subjectType)
                   and (cast(:subjectId as text) is null or subject_id = :subjectId)
                   and (cast(:from as timestamptz) is null or at >= :from)
                   and (cast(:to as timestamptz) is null or at < :to)
                   and (cast(:before as uuid) is null or id < :before)
                 order by id desc limit :limit""")
                .withFetchSize(FETCHED)
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("subjectType", filter.subjectType())
                .param("subjectId", filter.subjectId())
                .param("from", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC))
                .param("to", filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("limit", limit);
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        var detail = json.readTree(row.getString("detail"));
        var by = ActedBy.takenOutOf(detail);
        var place = row.getObject("place_id", UUID.class);
        return new Recorded(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                by.kind(),
                by.client(),
                by.unit(),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                place == null ? null : new UnitId(place),
                detail,
                row.getString("request_id"));
    }
}

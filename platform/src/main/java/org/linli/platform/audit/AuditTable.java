package org.linli.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.linli.platform.database.RunningTransaction;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.linli.platform.start.Identifiers;
import org.linli.platform.web.RequestIds;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries with who, when and in which request. The chain is made after the commit, by {@link AuditChain}. */
final class AuditTable implements AuditLog {

    /** Who acts where nobody called: the machinery itself. */
    private static final Caller MACHINERY = Caller.system("system");

    private final RunningTransaction transaction;
    private final Identifiers identifiers;
    private final Clock clock;
    private final JsonMapper json;

    AuditTable(RunningTransaction transaction, Identifiers identifiers, Clock clock, JsonMapper json) {
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void record(AuditEntry entry) {
        var place = entry.place();
        var caller = Scope.current().map(Scope::caller).orElse(MACHINERY);
        transaction
                .jdbc()
                .sql("""
                insert into audit_entries (id, at, actor, action, subject_type, subject_id, place_id, detail, request_id)
                values (:id, :at, :actor, :action, :subjectType, :subjectId, :place, cast(:detail as jsonb), :request)""")
                .param("id", identifiers.next())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", caller.subject())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("place", place == null ? null : place.value())
                .param("detail", json.writeValueAsString(ActedBy.of(caller).within(entry.detail())))
                .param("request", RequestIds.current().orElse(null))
                .update();
    }
}

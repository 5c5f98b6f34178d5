package org.linli.platform.test;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.linli.platform.scope.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of what the platform offers in every service; a service adds those of its own. */
public final class PlatformRows {

    private static final String DECISION = "{\"reason\":\"原因已排除\"}";
    private static final String MACHINERY = "An operator looks at the whole machinery, which belongs to no place";

    private final JdbcClient jobs;

    private PlatformRows(JdbcClient jobs) {
        this.jobs = jobs;
    }

    /** @param jobs the jobs' pool: what it writes is there whoever asks */
    public static List<Row> all(JdbcClient jobs) {
        var rows = new PlatformRows(jobs);
        return List.of(
                Row.list("listJobs", rows::jobsOfTheStreet, tree -> tree.street.toString())
                        .reachedAs(Role.ADMINISTRATOR),
                Row.thing("getJob", tree -> rows.job(tree, "DONE")).reachedAs(Role.ADMINISTRATOR),
                Row.thing("watchJob", tree -> rows.job(tree, "DONE")).reachedAs(Role.ADMINISTRATOR),
                Row.thing("cancelJob", tree -> rows.job(tree, "QUEUED")).reachedAs(Role.ADMINISTRATOR),
                Row.list("listAuditEntries", rows::auditOfTheStreet, tree -> tree.street.toString()),
                Row.list(
                        "exportAuditEntries",
                        tree -> rows.auditOfTheStreet(tree).query("format", "CSV"),
                        tree -> tree.street.toString()),
                Row.placeless("verifyAudit", MACHINERY, _ -> Example.request()),
                Row.placeless("listDeadLetters", MACHINERY, _ -> Example.request()),
                Row.placeless("getDeadLetter", MACHINERY, _ -> rows.deadLetter()),
                Row.placeless(
                        "discardDeadLetter",
                        MACHINERY,
                        _ -> rows.deadLetter().version(1).json(DECISION)),
                rows.replay(),
                Row.placeless(
                        "listPersonalFields", "It lists what a service keeps, of nobody", _ -> Example.request()));
    }

    /** Whoever may replay is told that nothing takes from this queue: a real one would get a message that is none. */
    private Row replay() {
        var row = Row.placeless(
                "replayDeadLetter", MACHINERY, _ -> deadLetter().version(1).json(DECISION));
        for (var actor : List.of(Actor.OWNER, Actor.PARENT, Actor.CHILD, Actor.SIBLING, Actor.OTHER_DISTRICT)) {
            row.but(actor, 409);
        }
        return row;
    }

    private Example jobsOfTheStreet(TestPlaces tree) {
        job(tree, "DONE");
        return Example.request();
    }

    /** Of a kind that no worker knows, so that it stays as it is. */
    private Example job(TestPlaces tree, String state) {
        var id = newId();
        jobs.sql("""
                insert into jobs (id, kind, place_id, submitted_by, scope, input, state, not_before, created_at, ended_at)
                values (:id, 'matrix', :place, 'somebody', '{}', '{}', :state, now(), now(),
                        case when :state = 'DONE' then now() end)""")
                .param("id", id)
                .param("place", tree.street.value())
                .param("state", state)
                .update();
        return Example.request().path("id", id);
    }

    private Example auditOfTheStreet(TestPlaces tree) {
        jobs.sql("""
                insert into audit_entries (id, at, actor, action, subject_type, subject_id, place_id, detail)
                values (:id, now(), 'somebody', 'matrix.try', 'matrix', 'one', :place, '{}')""").param("id", newId()).param("place", tree.street.value()).update();
        return Example.request();
    }

    private Example deadLetter() {
        var id = newId();
        jobs.sql("""
                insert into dead_letters (id, queue, source, event_id, type, subject, envelope, reason, tries, died_at, state)
                values (:id, 'matrix', '/matrix-service', :event, 'matrix.tried', 'one', '{}', 'tried', 5, now(), 'WAITING')""").param("id", id).param("event", id.toString()).update();
        return Example.request().path("id", id);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

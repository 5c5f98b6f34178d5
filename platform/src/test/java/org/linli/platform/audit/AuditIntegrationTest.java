package org.linli.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.testing.StartedService;
import org.linli.platform.testing.Town;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database = TestServers.postgres().freshDatabase("demo");
    private final StartedService service = StartedService.on(database, Map.of("linli.audit.every", "100ms"));
    private final Town town = Town.in(database);

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void anEmptyAudit() {
        // Alone with the chain, as its keeper is: the two would take their locks in different orders.
        owner().sql("""
                do $$ begin
                  perform pg_advisory_xact_lock(hashtext('linli.audit.chain'));
                  truncate audit_entries, audit_unchained, audit_chain, audit_checkpoints;
                end $$""").update();
    }

    private JdbcClient owner() {
        return StartedService.asOwner(database);
    }

    private void record(UnitId place, String what) {
        Town.as("clerk-1", Role.CLERK, place)
                .run(() -> service.inTransaction(() -> service.bean(AuditLog.class)
                        .record(new AuditEntry("unit.rename", "unit", what, place, Map.of("b", 2, "a", "一\n二")))));
    }

    private void recorded(int entries) {
        for (int i = 0; i < entries; i++) {
            record(town.east(), "unit-" + i);
        }
        await().atMost(PATIENCE).until(() -> verdict().links() == entries);
    }

    private AuditVerdict verdict() {
        return service.bean(AuditChain.class).verify();
    }

    @Test
    void whatWasCommittedIsChainedAndVerified() {
        recorded(20);
        assertThat(verdict()).isEqualTo(new AuditVerdict(true, 20, 0, 0, java.util.List.of()));
        assertThat(owner().sql("select distinct actor from audit_entries")
                        .query(String.class)
                        .single())
                .isEqualTo("clerk-1");
    }

    @Test
    void anEntryNamesTheSystemThatActedAndItsUnit() {
        var system =
                Caller.client("c-1", "河滨街道业务系统", "hebin-street", List.of(new Appointment(town.east(), Role.CLERK)));
        new Scope(system, List.of(town.east()))
                .run(() -> service.inTransaction(() -> service.bean(AuditLog.class)
                        .record(new AuditEntry("unit.rename", "unit", "unit-1", town.east(), Map.of()))));
        record(town.east(), "unit-2");
        service.inTransaction(
                () -> service.bean(AuditLog.class).record(new AuditEntry("a.b", "a", "unit-3", null, Map.of())));

        assertThat(listed("unit-1"))
                .returns("c-1", AuditDesk.Recorded::actor)
                .returns("CLIENT", AuditDesk.Recorded::actorKind)
                .returns("{}", entry -> entry.detail().toString())
                .returns("hebin-street", AuditDesk.Recorded::client)
                .returns(town.east(), AuditDesk.Recorded::clientUnit);
        assertThat(listed("unit-2"))
                .returns("clerk-1", AuditDesk.Recorded::actor)
                .returns("PERSON", AuditDesk.Recorded::actorKind)
                .returns(null, AuditDesk.Recorded::client)
                .returns(null, AuditDesk.Recorded::clientUnit);
        assertThat(listed("unit-3"))
                .returns("system", AuditDesk.Recorded::actor)
                .returns("SYSTEM", AuditDesk.Recorded::actorKind);
        assertThat(exported()).contains("hebin-street", town.east().toString(), "clientUnit");
    }

    private AuditDesk.Recorded listed(String subject) {
        var filter = new AuditDesk.Filter(null, null, null, subject, null, null);
        return Town.as("auditor", Role.ADMINISTRATOR, town.city())
                .call(() -> service.bean(AuditDesk.class).list(filter, null, 2))
                .getFirst();
    }

    private String exported() {
        var out = new ByteArrayOutputStream();
        Town.as("auditor", Role.ADMINISTRATOR, town.city()).run(() -> {
            try (var sink = service.bean(Sheets.class).text(out)) {
                service.bean(AuditDesk.class).export(new AuditDesk.Filter(null, null, null, null, null, null), sink);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whoActedIsPartOfTheChain() {
        recorded(2);
        owner().sql("""
                update audit_entries set detail = jsonb_set(detail, '{by,kind}', '"SYSTEM"') where subject_id = 'unit-1'""").update();
        assertThat(verdict().faults()).singleElement().asString().contains("was changed");
        owner().sql("update audit_entries set detail = detail - 'by' where subject_id = 'unit-1'")
                .update();
        assertThat(verdict().faults()).singleElement().asString().contains("was changed");
    }

    @Test
    void anEntryInsertedByAnInstanceOfTheVersionBeforeVerifiesAmongNewOnes() {
        record(town.east(), "unit-1");
        owner().sql("""
                insert into audit_entries (id, at, actor, action, subject_type, subject_id, place_id, detail, request_id)
                values (uuidv7(), now(), 'clerk-1', 'unit.rename', 'unit', 'unit-0', null, '{"a": 1}', null)""").update();
        record(town.east(), "unit-2");
        await().atMost(PATIENCE).until(() -> verdict().links() == 3);

        assertThat(verdict().intact()).isTrue();
        assertThat(listed("unit-0"))
                .returns("UNKNOWN", AuditDesk.Recorded::actorKind)
                .returns("{\"a\":1}", entry -> entry.detail().toString());
    }

    /** As the version before hashes them, written down a second time: so it chains and verifies new entries rightly. */
    @Test
    void anInstanceOfTheVersionBeforeGivesNewEntriesTheSameHash() {
        recorded(3);
        assertThat(owner().sql("""
                        select count(*) from audit_chain c join audit_entries e on e.id = c.entry_id
                         where c.entry_hash = encode(sha256((
                           select string_agg(case when field is null then int4send(-1)
                                                  else int4send(octet_length(field)) || convert_to(field, 'UTF8') end, '' order by place)
                             from unnest(array[
                               e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor, e.action,
                               e.subject_type, e.subject_id, e.place_id::text, e.detail::text, e.request_id])
                               with ordinality as fields (field, place))), 'hex')""").query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void whatIsRolledBackIsNotRecorded() {
        assertThatThrownBy(() -> service.inTransaction(() -> {
                    service.bean(AuditLog.class).record(new AuditEntry("a.b", "a", "1", null, Map.of()));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        recorded(1);
    }

    @Test
    void anEntryOutsideATransactionIsAMistake() {
        assertThatThrownBy(() -> service.bean(AuditLog.class).record(new AuditEntry("a.b", "a", "1", null, Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteAnEntry() {
        recorded(1);
        var app = service.bean(JdbcClient.class);
        var jobs = service.bean("jobsJdbcClient", JdbcClient.class);
        for (var sql : new String[] {"update audit_entries set actor = 'x'", "delete from audit_entries"}) {
            assertThatThrownBy(() -> app.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> jobs.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jobs.sql("delete from audit_chain").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aChangedEntryIsFound() {
        recorded(3);
        owner().sql("update audit_entries set detail = '{\"a\": \"other\"}' where subject_id = 'unit-1'")
                .update();
        assertThat(verdict().intact()).isFalse();
        assertThat(verdict().faults()).singleElement().asString().contains("was changed");
    }

    @Test
    void aDeletedEntryIsFound() {
        recorded(3);
        owner().sql("delete from audit_entries where subject_id = 'unit-1'").update();
        assertThat(verdict().faults()).singleElement().asString().contains("gone before its time");
    }

    @Test
    void aChainThatWasCutOffIsFound() {
        recorded(1);
        recordOneMoreAndChainIt();
        owner().sql("delete from audit_checkpoints where seq = 2").update();
        owner().sql("delete from audit_chain where seq = 2").update();
        assertThat(verdict().faults()).anySatisfy(fault -> assertThat(fault).contains("neither chained nor waiting"));
    }

    private void recordOneMoreAndChainIt() {
        record(town.east(), "last");
        await().atMost(PATIENCE).until(() -> verdict().links() == 2);
    }

    @Test
    void aChainMadeAnewWithoutTheKeyIsFound() {
        recorded(2);
        var forged = new AuditChain(
                owner(),
                service.bean("jobsTransactionTemplate", TransactionTemplate.class),
                new AuditProperties("another key", Duration.ofDays(365), Duration.ofSeconds(1)),
                Clock.systemUTC());
        // The keeper would chain with the right key before the forger does.
        var keeper = service.bean(AuditKeeper.class);
        keeper.stop();
        try {
            owner().sql("truncate audit_chain, audit_checkpoints").update();
            owner().sql("insert into audit_unchained (entry_id) select id from audit_entries")
                    .update();
            forged.extend();
        } finally {
            keeper.start();
        }
        assertThat(verdict().faults()).anySatisfy(fault -> assertThat(fault).contains("not signed with our key"));
    }

    @Test
    void whatIsOldEnoughIsForgottenAndTheChainStaysWhole() {
        recorded(2);
        var later = new AuditChain(
                service.bean("jobsJdbcClient", JdbcClient.class),
                service.bean("jobsTransactionTemplate", TransactionTemplate.class),
                service.bean(AuditProperties.class),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(366)));
        owner().sql("delete from audit_entries where subject_id = 'unit-0'").update();
        assertThat(later.verify().intact()).isTrue();
        assertThat(later.verify().forgotten()).isOne();
        assertThat(verdict().intact()).isFalse();
    }

    @Test
    void nothingYoungerThan180DaysCanBeForgotten() {
        recorded(1);
        var jobs = service.bean("jobsJdbcClient", JdbcClient.class);
        assertThatThrownBy(() -> jobs.sql("select linli_audit_forget(now() - interval '179 days')")
                        .query(Long.class)
                        .single())
                .hasMessageContaining("at least 180 days");
        assertThat(service.bean(AuditChain.class).forget()).isZero();
    }

    @Test
    void aReaderSeesTheirOwnSubtreeOnly() {
        record(town.east(), "east");
        record(town.west(), "west");
        assertThat(seenBy(town.east())).isEqualTo(1);
        assertThat(seenBy(town.city())).isEqualTo(2);
    }

    private long seenBy(UnitId unit) {
        var seen = new long[1];
        Town.as("reader", Role.ADMINISTRATOR, unit)
                .run(() -> service.inTransaction(() -> seen[0] = service.bean(JdbcClient.class)
                        .sql("select count(*) from audit_entries")
                        .query(Long.class)
                        .single()));
        return seen[0];
    }
}

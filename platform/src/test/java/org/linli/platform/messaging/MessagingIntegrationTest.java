package org.linli.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.start.UnsafeStartException;
import org.linli.platform.testing.StartedService;
import org.linli.platform.testing.Town;
import org.linli.platform.web.Version;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One service for all of them; each test has counters of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagingIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = TestServers.postgres().freshDatabase("demo");
    private final List<AutoCloseable> started = new ArrayList<>();
    private final StartedService service = service(Listening.class);

    static class Listening {
        @Bean
        Received received(
                @org.springframework.beans.factory.annotation.Value("${linli.messaging.exchange}") String name) {
            return new Received(name + ".counters");
        }
    }

    private StartedService service(Class<?>... parts) {
        var instance = StartedService.on(database, Map.of("linli.messaging.batch", 50), parts);
        started.add(instance);
        return instance;
    }

    @BeforeAll
    void countersInTheServicesOwnTable() {
        StartedService.asOwner(database)
                .sql("create table counters (id text primary key, number bigint not null)")
                .update();
        StartedService.asOwner(database)
                .sql("grant select, insert, update on counters to "
                        + database.app().username())
                .update();
    }

    @BeforeEach
    void nothingFails() {
        received().before(_ -> {});
    }

    @AfterAll
    void stop() throws Exception {
        for (var each : started.reversed()) {
            each.close();
        }
    }

    /** Locks the counter, raises it and tells so, as every aggregate does. */
    private static void count(StartedService on, String counter) {
        on.inTransaction(() -> {
            long number = on.bean(JdbcClient.class)
                    .sql("""
                    insert into counters values (?, 1) on conflict (id) do update set number = counters.number + 1
                    returning number""")
                    .param(counter)
                    .query(Long.class)
                    .single();
            on.bean(Outbox.class).publish(new Counted(counter, number, "路灯"));
        });
    }

    private Received received() {
        return service.bean(Received.class);
    }

    private long rows(String table) {
        return StartedService.asOwner(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void anEventArrivesWithAllItCarriesAndLeavesTheOutbox() {
        count(service, "whole");
        var event = firstEffect("whole");
        assertThat(event.type()).isEqualTo("demo.counter.counted");
        assertThat(event.source()).isEqualTo("/demo-service");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.data().get("text").stringValue()).isEqualTo("路灯");
        await().atMost(PATIENCE).until(() -> rows("outbox") == 0);
    }

    private Envelope firstEffect(String counter) {
        await().atMost(PATIENCE).until(() -> !received().effects(counter).isEmpty());
        return received().effects(counter).getFirst();
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        assertThatThrownBy(() -> service.inTransaction(() -> {
                    service.bean(Outbox.class).publish(new Counted("never", 1, ""));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        count(service, "after");
        firstEffect("after");
        assertThat(received().effects("never")).isEmpty();
    }

    @Test
    void publishingOutsideATransactionIsAMistake() {
        assertThatThrownBy(() -> service.bean(Outbox.class).publish(new Counted("none", 1, "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void orderHoldsForEachKeyWithTwoRelaysAndABrokerThatGoesAwayInBetween() throws Exception {
        var second = service();
        var counters = List.of("a", "b", "c", "d", "e");
        var writers = new ArrayList<Thread>();
        for (var instance : List.of(service, second)) {
            writers.add(Thread.startVirtualThread(() -> {
                for (int i = 0; i < 60; i++) {
                    counters.forEach(counter -> count(instance, counter));
                }
            }));
        }
        await().atMost(PATIENCE).until(() -> received().effects("a").size() > 10);
        TestServers.rabbit().kill();
        try {
            // Commands go on while the broker is away.
            count(service, "meanwhile");
            for (var writer : writers) {
                writer.join();
            }
            assertThat(rows("outbox")).isPositive();
        } finally {
            TestServers.rabbit().start();
        }
        firstEffect("meanwhile");
        await().atMost(PATIENCE).until(() -> rows("outbox") == 0);
        var expected = LongStream.rangeClosed(1, 120).boxed().toList();
        for (var counter : counters) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(received().versions(counter)).isEqualTo(expected));
        }
    }

    @Test
    void anEventThatWasSentButNotDeletedTakesEffectOnce() {
        var owner = StartedService.asOwner(database);
        owner.sql("create table kept_outbox as select * from outbox where false")
                .update();
        owner.sql("""
                create function keep() returns trigger language plpgsql security definer as
                  'begin insert into kept_outbox select old.*; return old; end'""").update();
        owner.sql("create trigger keep after delete on outbox for each row execute function keep()")
                .update();
        try {
            count(service, "twice");
            await().atMost(PATIENCE).until(() -> rows("kept_outbox") == 1);
        } finally {
            owner.sql("drop trigger keep on outbox").update();
        }
        // As after kill -9 between the broker's confirm and the commit of the delete.
        owner.sql("insert into outbox overriding system value select * from kept_outbox")
                .update();
        count(service, "twice");
        await().atMost(PATIENCE).until(() -> received().versions("twice").contains(2L));
        assertThat(received().versions("twice")).containsExactly(1L, 2L);
        await().atMost(PATIENCE).until(() -> rows("outbox") == 0);
    }

    @Test
    void aMessageThatFailsFiveTimesGoesToTheDeadLettersAndTheNextOneIsTaken() {
        var tries = new AtomicInteger();
        received().before(event -> {
            if (event.subject().equals("poison") && event.version() == 1) {
                tries.incrementAndGet();
                throw new IllegalStateException("张三 138");
            }
        });
        count(service, "poison");
        count(service, "poison");
        assertThat(firstEffect("poison").version()).isEqualTo(2);
        assertThat(tries).hasValue(5);
        var dead = StartedService.asOwner(database)
                .sql("select * from dead_letters where subject = 'poison'")
                .query()
                .singleRow();
        assertThat(dead).containsEntry("tries", 5).containsEntry("state", "WAITING");
        assertThat((String) dead.get("reason"))
                .startsWith("IllegalStateException at org.linli.platform.messaging")
                .doesNotContain("张三");
    }

    @Test
    void aReplayedDeadLetterTakesEffectOnceItsCauseIsMended() {
        received().before(event -> {
            if (event.subject().equals("mended")) {
                throw new IllegalStateException("broken");
            }
        });
        count(service, "mended");
        await().atMost(PATIENCE).until(() -> rows("dead_letters where subject = 'mended'") == 1);
        received().before(_ -> {});
        var operator = Town.as("operator-1", Role.OPERATOR, new UnitId(UUID.randomUUID()));
        operator.run(() -> {
            var desk = service.bean(DeadLetterDesk.class);
            var letter = desk.list(DeadLetterDesk.State.WAITING, null, 200).stream()
                    .filter(waiting -> waiting.subject().equals("mended"))
                    .findFirst()
                    .orElseThrow();
            var replayed = desk.replay(letter.id(), new Version(letter.version()), "the cause is mended");
            assertThat(replayed.state()).isEqualTo(DeadLetterDesk.State.REPLAYED);
        });
        assertThat(firstEffect("mended").version()).isEqualTo(1);
        assertThat(rows("audit_entries where actor = 'operator-1' and action = 'dead-letter.replay'"))
                .isOne();
    }

    @Test
    void whatIsNoEventIsADeadLetterAndDoesNotBlockTheQueue() {
        new RabbitTemplate(service.bean(CachingConnectionFactory.class))
                .send(
                        "",
                        received().queue(),
                        MessageBuilder.withBody("no json".getBytes(StandardCharsets.UTF_8))
                                .build());
        // Two channels keep no order between them: the event is only sent once the other one has been taken.
        await().atMost(PATIENCE).until(() -> rows("dead_letters where source = 'unknown'") == 1);
        count(service, "behind");
        assertThat(firstEffect("behind").version()).isEqualTo(1);
    }

    @Test
    void aPassingFaultIsWaitedOutWithoutUsingUpTries() {
        var tries = new AtomicInteger();
        received().before(event -> {
            if (event.subject().equals("patient") && tries.incrementAndGet() < 8) {
                throw new DataAccessResourceFailureException("away");
            }
        });
        count(service, "patient");
        firstEffect("patient");
        assertThat(tries).hasValue(8);
        assertThat(rows("dead_letters where subject = 'patient'")).isZero();
    }

    @Test
    void aHandlerThatFailsLeavesNoTraceInTheInbox() {
        var seen = new ArrayList<Long>();
        received().before(event -> {
            if (event.subject().equals("again")) {
                seen.add(rows("inbox where event_id = '" + event.id() + "'"));
                if (seen.size() == 1) {
                    throw new IllegalStateException("once");
                }
            }
        });
        count(service, "again");
        var event = firstEffect("again");
        // Seen from outside, before each try's transaction has ended.
        assertThat(seen).containsExactly(0L, 0L);
        await().atMost(PATIENCE).until(() -> rows("inbox where event_id = '" + event.id() + "'") == 1);
    }

    @Test
    void aBrokerThatDoesNotConfirmIsRefused() {
        assertThatThrownBy(() -> MessagingAutoConfiguration.refuseUnconfirmed(new CachingConnectionFactory("nowhere")))
                .isInstanceOf(UnsafeStartException.class);
        MessagingAutoConfiguration.refuseUnconfirmed(service.bean(CachingConnectionFactory.class));
    }
}

package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.platform.calendar.CityTime;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The round: one at a time however many instances there are, to be gone on with, and telling once. */
class HeatRoundIntegrationTest extends HotCity {

    @Autowired
    HeatRounds rounds;

    @Autowired
    HeatCount count;

    @Autowired
    @Qualifier("jobs")
    HotIssues issues;

    @Autowired
    HeatSettings settings;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    AmqpAdmin broker;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    JsonMapper json;

    private HeatRound anotherInstance() {
        return new HeatRound(rounds, count, issues, settings, transactions, clock);
    }

    @Test
    void ofManyInstancesOneCountsAtATimeAndEachPartOnce() throws Exception {
        said(tree.compound, CATEGORY, 9, 1);
        List<Callable<Boolean>> instances = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            HeatRound instance = anotherInstance();
            instances.add(() -> {
                instance.lookAfter();
                return true;
            });
        }
        issues.wish(clock.instant());
        try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
            machines.invokeAll(instances);
        }
        recount();

        assertThat(steps(only().get("id").asString())).containsExactly("HEATED");
        assertThat(jobs.sql("select count(*) from hot_issue_days where issue_id = cast(:id as uuid)")
                        .param("id", only().get("id").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whileOneHoldsTheRoundAnotherLeavesIt() {
        try (var machine = Executors.newVirtualThreadPerTaskExecutor()) {
            transactions.executeWithoutResult(_ -> {
                jobs.sql("select no from heat_round for update")
                        .query(Long.class)
                        .single();
                assertThat(machine.submit(() -> anotherInstance().step()))
                        .succeedsWithin(Duration.ofSeconds(30))
                        .isEqualTo(false);
            });
        }
    }

    @Test
    void aRoundThatWasBrokenOffIsGoneOnWithBehindItsLastPart() {
        long districtEnds = jobs.sql("select no_end from places where id = :id")
                .param("id", tree.district.value())
                .query(Long.class)
                .single();
        long brokenOff = Objects.requireNonNull(transactions.execute(_ -> {
            jobs.sql("select no from heat_round for update").query(Long.class).single();
            HeatRounds.Round last = rounds.claim().orElseThrow();
            LocalDate today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
            rounds.save(last.began(today, clock.instant()).done(districtEnds));
            PlaceRange next = rounds.next(rounds.claim().orElseThrow().doneTo()).orElseThrow();
            assertThat(next.from()).isGreaterThan(districtEnds);
            return last.no() + 1;
        }));

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            anotherInstance().lookAfter();
            return jobs.sql("select ended_at is not null from heat_round")
                    .query(Boolean.class)
                    .single();
        });
        assertThat(number()).isGreaterThanOrEqualTo(brokenOff);
    }

    @Test
    void theUnitIsToldOnceForEachLevelAndWhenItIsOver() {
        Queue copies = QueueBuilder.durable("test.heated").build();
        broker.declareQueue(copies);
        broker.declareBinding(BindingBuilder.bind(copies)
                .to(new TopicExchange("linli.events"))
                .with("search.issue.*"));

        said(tree.compound, CATEGORY, 9, 1);
        recount();
        recount();
        String id = only().get("id").asString();
        said(tree.compound, CATEGORY, 12, 0);
        recount();
        recount();
        jobs.sql("update opinions set category = '别的' where place_id = :place")
                .param("place", tree.compound.value())
                .update();
        recount();

        List<JsonNode> heard = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Message message = rabbit.receive(copies.getName());
            if (message != null) {
                heard.add(json.readTree(message.getBody()));
            }
            return heard.stream()
                    .anyMatch(event -> isOf(event, id) && type(event).equals("search.issue.cooled"));
        });
        assertThat(heard.stream()
                        .filter(event -> isOf(event, id))
                        .map(event -> type(event) + event.at("/data/level").asString("")))
                .containsExactly("search.issue.heatedHOT", "search.issue.heatedSEVERE", "search.issue.cooled");
        JsonNode first =
                heard.stream().filter(event -> isOf(event, id)).findFirst().orElseThrow();
        assertThat(first.get("linliplace").asString()).isEqualTo(tree.community.toString());
        assertThat(first.get("data").toString()).contains(CATEGORY).doesNotContain("又停了");
    }

    private static boolean isOf(JsonNode event, String id) {
        return event.get("subject").asString().equals(id);
    }

    private static String type(JsonNode event) {
        return event.get("type").asString();
    }
}

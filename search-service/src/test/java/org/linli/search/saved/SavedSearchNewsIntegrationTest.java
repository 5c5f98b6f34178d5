package org.linli.search.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.query.Sifting;
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

/** What clerks are told is new in their saved searches (S7). */
@WholeService(elasticsearch = true)
class SavedSearchNewsIntegrationTest extends SavedSearchScenario {

    @Autowired
    @Qualifier("jobs")
    DataSource database;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transactions;

    @Autowired
    Watched watched;

    @Autowired
    Sifting sifting;

    @Autowired
    Outbox outbox;

    @Autowired
    AmqpAdmin broker;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    JsonMapper json;

    private List<UUID> listed(String news, String token) {
        return items(API + "/opinions?news=" + news, token).stream()
                .map(one -> UUID.fromString(one.get("id").asString()))
                .toList();
    }

    /** Until all that came in was looked at, by whichever instance; and told as two minutes later. */
    private void watched() {
        Watch now = at(Clock.systemUTC());
        await().atMost(SLOW).until(() -> {
            now.lookAfter();
            return watched.waiting() == 0;
        });
        at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2))).tell();
    }

    private Watch at(Clock clock) {
        return new Watch(watched, sifting, outbox, transactions, clock);
    }

    private JsonNode onlyNews(String token) {
        return await().atMost(SLOW)
                .until(
                        () -> {
                            watched();
                            return items(SAVED + "/news", token);
                        },
                        news -> news.size() == 1)
                .getFirst();
    }

    @Test
    void whatIsNewIsToldAndListedByItselfUntilItWasSeen() {
        city.said(city.tree.compound, "早先的飞线充电");
        city.indexed();
        watched();
        String id = saved("飞线", "飞线充电", false, "AT_ONCE");
        saved("不提醒", "飞线充电", false, "NEVER");
        UUID found = city.said(city.tree.compound, "三号楼飞线充电");
        city.said(city.tree.compound, "路灯不亮");
        city.said(city.tree.siblingCommunity, "山前飞线充电");

        JsonNode news = onlyNews(clerk);

        assertThat(news.get("id").asString()).isEqualTo(id);
        assertThat(news.get("count").asLong()).isEqualTo(1);
        assertThat(listed(news.get("news").asString(), clerk)).containsExactly(found);

        String seen = "{\"until\": %d}".formatted(news.get("until").asLong());
        assertThat(command("POST", SAVED + "/" + id + "/seen", seen, clerk).status())
                .isEqualTo(204);
        assertThat(items(SAVED + "/news", clerk)).isEmpty();
        // The address shows the same after it was seen, and whatever comes later.
        UUID later = city.said(city.tree.compound, "五号楼飞线充电");
        JsonNode more = onlyNews(clerk);
        assertThat(listed(news.get("news").asString(), clerk)).containsExactly(found);
        assertThat(listed(more.get("news").asString(), clerk)).containsExactly(later);
    }

    @Test
    void whatCommitsLateIsFoundAllTheSame() throws SQLException {
        saved("飞线", "飞线充电", false, "AT_ONCE");
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            saidIn(slow, "二号楼飞线充电");
            city.said(city.tree.compound, "三号楼飞线充电");
            assertThat(onlyNews(clerk).get("count").asLong()).isEqualTo(1);
            slow.commit();
        }

        await().atMost(SLOW).until(() -> onlyNews(clerk).get("count").asLong() == 2);
    }

    private void saidIn(Connection connection, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into opinions (id, place_id, intake_unit, source, channel, text, state, received_at, created_at,
                                      version, normal)
                values (uuidv7(), ?, ?, '12345', 'HOTLINE', ?, 'RECEIVED', now(), now(), 1, ?)
                """)) {
            insert.setObject(1, city.tree.compound.value());
            insert.setObject(2, city.tree.compound.value());
            insert.setString(3, text);
            insert.setString(4, text);
            insert.executeUpdate();
        }
    }

    @Test
    void whoseAppointmentHasEndedHearsNothing() {
        saved("飞线", "飞线充电", false, "AT_ONCE");
        city.said(city.tree.compound, "三号楼飞线充电");
        String news = onlyNews(clerk).get("news").asString();

        String elsewhere = appointedIn(city.tree.siblingStreet);

        assertThat(items(SAVED + "/news", elsewhere)).isEmpty();
        assertThat(names(elsewhere)).isEmpty();
        assertThat(new Http(port)
                        .get(API + "/opinions?news=" + news)
                        .token(elsewhere)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(items(SAVED + "/news", clerk)).hasSize(1);
    }

    @Test
    void whatAnAccountFoundIsNotAColleaguesToList() {
        saved("飞线", "飞线充电", false, "AT_ONCE");
        city.said(city.tree.compound, "三号楼飞线充电");
        String news = onlyNews(clerk).get("news").asString();

        Http.Answer asked = new Http(port)
                .get(API + "/opinions?news=" + news)
                .token(TestTokens.of(Role.CLERK, city.tree.street))
                .send();

        assertThat(asked.status()).isEqualTo(404);
    }

    @Test
    void anAlertThatIsSetBeginsThen() {
        String id = saved("飞线", "飞线充电", false, "AT_ONCE");
        city.said(city.tree.compound, "三号楼飞线充电");
        onlyNews(clerk);
        assertThat(command("PATCH", SAVED + "/" + id, "{\"alert\": \"NEVER\"}", clerk)
                        .status())
                .isEqualTo(200);
        assertThat(items(SAVED + "/news", clerk)).isEmpty();

        Http.Answer again = new Http(port)
                .call("PATCH", SAVED + "/" + id)
                .json("{\"alert\": \"AT_ONCE\"}")
                .header("If-Match", "\"2\"")
                .token(clerk)
                .send();

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(items(SAVED + "/news", clerk)).isEmpty();
    }

    @Test
    void ofASharedSearchAnEventTellsHowManyAndNothingElse() {
        Queue copies = QueueBuilder.durable("test.saved." + account).build();
        broker.declareQueue(copies);
        broker.declareBinding(BindingBuilder.bind(copies)
                .to(new TopicExchange("linli.events"))
                .with("search.saved-search.matched"));
        saved("我的", "飞线充电", false, "AT_ONCE");
        String shared = saved("大家的", "飞线充电", true, "AT_ONCE");
        city.said(city.tree.compound, "三号楼飞线充电");

        List<JsonNode> heard = new ArrayList<>();
        await().atMost(SLOW).until(() -> {
            watched();
            Message message = rabbit.receive(copies.getName());
            if (message != null) {
                heard.add(json.readTree(message.getBody()));
            }
            return heard.stream()
                    .anyMatch(event -> event.get("subject").asString().equals(shared));
        });

        assertThat(heard)
                .filteredOn(event -> event.get("linliplace").asString().equals(city.tree.street.toString()))
                .singleElement()
                .satisfies(event -> assertThat(event.get("data").toString())
                        .contains("\"count\":1")
                        .doesNotContain("充电", "大家的"));
    }
}

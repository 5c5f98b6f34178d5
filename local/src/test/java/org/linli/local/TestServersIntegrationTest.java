package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestServersIntegrationTest {

    @Test
    void aServiceGetsADatabaseWithItsRolesAndExtensions() throws SQLException {
        Database database = TestServers.postgres().database("roles");

        try (Connection owner = connect(database, database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists sample (path ltree, name text)");
            statement.execute("grant select on sample to " + database.cityRole());
            assertThat(value(
                            owner,
                            "select count(*) from pg_extension where extname in"
                                    + " ('ltree', 'pg_trgm', 'btree_gist')"))
                    .isEqualTo("3");
            assertThat(value(
                            owner,
                            "select rolsuper or rolbypassrls or rolcreaterole from pg_roles"
                                    + " where rolname = current_user"))
                    .isEqualTo("f");
        }
        try (Connection app = connect(database, database.app());
                Statement statement = app.createStatement()) {
            assertThat(value(app, "show plan_cache_mode")).isEqualTo("force_custom_plan");
            assertThatThrownBy(() -> value(app, "select count(*) from sample")).isInstanceOf(SQLException.class);
            statement.execute("set role " + database.cityRole());
            assertThat(value(app, "select count(*) from sample")).isEqualTo("0");
        }
        try (Connection jobs = connect(database, database.jobs())) {
            assertThatThrownBy(() -> value(jobs, "set role " + database.cityRole()))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void oneServiceCannotEnterAnothersDatabase() {
        Database own = TestServers.postgres().database("own");
        Database other = TestServers.postgres().database("other");

        assertThatThrownBy(() -> connect(other, own.owner())).hasMessageContaining("permission denied");
    }

    @Test
    void everybodyNeedsAPassword() {
        Database database = TestServers.postgres().database("roles");

        assertThatThrownBy(
                        () -> connect(database, new Credentials(database.owner().username(), "guessed")))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aFreshDatabaseIsNobodyElses() {
        Database first = TestServers.postgres().freshDatabase("fresh");
        Database second = TestServers.postgres().freshDatabase("fresh");

        assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
        assertThat(first.app()).isEqualTo(second.app());
    }

    @Test
    void postgresKeepsWhatWasCommittedBeforeAKill() throws SQLException {
        Postgres postgres = TestServers.postgres();
        Database database = postgres.freshDatabase("kept");
        try (Connection owner = connect(database, database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("create table kept as select 42 as answer");

            postgres.kill();
        }
        assertThat(postgres.isAlive()).isFalse();
        assertThatThrownBy(() -> connect(database, database.owner())).isInstanceOf(SQLException.class);

        postgres.start();
        try (Connection owner = connect(database, database.owner())) {
            assertThat(value(owner, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void rabbitKeepsDurableMessagesThroughAKillAndAStop() throws Exception {
        RabbitMq rabbit = TestServers.rabbit();
        ConnectionFactory connections = new ConnectionFactory();
        connections.setUri(rabbit.uri());
        connections.setAutomaticRecoveryEnabled(false);
        byte[] message = "意见".getBytes(StandardCharsets.UTF_8);
        try (var connection = connections.newConnection();
                var channel = connection.createChannel()) {
            channel.queueDeclare("kept", true, false, false, Map.of("x-queue-type", "quorum"));
            channel.confirmSelect();
            channel.basicPublish("", "kept", MessageProperties.PERSISTENT_BASIC, message);
            channel.waitForConfirmsOrDie(10_000);
        }

        // In good order first: RabbitMQ 3.10 takes half a second to write down that a quorum queue exists at all.
        rabbit.stop();
        assertThatThrownBy(connections::newConnection).isInstanceOf(Exception.class);
        rabbit.start();
        rabbit.kill();
        rabbit.start();

        // A quorum queue answers once it has elected its leader again, a moment after the node does.
        await().atMost(Duration.ofMinutes(1))
                .ignoreException(IOException.class)
                .untilAsserted(() -> assertThat(received(connections)).isEqualTo(message));
    }

    private static byte[] received(ConnectionFactory connections) throws Exception {
        try (var connection = connections.newConnection();
                var channel = connection.createChannel()) {
            byte[] body = channel.basicGet("kept", false).getBody();
            assertThat(body).isNotEmpty();
            return body;
        }
    }

    @Test
    void elasticsearchKeepsItsIndexThroughAKillAndAStop() throws Exception {
        Elasticsearch elasticsearch = TestServers.elasticsearch();
        send("PUT", elasticsearch.url() + "/kept/_doc/1?refresh=true", "{\"text\":\"电梯\"}");

        elasticsearch.kill();
        elasticsearch.start();
        elasticsearch.stop();
        elasticsearch.start();

        assertThat(send("GET", elasticsearch.url() + "/kept/_count", "")).contains("\"count\":1");
    }

    @Test
    void aTakenPortIsSaid(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Elasticsearch server = new Elasticsearch(folder, folder.resolve("log"), taken.getLocalPort(), 128);

            assertThatThrownBy(server::start)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("elasticsearch cannot start: port %d is taken by another program."
                            .formatted(taken.getLocalPort()));
        }
    }

    private static Connection connect(Database database, Credentials role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.username(), role.password());
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String send(String method, String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}

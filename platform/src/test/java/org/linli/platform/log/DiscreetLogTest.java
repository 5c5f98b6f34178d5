package org.linli.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Plain lines and structured ones, with what a real PostgreSQL says when its driver is not told to be quiet. */
class DiscreetLogTest {

    private static final String RESIDENT = "李小明 13800138000";

    private static JdbcClient talkative;

    private final LoggerContext logback = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeAll
    static void aDatabaseThatQuotes() {
        Database database = TestServers.postgres().freshDatabase("log");
        talkative = JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(),
                database.owner().username(),
                database.owner().password()));
        talkative
                .sql("create table residents (name text unique, age int check (age > 0))")
                .update();
        talkative.sql("insert into residents values (?, 1)").param(RESIDENT).update();
        Discretion.serving();
    }

    static Stream<Encoder<ILoggingEvent>> formats() {
        var plain = new PatternLayoutEncoder();
        plain.setPattern("%level %msg%n%ex");
        var structured = new StructuredLogEncoder();
        structured.setFormat("ecs");
        return Stream.of(plain, structured);
    }

    private Logger logTo(Encoder<ILoggingEvent> format) {
        logback.setMDCAdapter(new LogbackMDCAdapter());
        logback.putObject(Environment.class.getName(), new MockEnvironment());
        var output = new OutputStreamAppender<ILoggingEvent>();
        output.setContext(logback);
        format.setContext(logback);
        format.start();
        output.setEncoder(format);
        output.setOutputStream(written);
        output.start();
        var root = logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(output);
        DiscreetLog.guard(logback);
        DiscreetLog.guard(logback);
        return logback.getLogger("org.linli.test");
    }

    private String log() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static Throwable failureOf(String sql) {
        return Objects.requireNonNull(
                catchThrowable(() -> talkative.sql(sql).param(RESIDENT).update()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aBrokenConstraintIsLoggedWithKindStateAndFramesAndWithoutTheRow(Encoder<ILoggingEvent> format) {
        var failure = failureOf("insert into residents values (?, 2)");
        assertThat(failure).rootCause().hasMessageContaining("Key (name)=(" + RESIDENT);

        logTo(format).error("POST failed", failure);

        assertThat(log())
                .contains("POST failed", "DuplicateKeyException", "PSQLException", "23505", "DiscreetLogTest")
                .doesNotContain(RESIDENT, "李小明", "Key (");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aValueThatCannotBeReadIsNotQuoted(Encoder<ILoggingEvent> format) {
        var failure = failureOf("insert into residents (age) select (cast(? as text))::int");
        assertThat(failure).rootCause().hasMessageContaining(RESIDENT);

        logTo(format).error("POST failed", failure);

        assertThat(log()).contains("22P02").doesNotContain(RESIDENT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aLineThatRepeatsWhatItsExceptionSaysIsCut(Encoder<ILoggingEvent> format) {
        var failure = new IllegalStateException("no place for " + RESIDENT, new IllegalArgumentException(RESIDENT));

        logTo(format).warn("Servlet threw exception [{}] with root cause", failure.getMessage(), failure);

        assertThat(log())
                .contains("Servlet threw exception [(withheld)] with root cause", "IllegalArgumentException")
                .doesNotContain(RESIDENT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void rowsInTheTextItselfAreCut(Encoder<ILoggingEvent> format) {
        var said = Objects.requireNonNull(
                failureOf("insert into residents values (?, 2)").getCause());

        logTo(format).warn("A job failed: {}", said.getMessage());

        assertThat(log()).contains("A job failed: ", "residents_name_key").doesNotContain(RESIDENT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aLineWithoutAnExceptionStaysAsItIs(Encoder<ILoggingEvent> format) {
        logTo(format).atInfo().addKeyValue("rows", 7).log("{} rows taken in\n(in one go)", 7);

        assertThat(log()).contains("7 rows taken in").contains("(in one go)");
    }
}

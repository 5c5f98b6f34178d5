package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIntegrationTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aKilledServerComesBackOnItsPortAndTheLogSaysSo() {
        SleepyProgram server = new SleepyProgram(Ports.free(), folder);
        try (Supervisor supervisor = supervisor()) {
            supervisor.start(List.of(server));
            long first = server.pid().orElseThrow();

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.answers() && server.pid().orElse(first) != first);
            await().until(() -> entry().restarts() == 1 && entry().state() == Board.State.RUNNING);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("sleepy has ended unexpectedly; starting it again in 1 s");
        }
    }

    @Test
    void whatIsStoppedStaysStopped() {
        SleepyProgram server = new SleepyProgram(Ports.free(), folder);
        try (Supervisor supervisor = supervisor()) {
            supervisor.start(List.of(server));
        }

        assertThat(server.isAlive()).isFalse();
        assertThat(entry().state()).isEqualTo(Board.State.STOPPED);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("unexpectedly");
    }

    @Test
    void aServerThatEndsWhileStartingIsRefusedWithTheEndOfItsLog() {
        Server broken = new Mute("broken", "die");

        assertThatThrownBy(broken::start)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("broken ended while starting")
                .hasMessageContaining("a reason to end");
    }

    @Test
    void aFailureIsSaidWithoutWaitingForTheSlowestStart() {
        Mute slow = new Mute("slow", Integer.toString(Ports.free()));
        try (Supervisor supervisor = supervisor()) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> supervisor.start(List.of(slow, new Mute("broken", "die"))))
                            .hasMessageContaining("broken ended while starting"));
        }
        assertThat(slow.isAlive()).isFalse();
    }

    @Test
    void theWaitGrowsWhileAServerKeepsDyingAndShrinksOnceItRan() {
        Backoff backoff = new Backoff();

        assertThat(backoff.afterARunOf(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.afterARunOf(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        for (int death = 0; death < 10; death++) {
            backoff.afterARunOf(Duration.ZERO);
        }
        assertThat(backoff.afterARunOf(Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.afterARunOf(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
    }

    /** A server that never answers. */
    private final class Mute extends Server {

        private final String argument;

        Mute(String name, String argument) {
            super(name, Ports.free(), Duration.ofSeconds(30));
            this.argument = argument;
        }

        @Override
        Child.Program program() {
            return SleepyProgram.program(folder, argument);
        }

        @Override
        boolean answers() {
            return false;
        }
    }

    private Supervisor supervisor() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Supervisor(
                new Board(board(), Clock.systemUTC()), new Narrator(out, Clock.systemUTC()), Clock.systemUTC());
    }

    private Path board() {
        return folder.resolve("status");
    }

    private Board.Entry entry() {
        return Board.read(board()).getFirst();
    }
}

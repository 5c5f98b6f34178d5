package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperIntegrationTest {

    @TempDir
    Path folder;

    /** A JVM with one child and a folder of its own, waiting to be killed. */
    static final class Parent {

        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[0]);
            Keeper.ofThisJvm().removeAtTheEnd(folder.resolve("data"));
            SleepyProgram child = new SleepyProgram(Integer.parseInt(arguments[1]), folder.resolve("data"));
            child.start();
            System.out.println(child.pid().orElseThrow());
            new CountDownLatch(1).await();
        }
    }

    @Test
    void aKilledJvmLeavesNeitherItsChildrenNorItsDataBehind() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString(),
                        Integer.toString(Ports.free()))
                .start();
        ProcessHandle child;
        try (BufferedReader said = parent.inputReader()) {
            child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }
        assertThat(child.isAlive()).isTrue();
        assertThat(folder.resolve("data")).exists();

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> !child.isAlive() && Files.notExists(folder.resolve("data")));
    }
}

package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundIntegrationTest {

    /** Holds the lock of a checkout until it is killed. */
    static final class Holder {

        public static void main(String[] arguments) throws Exception {
            LocalFolder folder = new LocalFolder(Path.of(arguments[0]));
            try (var lock = LocalRun.lock(folder)) {
                Files.writeString(
                        folder.pid(), Long.toString(ProcessHandle.current().pid()));
                System.out.println(lock != null);
                System.in.read();
            }
        }
    }

    @Test
    void aRunCountsAsLongAsItsProcessLivesWhateverTheFileSays(@TempDir Path checkout) throws Exception {
        Background background = new Background(new LocalFolder(checkout));
        assertThat(background.pid()).isEmpty();

        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        checkout.toString())
                .start();
        try (var said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("true");
            assertThat(background.pid()).contains(holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertThat(background.pid()).isEmpty();
        assertThat(new LocalFolder(checkout).pid()).exists();
    }
}

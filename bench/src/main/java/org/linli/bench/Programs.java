package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs that a measurement runs. */
public final class Programs {

    private Programs() {}

    /** Where the program lies, looked for on the PATH and where Debian keeps those of an administrator. */
    public static String find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/sbin:/usr/local/sbin";
        for (String folder : path.split(":", -1)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        throw new BenchFailure("This needs the program %s; on Debian: apt-get install %s.".formatted(name, name));
    }

    /**
     * Runs it to its end.
     *
     * @return what it said
     * @throws BenchFailure when it fails
     */
    public static String run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new BenchFailure("%s ended with %d: %s".formatted(command, code, said));
            }
            return said;
        } catch (IOException e) {
            throw new BenchFailure("%s cannot be run: %s".formatted(command, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}

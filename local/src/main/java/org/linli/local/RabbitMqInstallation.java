package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RabbitMQ as it is installed on this machine. */
final class RabbitMqInstallation {

    private static final Path DEBIAN = Path.of("/usr/lib/rabbitmq/lib");

    private RabbitMqInstallation() {}

    /** The folder with {@code sbin/rabbitmq-server}, the newest if there are several. */
    static Path find() {
        return lookUp().orElseThrow(() -> new Refusal("RabbitMQ is missing: install it (on Debian: apt-get install"
                + " --no-install-recommends rabbitmq-server) or set LINLI_RABBITMQ_URL to one of your own."));
    }

    static Optional<Path> lookUp() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> installed = Files.list(DEBIAN)) {
            return installed
                    .filter(folder -> Files.isExecutable(folder.resolve("sbin").resolve("rabbitmq-server")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path portMapper() {
        return Programs.onPath("epmd")
                .or(() -> Optional.of(Path.of("/usr/bin/epmd")).filter(Files::isExecutable))
                .orElseThrow(() -> new Refusal("Erlang's epmd is missing; it belongs to RabbitMQ's installation."));
    }

    /** Whether this machine's package manager could install it for us: Debian's, as root. */
    static boolean canInstall() {
        return "root".equals(System.getProperty("user.name"))
                && Programs.onPath("apt-get").isPresent();
    }

    /** Installs it with the package manager; takes about a minute. */
    static void install() {
        runOrRefuse(List.of("apt-get", "-q", "update"));
        // Debian would start a node of its own at once; ours is all we need.
        runOrRefuse(List.of(
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "RUNLEVEL=1",
                "apt-get",
                "-qy",
                "install",
                "--no-install-recommends",
                "rabbitmq-server"));
    }

    private static void runOrRefuse(List<String> command) {
        Programs.Outcome outcome = Programs.run(command);
        if (!outcome.succeeded()) {
            throw new Refusal(
                    "RabbitMQ could not be installed (%s):%n%s".formatted(String.join(" ", command), outcome.output()));
        }
    }
}

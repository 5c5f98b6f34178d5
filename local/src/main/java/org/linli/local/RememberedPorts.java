package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The ports of PostgreSQL, RabbitMQ and Elasticsearch: chosen free at the first start and kept, so that a tool pointed at
 * them stays right; chosen anew when somebody else has taken one meanwhile. Nobody but the services needs to know them.
 */
final class RememberedPorts {

    private final Path file;
    private final Properties ports = new Properties();

    RememberedPorts(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                ports.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    int of(String server) {
        String remembered = ports.getProperty(server, "");
        if (remembered.matches("\\d{1,5}") && Ports.isFree(Integer.parseInt(remembered))) {
            return Integer.parseInt(remembered);
        }
        int chosen = Ports.free();
        ports.setProperty(server, Integer.toString(chosen));
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ports.store(writer, "Ports of the servers behind the services, on 127.0.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chosen;
    }
}

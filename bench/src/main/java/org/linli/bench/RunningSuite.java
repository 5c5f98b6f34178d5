package org.linli.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The suite that is measured: where its parts are, read from the notes of its local run.
 *
 * @param checkout where it was built
 * @param folder the folder of its run
 */
public record RunningSuite(Path checkout, Path folder) {

    /** The one address. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return Integer.parseInt(environment("LINLI_PORT"));
    }

    /** Elasticsearch itself, past everything of ours. */
    public URI elasticsearch() {
        return URI.create("http://127.0.0.1:" + note("ports.properties", "elasticsearch"));
    }

    /** PostgreSQL as its administrator, past row-level security. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/%s".formatted(note("ports.properties", "postgres"), name),
                "postgres",
                note("secrets.properties", "postgres.password"));
    }

    /**
     * A process of the suite.
     *
     * @param port its own, past the gateway
     */
    public record Part(long pid, int port) {}

    /** @throws BenchFailure when it does not run */
    public Part part(String name) {
        try (Stream<String> parts = Files.lines(folder.resolve("status.properties"))) {
            return parts.map(line -> line.split(" ", -1))
                    .filter(words -> words[0].equals(name) && words[1].equals("RUNNING"))
                    .map(words -> new Part(Long.parseLong(words[2]), Integer.parseInt(words[3])))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailure(name + " does not run."));
        } catch (IOException e) {
            throw new BenchFailure("The suite's notes cannot be read: " + folder, e);
        }
    }

    /** The API as a street's own system uses it, for the whole city. */
    public SuiteApi api() {
        return api("demo-loader", "local-only-demo-loader");
    }

    /** The API as another system uses it. */
    public SuiteApi api(String client, String secret) {
        return new SuiteApi(gateway(), client, secret);
    }

    /** The process that has started all others. */
    public long runner() {
        try {
            return Long.parseLong(Files.readString(folder.resolve("linli.pid")).strip());
        } catch (IOException e) {
            throw new BenchFailure("The suite does not run.", e);
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new BenchFailure(name + " is not set; start this with ./linli bench.");
        }
        return value;
    }

    private String note(String file, String key) {
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
            notes.load(reader);
        } catch (IOException e) {
            throw new BenchFailure("The suite's notes cannot be read: " + folder.resolve(file), e);
        }
        String value = notes.getProperty(key);
        if (value == null) {
            throw new BenchFailure("%s does not say %s.".formatted(folder.resolve(file), key));
        }
        return value;
    }
}

package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL 18 in a folder of its own. Everybody needs a password, also from loopback. */
public final class Postgres extends Server {

    private static final Duration START_PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Path log;
    private final Credentials superuser;
    private final Durability durability;
    private final AtomicInteger freshDatabases = new AtomicInteger();
    private final Databases databases;

    /** What must survive. */
    enum Durability {
        /** All that was committed survives a loss of power. */
        POWER_LOSS,
        /** All that was committed survives {@code kill -9}, not a loss of power: enough for tests, and much faster. */
        PROCESS_LOSS;

        private List<String> settings() {
            return switch (this) {
                case POWER_LOSS -> List.of("fsync=on", "synchronous_commit=on", "shared_buffers=128MB");
                case PROCESS_LOSS ->
                    List.of("fsync=off", "synchronous_commit=on", "full_page_writes=off", "shared_buffers=64MB");
            };
        }
    }

    /** @param folder gets {@code data} and {@code postgres.log} unless {@code log} says otherwise */
    Postgres(Path folder, Path log, int port, Credentials superuser, Durability durability) {
        super("postgres", port, START_PATIENCE);
        this.folder = folder;
        this.log = log;
        this.superuser = superuser;
        this.durability = durability;
        this.databases = new Databases("jdbc:postgresql://127.0.0.1:" + port + "/", superuser);
    }

    /** The administrator, for what no service may do. */
    public Credentials superuser() {
        return superuser;
    }

    /** Where the administrator's own database is. */
    public String jdbcUrl() {
        return databases.jdbcUrl("postgres");
    }

    /**
     * The database {@code linli_<service>} with its roles and extensions, made at the first call. All callers in this
     * JVM share it and its rows.
     *
     * @param service the short name of a service, such as {@code search}
     */
    public Database database(String service) {
        return databases.create(service, "linli_" + service);
    }

    /** A new, empty database with a name of its own; the roles are those of {@link #database}. */
    public Database freshDatabase(String service) {
        return databases.create(service, "linli_%s_%d".formatted(service, freshDatabases.incrementAndGet()));
    }

    @Override
    void prepare() {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path passwordFile = folder.resolve("superuser-password");
            PrivateFiles.write(passwordFile, superuser.password() + "\n");
            initialise(passwordFile);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path passwordFile) {
        List<String> command = postgresCommand("initdb");
        command.addAll(List.of("--pgdata", data().toString(), "--username", superuser.username()));
        command.addAll(List.of("--pwfile", passwordFile.toString(), "--auth", "scram-sha-256"));
        command.addAll(List.of("--encoding", "UTF8", "--locale", "C.UTF-8", "--no-instructions"));
        if (durability == Durability.PROCESS_LOSS) {
            command.add("--no-sync");
        }
        Programs.Outcome outcome = Programs.run(command, folder);
        if (!outcome.succeeded()) {
            throw new Refusal("PostgreSQL's folder %s could not be made:%n%s".formatted(data(), outcome.output()));
        }
    }

    @Override
    Child.Program program() {
        List<String> command = postgresCommand("postgres");
        command.addAll(List.of("-D", data().toString()));
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port(),
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=300",
                "timezone=UTC",
                "log_timezone=UTC"));
        settings.addAll(durability.settings());
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return new Child.Program(command, Map.of("LC_ALL", "C.UTF-8"), folder, log, "INT");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static List<String> postgresCommand(String program) {
        List<String> command = new ArrayList<>(PostgresBinaries.runner());
        command.add(PostgresBinaries.folder().resolve("bin").resolve(program).toString());
        return command;
    }

    @Override
    boolean answers() {
        if (!Ports.answers(port())) {
            return false;
        }
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl(), superuser.username(), superuser.password())) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}

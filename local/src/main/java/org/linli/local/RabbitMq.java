package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ node of its own: own folder, own ports, own cookie, loopback only, no service manager. Erlang's port mapper
 * is a child beside it, so that nothing stays behind.
 */
public final class RabbitMq extends Server {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Path log;
    private final Credentials credentials;
    private final int mapperPort = Ports.free();
    private final int distributionPort = Ports.free();
    private @Nullable Child mapper;

    RabbitMq(Path folder, Path log, int port, Credentials credentials) {
        super("rabbitmq", port, START_PATIENCE);
        this.folder = folder;
        this.log = log;
        this.credentials = credentials;
    }

    public String host() {
        return "127.0.0.1";
    }

    public String username() {
        return credentials.username();
    }

    public String password() {
        return credentials.password();
    }

    /** The address with name and password, virtual host {@code /}. */
    public URI uri() {
        return URI.create("amqp://%s:%s@%s:%d".formatted(username(), password(), host(), port()));
    }

    @Override
    void prepare() {
        try {
            for (String part : List.of("data", "log", "generated")) {
                Files.createDirectories(folder.resolve(part));
            }
            staysIn(folder);
            PrivateFiles.write(folder.resolve("rabbitmq.conf"), configuration());
            Files.writeString(folder.resolve("enabled_plugins"), "[].\n");
            writeCookie(folder.resolve(".erlang.cookie"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Child running = mapper;
        if (running == null || !running.isAlive()) {
            mapper = Child.start(new Child.Program(
                    List.of(RabbitMqInstallation.portMapper().toString(), "-port", Integer.toString(mapperPort)),
                    Map.of("ERL_EPMD_ADDRESS", "127.0.0.1"),
                    folder,
                    folder.resolve("log").resolve("port-mapper.log"),
                    "KILL"));
        }
    }

    /**
     * Remembers where the node's data lie. Queues know that by their absolute path, and elsewhere would refuse every
     * consumer without an end: the suite would run, and nothing that goes by messages would ever happen.
     *
     * @throws Refusal when they have been moved
     */
    static void staysIn(Path folder) throws IOException {
        Path mark = folder.resolve("place");
        String here = folder.toAbsolutePath().normalize().toString();
        if (!Files.exists(mark)) {
            Files.writeString(mark, here);
            return;
        }
        String before = Files.readString(mark);
        if (!before.equals(here)) {
            throw new Refusal(
                    "RabbitMQ's data were moved here from %s, and its queues do not move along: move them back,"
                                    .formatted(before)
                            + " or begin anew with ./linli up --fresh.");
        }
    }

    /** The name and the password count when the node is made; a changed password needs a fresh folder. */
    private String configuration() {
        return """
                listeners.tcp.1 = 127.0.0.1:%d
                default_user = %s
                default_pass = %s
                default_user_tags.administrator = true
                log.console = false
                log.file.level = info
                disk_free_limit.absolute = 50MB
                vm_memory_high_watermark.absolute = 512MB
                """.formatted(port(), username(), password());
    }

    private static void writeCookie(Path cookie) throws IOException {
        if (!Files.exists(cookie)) {
            PrivateFiles.write(cookie, Credentials.randomText(24));
            Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
        }
    }

    @Override
    Child.Program program() {
        Path server = RabbitMqInstallation.find().resolve("sbin").resolve("rabbitmq-server");
        return new Child.Program(List.of(server.toString()), environment(), folder, log, "TERM");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("RABBITMQ_BASE", folder.toString());
        // The data's folder carries the node's name, which therefore must not change with the port.
        environment.put("RABBITMQ_NODENAME", "linli@localhost");
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("none").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        environment.put(
                "RABBITMQ_GENERATED_CONFIG_DIR", folder.resolve("generated").toString());
        environment.put("RABBITMQ_DIST_PORT", Integer.toString(distributionPort));
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
        environment.put("ERL_EPMD_PORT", Integer.toString(mapperPort));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        // The server's script then turns into the node instead of waiting for it: signals reach the node itself.
        environment.put("detached", "true");
        return environment;
    }

    @Override
    public synchronized void stop() {
        super.stop();
        Child running = mapper;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    boolean answers() {
        // The node opens its listener last, when users and queues are there.
        return Ports.answers(port());
    }
}

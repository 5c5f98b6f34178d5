package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real servers for tests: each starts at its first use, once in a JVM, on a free port, with data in a temporary
 * folder. They end with the JVM, also when it is killed, and the folder goes with them.
 *
 * <p>A test that takes a server away brings it back before it ends, so that the next one finds it.
 */
public final class TestServers {

    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 384;

    private TestServers() {}

    /** PostgreSQL 18; ask it for a {@linkplain Postgres#database database}. */
    public static Postgres postgres() {
        return PostgresHolder.SERVER;
    }

    /** RabbitMQ, virtual host {@code /}. */
    public static RabbitMq rabbit() {
        return RabbitHolder.SERVER;
    }

    public static Elasticsearch elasticsearch() {
        return ElasticsearchHolder.SERVER;
    }

    private static <T extends Server> T started(T server) {
        server.start();
        return server;
    }

    private static Path folder(String name) {
        return FolderHolder.FOLDER.resolve(name);
    }

    private static Path log(String name) {
        return folder(name).resolve(name + ".log");
    }

    private static final class FolderHolder {
        static final Path FOLDER = create();

        private static Path create() {
            try {
                Path folder = Files.createTempDirectory("linli-test-");
                Keeper.ofThisJvm().removeAtTheEnd(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class PostgresHolder {
        static final Postgres SERVER = started(new Postgres(
                folder("postgres"),
                log("postgres"),
                Ports.free(),
                Credentials.generatedFor("postgres"),
                Postgres.Durability.PROCESS_LOSS));
    }

    private static final class RabbitHolder {
        static final RabbitMq SERVER = started(
                new RabbitMq(folder("rabbitmq"), log("rabbitmq"), Ports.free(), Credentials.generatedFor("linli")));
    }

    private static final class ElasticsearchHolder {
        static final Elasticsearch SERVER = started(new Elasticsearch(
                folder("elasticsearch"), log("elasticsearch"), Ports.free(), ELASTICSEARCH_HEAP_MEGABYTES));
    }
}

package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.linli.local.OwnService.Need;

/**
 * The background process of a local run: it starts everything, watches it and ends it when it is asked to end (SIGTERM).
 * Its output is the log {@code linli}; the line {@value #READY} at the start of a line tells those who read along that
 * all is there.
 */
final class LocalRun {

    /** Begins the line that is written when everything answers. */
    static final String READY = "Linli is ready";

    private static final long LEAST_FREE_BYTES = 2L << 30;

    private final LocalFolder folder;
    private static final Duration DOOR_PATIENCE = Duration.ofMinutes(2);

    private final LocalSettings settings;
    private final Clock clock;
    private final Narrator narrator;

    private LocalRun(LocalFolder folder, LocalSettings settings, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
        this.narrator = new Narrator(System.out, clock);
    }

    /** @param arguments the checkout */
    public static void main(String[] arguments) throws InterruptedException {
        LocalFolder folder = LocalFolder.of(Path.of(arguments[0]), System.getenv());
        // Reachable as long as this method runs: a collected channel would let go of its lock.
        try (FileLock lock = lock(folder)) {
            if (lock == null) {
                throw new Refusal("Linli already runs from this checkout; ./linli status shows it.");
            }
            PrivateFiles.write(
                    folder.pid(), Long.toString(ProcessHandle.current().pid()));
            try {
                new LocalRun(folder, LocalSettings.from(System.getenv()), Clock.systemUTC()).run();
            } catch (Refusal refusal) {
                // Here, where the lock is held: until the last server has stopped, no second run may touch its data.
                System.out.println(refusal.getMessage());
                System.exit(1);
            }
            new CountDownLatch(1).await();
        } catch (Refusal refusal) {
            System.out.println(refusal.getMessage());
            System.exit(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Held as long as this process lives, and therefore the proof that it does; null when another one holds it. */
    static @Nullable FileLock lock(LocalFolder folder) {
        try {
            Files.createDirectories(folder.root());
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        Instant begun = clock.instant();
        requireFreeDisk(folder.freeBytes());
        requireRabbitMq();
        Suite suite = new Suite(folder, settings);
        List<JavaService> services = suite.services();
        services.forEach(LocalRun::requireFreePort);
        deleteBoard();
        Supervisor supervisor = new Supervisor(new Board(folder.board(), clock), narrator, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));

        narrator.say("Starting " + names(suite.servers()));
        supervisor.start(suite.servers());
        suite.prepareDatabases();
        narrator.say("Starting " + names(services));
        supervisor.start(services);
        awaitDoor();
        loadDemoCityOnce();
        train(services);
        System.out.printf(
                "%n%s after %d s: %s%n%s%n",
                READY, Duration.between(begun, clock.instant()).toSeconds(), settings.address(), DemoStep.ACCOUNTS);
        System.out.flush();
    }

    private void awaitDoor() {
        Set<String> without = settings.without();
        if (!without.contains("gateway")) {
            new Door(settings.address(), DOOR_PATIENCE)
                    .awaitThrough(OwnService.ALL.stream()
                            .filter(service -> service.needs(Need.DATABASE) && !without.contains(service.name()))
                            .map(OwnService::shortName)
                            .toList());
        }
    }

    private void train(List<JavaService> services) {
        Training training = new Training(services, narrator, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(training::close));
        training.startInBackground();
    }

    private void loadDemoCityOnce() {
        try {
            new DemoStep(folder, narrator, clock, settings.without()).loadWhatIsMissing(settings.address());
        } catch (Refusal refusal) {
            narrator.say("The demo city is not whole, ./linli demo tries again: " + refusal.getMessage());
        }
    }

    private static String names(List<? extends Server> servers) {
        return servers.isEmpty()
                ? "nothing, all servers are outside ones"
                : String.join(", ", servers.stream().map(Server::name).toList());
    }

    /** @throws Refusal when less than 2 GiB are free */
    static void requireFreeDisk(long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new Refusal("The disk is nearly full: %d MiB are free, and Linli needs 2 GiB to start."
                    .formatted(freeBytes >> 20));
        }
    }

    private static void requireFreePort(Server service) {
        if (!Ports.isFree(service.port())) {
            throw new Refusal("Port %d, needed by %s, is taken by another program: stop that one, or choose other ports"
                            .formatted(service.port(), service.name())
                    + " with LINLI_PORT (say LINLI_PORT=9080 ./linli up).");
        }
    }

    private void requireRabbitMq() {
        if (settings.rabbitMq().isPresent() || RabbitMqInstallation.lookUp().isPresent()) {
            return;
        }
        if (RabbitMqInstallation.canInstall()) {
            narrator.say("RabbitMQ is missing: installing Debian's rabbitmq-server with apt-get, about a minute"
                    + " (LINLI_RABBITMQ_URL names one of your own instead)");
            RabbitMqInstallation.install();
        }
        Path installed = RabbitMqInstallation.find();
        narrator.say("RabbitMQ is in " + installed);
    }

    private void deleteBoard() {
        try {
            Files.deleteIfExists(folder.board());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(Supervisor supervisor) {
        narrator.say("Stopping");
        supervisor.close();
        narrator.say("Stopped");
    }
}

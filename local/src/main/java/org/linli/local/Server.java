package org.linli.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs as a child process on one loopback port. It can be stopped or killed and started again: port and
 * data stay.
 */
public abstract class Server {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final String name;
    private final int port;
    private final Duration startPatience;
    private volatile @Nullable Child child;

    /** @param startPatience how long a start may take before it counts as failed */
    Server(String name, int port, Duration startPatience) {
        this.name = name;
        this.port = port;
        this.startPatience = startPatience;
    }

    /** What people call it; also the name of its log. */
    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    /** Whether the process runs; it may still be on its way to answering. */
    public final boolean isAlive() {
        Child current = child;
        return current != null && current.isAlive();
    }

    /** The process id while it runs. */
    public final Optional<Long> pid() {
        return Optional.ofNullable(child).filter(Child::isAlive).map(Child::pid);
    }

    /**
     * Starts the server and returns when it answers; nothing happens when it runs already.
     *
     * @throws Refusal when the port is taken, when the process ends or when it does not answer in time
     */
    public final synchronized void start() {
        if (isAlive()) {
            return;
        }
        if (!Ports.isFree(port)) {
            throw new Refusal("%s cannot start: port %d is taken by another program.".formatted(name, port));
        }
        prepare();
        Child started = Child.start(program());
        child = started;
        awaitAnswer(started);
    }

    /** Ends the server in good order. */
    public synchronized void stop() {
        Child current = child;
        if (current != null && current.isAlive()) {
            current.stop(Duration.ofSeconds(30));
        }
    }

    /** Takes the server away as {@code kill -9} does. */
    public synchronized void kill() {
        Child current = child;
        if (current != null) {
            current.kill();
        }
    }

    /** Completes when the process that runs now has ended, at once when none runs. */
    final CompletableFuture<?> onExit() {
        Child current = child;
        return current == null ? CompletableFuture.completedFuture(null) : current.onExit();
    }

    /** Whatever must be there before the process starts; called at every start, and cheap when there is nothing to do. */
    void prepare() {}

    abstract Child.Program program();

    /** Whether the server answers as its users need it to. */
    abstract boolean answers();

    private void awaitAnswer(Child started) {
        long giveUp = System.nanoTime() + startPatience.toNanos();
        while (!answers()) {
            if (!started.isAlive()) {
                throw new Refusal("%s ended while starting; its log %s says:%n%s"
                        .formatted(name, started.log(), Programs.tail(started.log(), 15)));
            }
            if (System.nanoTime() > giveUp) {
                started.kill();
                throw new Refusal("%s did not answer within %d s; its log %s says:%n%s"
                        .formatted(name, startPatience.toSeconds(), started.log(), Programs.tail(started.log(), 15)));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while a server was starting.", e);
        }
    }
}

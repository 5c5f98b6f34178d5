package org.linli.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts servers and starts each again that dies, waiting longer the more often it does ({@link Backoff}). Ends them in
 * the reverse order of their groups.
 */
final class Supervisor implements AutoCloseable {

    private final Board board;
    private final Narrator narrator;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<Server>> groups = new ArrayList<>();
    private volatile boolean stopping;

    Supervisor(Board board, Narrator narrator, Clock clock) {
        this.board = board;
        this.narrator = narrator;
        this.clock = clock;
    }

    /**
     * Starts the servers side by side and returns when all of them answer; from then on they are watched.
     *
     * @throws Refusal as soon as one of them fails; the others are stopped by {@link #close}
     */
    void start(List<? extends Server> servers) {
        synchronized (groups) {
            groups.add(List.copyOf(servers));
        }
        // Not invokeAll: the first failure is said at once, not after the slowest start.
        ExecutorCompletionService<Server> starts = new ExecutorCompletionService<>(threads);
        try {
            for (Server server : servers) {
                var _ = starts.submit(() -> startFirst(server), server);
            }
            for (int ended = 0; ended < servers.size(); ended++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while starting.", e);
        }
        servers.forEach(server -> threads.execute(() -> keepUp(server)));
    }

    private void startFirst(Server server) {
        board.write(server, Board.State.STARTING, 0);
        Instant begun = clock.instant();
        try {
            server.start();
        } catch (RuntimeException e) {
            board.write(server, Board.State.FAILED, 0);
            throw e;
        }
        board.write(server, Board.State.RUNNING, 0);
        narrator.took(server.name() + " on port " + server.port(), Duration.between(begun, clock.instant()));
    }

    private void keepUp(Server server) {
        Backoff backoff = new Backoff();
        Instant started = clock.instant();
        int restarts = 0;
        while (!stopping) {
            server.onExit().join();
            if (stopping) {
                return;
            }
            Duration wait = backoff.afterARunOf(Duration.between(started, clock.instant()));
            board.write(server, Board.State.FAILED, restarts);
            narrator.say(
                    "%s has ended unexpectedly; starting it again in %d s".formatted(server.name(), wait.toSeconds()));
            if (!pause(wait)) {
                return;
            }
            started = clock.instant();
            restarts++;
            startAgain(server, restarts);
        }
    }

    private void startAgain(Server server, int restarts) {
        Instant begun = clock.instant();
        board.write(server, Board.State.STARTING, restarts);
        try {
            server.start();
            board.write(server, Board.State.RUNNING, restarts);
            narrator.took(server.name() + " again", Duration.between(begun, clock.instant()));
        } catch (RuntimeException e) {
            server.kill();
            if (!stopping) {
                narrator.say(String.valueOf(e.getMessage()));
            }
        }
    }

    private boolean pause(Duration wait) {
        try {
            Thread.sleep(wait);
            return !stopping;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    /** Stops all servers, the last group first, a group's members side by side. */
    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
        List<List<Server>> started;
        synchronized (groups) {
            started = groups.reversed().stream().toList();
        }
        for (List<Server> group : started) {
            group.parallelStream().forEach(server -> {
                server.stop();
                board.write(server, Board.State.STOPPED, 0);
            });
        }
    }
}

package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells other processes how each server fares: one line each in a file, written whole at every change. */
final class Board {

    private final Path file;
    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    enum State {
        STARTING,
        RUNNING,
        FAILED,
        STOPPED
    }

    /**
     * @param pid 0 while no process runs
     * @param restarts how often the server died and was started again
     */
    record Entry(String name, State state, long pid, int port, int restarts, Instant since) {

        private String line() {
            return String.join(
                    " ",
                    name,
                    state.name(),
                    Long.toString(pid),
                    Integer.toString(port),
                    Integer.toString(restarts),
                    since.toString());
        }

        private static Entry parse(String line) {
            List<String> words = List.of(line.split(" ", -1));
            return new Entry(
                    words.get(0),
                    State.valueOf(words.get(1)),
                    Long.parseLong(words.get(2)),
                    Integer.parseInt(words.get(3)),
                    Integer.parseInt(words.get(4)),
                    Instant.parse(words.get(5)));
        }
    }

    Board(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    synchronized void write(Server server, State state, int restarts) {
        entries.put(
                server.name(),
                new Entry(server.name(), state, server.pid().orElse(0L), server.port(), restarts, clock.instant()));
        List<String> lines = new ArrayList<>();
        entries.values().forEach(entry -> lines.add(entry.line()));
        try {
            PrivateFiles.write(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file says now; nothing when there is none. */
    static List<Entry> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(Entry::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

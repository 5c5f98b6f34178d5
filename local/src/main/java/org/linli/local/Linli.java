package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The command behind {@code ./linli}: starts, stops and shows the background process of this checkout. */
final class Linli {

    private final LocalFolder folder;
    private final Map<String, String> environment;
    private final Background background;

    private Linli(LocalFolder folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
        this.background = new Background(folder);
    }

    /** @param arguments the checkout, then the words of the command */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv()));
    }

    /** @return the exit code; what went wrong is said in one sentence */
    static int run(List<String> words, Map<String, String> environment) {
        try {
            Command command = Command.parse(words.subList(1, words.size()));
            return new Linli(LocalFolder.of(Path.of(words.getFirst()), environment), environment).obey(command);
        } catch (Refusal refusal) {
            System.err.println("linli: " + refusal.getMessage());
        } catch (UncheckedIOException failed) {
            // Its cause names the file and what the system said of it.
            System.err.println("linli: the run's folder cannot be used: "
                    + Objects.<Exception>requireNonNullElse(failed.getCause(), failed)
                            .getMessage());
        }
        return 1;
    }

    private int obey(Command command) {
        return switch (command) {
            case Command.Up up -> up(up);
            case Command.Down _ -> down();
            case Command.Status _ -> status();
            case Command.Logs logs -> logs(logs);
            case Command.Demo _ -> demo();
            case Command.Help _ -> say(Command.HELP);
        };
    }

    private static int say(String text) {
        System.out.println(text);
        return 0;
    }

    private int up(Command.Up up) {
        LocalSettings settings =
                LocalSettings.from(environment); // a wrong setting is better said before anything is deleted
        if (background.pid().isPresent()) {
            if (up.fresh()) {
                throw new Refusal("Linli runs from this checkout; ./linli down first, then up --fresh.");
            }
            System.out.println("Linli already runs from this checkout.");
            return status();
        }
        if (up.fresh()) {
            startOver(folder, settings);
        }
        LocalRun.requireFreeDisk(folder.freeBytes()); // on a full one the run could not even write its log
        return background.start(up.detach());
    }

    /** With an outside PostgreSQL the secrets stay: its data are left alone, and without them could not be opened. */
    static void startOver(LocalFolder folder, LocalSettings settings) {
        List<String> kept = settings.postgres().isEmpty()
                ? List.of("apps", "built")
                : List.of("apps", "built", folder.secrets().getFileName().toString());
        System.out.printf(
                "Deleting %s: databases, queues, index, logs and secrets of this checkout; outside servers are left alone,"
                        + " and the secrets with an outside PostgreSQL.%n",
                folder.root());
        try (Stream<Path> parts = Files.exists(folder.root()) ? Files.list(folder.root()) : Stream.empty()) {
            // Unpacked archives and the mark of the build are worth keeping and hold nothing of the run.
            for (Path part : parts.toList()) {
                boolean ofAnotherRun = Files.exists(new LocalFolder(folder.checkout(), part).lock());
                if (!ofAnotherRun && !kept.contains(part.getFileName().toString())) {
                    Cache.delete(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int down() {
        Optional<Long> pid = background.pid();
        if (pid.isEmpty()) {
            return say("Linli does not run from this checkout.");
        }
        background.stop(pid.get());
        return say("Linli is down; its data stays in " + folder.root() + ".");
    }

    private int status() {
        Optional<Long> pid = background.pid();
        if (pid.isEmpty()) {
            System.out.println("Linli does not run from this checkout.");
            return 3; // as service managers answer for a stopped service
        }
        System.out.printf(
                "%-16s %-9s %7s %6s %9s %9s  %s%n", "", "state", "pid", "port", "restarts", "memory", "since");
        System.out.printf(
                "%-16s %-9s %7d %6s %9s %5d MiB%n", "linli", "running", pid.get(), "", "", Memory.of(pid.get()) >> 20);
        boolean allRun = true;
        for (Board.Entry entry : Board.read(folder.board())) {
            allRun &= entry.state() == Board.State.RUNNING;
            System.out.printf(
                    "%-16s %-9s %7d %6d %9d %5d MiB  %s%n",
                    entry.name(),
                    entry.state().name().toLowerCase(Locale.ROOT),
                    entry.pid(),
                    entry.port(),
                    entry.restarts(),
                    Memory.ofTree(entry.pid()) >> 20,
                    entry.since().truncatedTo(ChronoUnit.SECONDS));
        }
        return allRun ? 0 : 1;
    }

    private int demo() {
        if (background.pid().isEmpty()) {
            throw new Refusal("Linli does not run from this checkout; ./linli up starts it and loads the demo city.");
        }
        URI gateway = Board.read(folder.board()).stream()
                .filter(entry -> "gateway".equals(entry.name()) && entry.state() == Board.State.RUNNING)
                .findFirst()
                .map(entry -> URI.create("http://127.0.0.1:" + entry.port()))
                .orElseThrow(() -> new Refusal("The gateway does not answer yet; ./linli status says how far it is."));
        Clock clock = Clock.systemUTC();
        new DemoStep(
                        folder,
                        new Narrator(System.out, clock),
                        clock,
                        LocalSettings.from(System.getenv()).without())
                .load(gateway);
        return say(DemoStep.ACCOUNTS);
    }

    private int logs(Command.Logs logs) {
        Path log = folder.log(logs.name());
        if (!Files.exists(log)) {
            throw new Refusal("There is no log %s.".formatted(log));
        }
        LogReader reader = new LogReader(log, 0);
        reader.copyNew(System.out);
        while (logs.follow()) {
            LogReader.pause(Duration.ofMillis(200));
            reader.copyNew(System.out);
        }
        return 0;
    }
}

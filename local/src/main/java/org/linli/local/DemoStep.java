package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.local.demo.DemoCity;

/** Loads the demo city into a running suite, the first time by itself and whenever it is asked to. */
final class DemoStep {

    /** Whom to sign in as, once the city is loaded. All of it is known to everybody and good for a local run only. */
    static final String ACCOUNTS = """
              people    admin, district, street, reader, operator     password %s
              clients   street-office, street-office-2                secret   local-only-<client id>
            """.formatted(DemoCity.PASSWORD);

    static final Credentials LOADER = new Credentials("demo-loader", "local-only-demo-loader");
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(3);

    private final LocalFolder folder;
    private final Narrator narrator;
    private final Clock clock;
    private final Set<String> without;
    private Instant lastReport = Instant.MIN;
    private String lastPart = "";

    /** @param without services that do not run, whose parts wait until they do */
    DemoStep(LocalFolder folder, Narrator narrator, Clock clock, Set<String> without) {
        this.folder = folder;
        this.narrator = narrator;
        this.clock = clock;
        this.without = without;
    }

    /** Loads the parts that were not loaded yet, the first time all, later those of services that have come since. */
    void loadWhatIsMissing(URI gateway) {
        Set<String> missing = new TreeSet<>(DemoCity.parts(without));
        missing.removeAll(loaded());
        if (!missing.isEmpty()) {
            load(gateway, missing);
        }
    }

    /** Goes through every part; what is there stays. */
    void load(URI gateway) {
        load(gateway, DemoCity.parts(without));
    }

    private void load(URI gateway, Collection<String> parts) {
        narrator.say("Loading the demo city");
        Instant begun = clock.instant();
        DemoCity.load(gateway, LOADER, parts, this::report);
        Set<String> there = new TreeSet<>(loaded());
        there.addAll(parts);
        try {
            Files.write(folder.demoMark(), there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        narrator.took("demo city", Duration.between(begun, clock.instant()));
    }

    private List<String> loaded() {
        if (!Files.exists(folder.demoMark())) {
            return List.of();
        }
        try {
            return Files.readAllLines(folder.demoMark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(String part, long done, long total) {
        Instant now = clock.instant();
        boolean worthALine = !part.equals(lastPart) || done >= total || now.isAfter(lastReport.plus(BETWEEN_REPORTS));
        if (worthALine) {
            lastPart = part;
            lastReport = now;
            narrator.say("  %s: %,d of %,d".formatted(part, done, total));
        }
    }
}

package org.linli.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder of a local run: everything it writes. Deleting it starts over.
 *
 * @param checkout where the suite was built
 * @param root the folder, {@code .linli} of the checkout unless {@code LINLI_FOLDER} names another
 */
record LocalFolder(Path checkout, Path root) {

    LocalFolder(Path checkout) {
        this(checkout, checkout.resolve(".linli"));
    }

    /** A run of its own beside that of the checkout when {@code LINLI_FOLDER} is set. */
    static LocalFolder of(Path checkout, Map<String, String> environment) {
        String named = environment.getOrDefault("LINLI_FOLDER", "");
        return named.isBlank() ? new LocalFolder(checkout) : new LocalFolder(checkout, checkout.resolve(named));
    }

    /** What is free on the disk it is on, or will be on. */
    long freeBytes() {
        Path there = root.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there.toFile().getUsableSpace();
    }

    Path data(String server) {
        return root().resolve("data").resolve(server);
    }

    Path log(String server) {
        return logs().resolve(server + ".log");
    }

    Path logs() {
        return root().resolve("logs");
    }

    /** Where a service's archive lies unpacked. */
    Path app(String service) {
        return root().resolve("apps").resolve(service);
    }

    Path secrets() {
        return root().resolve("secrets.properties");
    }

    Path ports() {
        return root().resolve("ports.properties");
    }

    Path lock() {
        return root().resolve("lock");
    }

    Path pid() {
        return root().resolve("linli.pid");
    }

    Path board() {
        return root().resolve("status.properties");
    }

    /** Names the parts of the demo city that were loaded. */
    Path demoMark() {
        return root().resolve("demo-loaded");
    }
}

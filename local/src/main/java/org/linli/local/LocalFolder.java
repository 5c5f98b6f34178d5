package org.linli.local;

import java.nio.file.Path;

/** The folder {@code .linli} of a checkout: everything a local run writes. Deleting it starts over. */
record LocalFolder(Path checkout) {

    Path root() {
        return checkout.resolve(".linli");
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

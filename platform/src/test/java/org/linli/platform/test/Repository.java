package org.linli.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources lie, whichever module is being tested. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "No folder with mvnw above " + Path.of("").toAbsolutePath());
    }
}

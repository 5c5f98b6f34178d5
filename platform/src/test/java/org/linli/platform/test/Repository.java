package org.linli.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources lie, whichever module is being tested. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        for (var folder = module(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder with mvnw above " + module());
    }

    /** The folder of the module that is being tested. */
    static Path module() {
        return Path.of("").toAbsolutePath();
    }

    static String read(Path file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

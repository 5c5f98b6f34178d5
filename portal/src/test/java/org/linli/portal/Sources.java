package org.linli.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The module's own files, for tests that hold a rule over all of them. */
public final class Sources {

    private static final Path MAIN = Path.of("src", "main");

    /** A file and what is in it. */
    public record Source(Path path, String text) {}

    private Sources() {}

    /** All files below {@code src/main} whose name ends so. */
    public static List<Source> ending(String... endings) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(MAIN.resolve("frontend").resolve("generated")))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .map(file -> new Source(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

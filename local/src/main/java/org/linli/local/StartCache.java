package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of one service as the JDK has loaded and linked them once (JEP 483, JEP 514): a start with them needs about
 * half of the work. A cache counts for the very archive, JDK and options it was made with; the JDK itself goes on without
 * one that it cannot use.
 *
 * @param file the cache; its mark and the one that is being made lie beside it
 */
record StartCache(Path file) {

    // The JDK talks at length about single classes that it leaves out, in the service's log.
    private static final String QUIET = "-Xlog:aot*=off";

    /** @param identity what it must have been made with */
    boolean fits(String identity) {
        try {
            return Files.exists(file)
                    && Files.exists(mark())
                    && Files.readString(mark()).equals(identity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> optionsToUse() {
        return List.of("-XX:AOTCache=" + file, QUIET);
    }

    /** With these the service ends as soon as it is put together, before it listens or works, and leaves the cache. */
    List<String> optionsToMake() {
        return List.of("-XX:AOTCacheOutput=" + arriving(), QUIET, "-Dspring.context.exit=onRefresh");
    }

    /**
     * Takes over what was made.
     *
     * @return false when nothing was
     */
    boolean keep(String identity) {
        try {
            if (!Files.exists(arriving()) || Files.size(arriving()) == 0) {
                discard();
                return false;
            }
            Files.deleteIfExists(mark());
            Files.move(arriving(), file, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(mark(), identity);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what was begun: a run that was cut short leaves a cache that looks whole. */
    void discard() {
        try {
            Files.deleteIfExists(arriving());
            Files.deleteIfExists(arriving().resolveSibling(arriving().getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return file.resolveSibling(file.getFileName() + "-of");
    }

    private Path arriving() {
        return file.resolveSibling(file.getFileName() + "-arriving");
    }
}

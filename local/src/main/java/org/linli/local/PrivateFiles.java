package org.linli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner reads (0600), from their first byte on. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** Writes the whole file in one step: readers see the old text or the new one. */
    static void write(Path file, String text) throws IOException {
        Path arriving = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".arriving-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(arriving, text);
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

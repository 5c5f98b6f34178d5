package org.linli.platform.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OLE2 container: old Excel files, and new ones with a password. */
final class OldContainer {

    /** The directory that names the parts lies at either end; encrypted files of up to this size are told apart. */
    private static final int SEARCHED_BYTES = 32 * 1024 * 1024;

    private OldContainer() {}

    static boolean isEncrypted(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            // One byte, one character: a search for bytes without writing one.
            var bytes = new String(in.readNBytes(SEARCHED_BYTES), StandardCharsets.ISO_8859_1);
            var name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            return bytes.contains(name);
        }
    }
}

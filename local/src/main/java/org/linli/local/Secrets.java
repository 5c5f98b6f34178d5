package org.linli.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * The secrets of one local run, each made at its first use and kept in a file that only its owner reads. An operator may
 * write his own into it before the first start.
 */
final class Secrets {

    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties known = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Credentials credentials(String username) {
        return new Credentials(username, password(username));
    }

    String password(String name) {
        return valueOf(name + ".password", () -> Credentials.randomText(24));
    }

    /** A key of 256 bits in Base64. */
    String key(String name) {
        return valueOf(name + ".key", Secrets::randomKey);
    }

    /** Versioned keys {@code 1:<key>,2:<key>}; the last one encrypts, all of them decrypt. */
    String keyset(String name) {
        return valueOf(name + ".keyset", () -> "1:" + randomKey());
    }

    private static String randomKey() {
        return Base64.getEncoder().encodeToString(Credentials.randomBytes(KEY_BYTES));
    }

    private synchronized String valueOf(String name, Supplier<String> generator) {
        String value = known.getProperty(name);
        if (value == null) {
            value = generator.get();
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            StringWriter text = new StringWriter();
            known.store(text, "Secrets of this local run. Made at first use; nobody else may read this file.");
            PrivateFiles.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

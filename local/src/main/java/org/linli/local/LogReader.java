package org.linli.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Reads a log as it grows. */
final class LogReader {

    private final Path log;
    private long position;

    /** @param position bytes to leave out */
    LogReader(Path log, long position) {
        this.log = log;
        this.position = position;
    }

    /** Copies what has come since the last call. */
    void copyNew(OutputStream to) {
        if (!Files.exists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < position) {
                position = 0; // begun anew
            }
            file.seek(position);
            byte[] buffer = new byte[8192];
            for (int count = file.read(buffer); count > 0; count = file.read(buffer)) {
                to.write(buffer, 0, count);
                position += count;
            }
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }
}

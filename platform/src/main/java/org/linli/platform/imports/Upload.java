package org.linli.platform.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that somebody handed in, on a disk for as long as it is looked at: closing it deletes it.
 *
 * @param name as its owner calls it: to be shown, never to be trusted
 * @param path where it lies meanwhile
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record Upload(String name, Path path, long size, String sha256) implements Closeable {

    private static final int LONGEST_NAME = 200;

    /** Without a path and of bounded length; what the file is, its content tells. */
    static String properName(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

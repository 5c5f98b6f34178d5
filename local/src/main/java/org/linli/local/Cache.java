package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder of this user in which unpacked servers wait, shared by all checkouts; local/pom.xml fills it too. */
final class Cache {

    private Cache() {}

    /** Puts something into the empty folder it is given. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    static Path folder(String name) {
        return Path.of(System.getProperty("user.home"), ".cache", "linli", name);
    }

    /** The cached folder of that name; filled first when it is not there, and never seen half full by anybody. */
    static Path folder(String name, Filling filling) {
        Path wanted = folder(name);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        try {
            Files.createDirectories(wanted.getParent());
            Path arriving = Files.createTempDirectory(wanted.getParent(), "arriving-");
            filling.into(arriving);
            try {
                Files.move(arriving, wanted, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException othersWereFaster) {
                if (!Files.isDirectory(wanted)) {
                    throw othersWereFaster;
                }
                delete(arriving);
            }
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it; none is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

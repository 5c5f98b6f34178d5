package org.linli.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, out of the archive on the class path, and the way to run them as somebody PostgreSQL accepts. */
final class PostgresBinaries {

    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path folder() {
        String archive = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            case String other ->
                throw new Refusal("There is no PostgreSQL here for processors of the kind " + other
                        + "; set LINLI_POSTGRES_URL to a server of your own.");
        };
        return Cache.folder("postgresql-" + VERSION, folder -> unpack(archive, folder));
    }

    /**
     * What goes before a command of PostgreSQL, which refuses to run as root: nothing for other users, for root a user
     * namespace in which it is nobody yet may touch root's files.
     */
    static List<String> runner() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (Programs.run(List.of("unshare", "-U", "true")).succeeded()) {
            return List.of("unshare", "-U");
        }
        throw new Refusal(
                "PostgreSQL does not run as root and this machine allows no user namespaces: run ./linli as an"
                        + " ordinary user, or set LINLI_POSTGRES_URL to a server of your own.");
    }

    private static void unpack(String archive, Path folder) throws IOException {
        InputStream packed = PostgresBinaries.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new Refusal("PostgreSQL's archive " + archive + " is not on the class path.");
        }
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }
}

package org.linli.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.platform.sheets.SheetLimits;
import org.linli.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where files lie while they are read: one folder under the temporary directory. Each is deleted after use; those of a
 * process that was killed are swept.
 */
public final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private static final int BUFFER = 64 * 1024;

    /** Nobody reads a file for longer. */
    private static final Duration STALE = Duration.ofDays(1);

    private final SheetLimits limits;
    private final Clock clock;

    Uploads(SheetLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** What a form brings; the caller closes it. */
    public Upload receive(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        }
    }

    /**
     * Takes a file in; the caller closes it.
     *
     * @param name as its owner calls it
     * @throws ProblemException 413 when it is larger than {@link SheetLimits#file()}
     */
    public Upload receive(String name, InputStream content) throws IOException {
        Path path = scratch();
        try (var in = new DigestInputStream(content, sha256());
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.file().toBytes()) {
                    throw new ProblemException(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "sheet-too-large-file",
                            List.of(limits.file().toMegabytes()),
                            List.of());
                }
                out.write(buffer, 0, read);
            }
            String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return new Upload(Upload.properName(name), path, size, sha256);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    /** A new, empty file, readable by this user only; the caller deletes it. */
    public Path scratch() throws IOException {
        return Files.createTempFile(folder(), "import-", ".part");
    }

    static Path folder() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "linli-imports"));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void sweep() throws IOException {
        Instant limit = clock.instant().minus(STALE);
        int deleted = 0;
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit) && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        }
        if (deleted > 0) {
            LOG.info("Deleted {} uploaded files that a killed process left behind", deleted);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}

package org.linli.search.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.Uploads;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.FileKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The uploaded files, in PostgreSQL in encrypted chunks of 1 MiB. What reads a file needs it on a disk for a while: that
 * copy is deleted after use.
 */
@Repository
class StoredFiles {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Uploads uploads;

    StoredFiles(JdbcClient jdbc, TransactionTemplate transactions, Uploads uploads) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.uploads = uploads;
    }

    /** Stores the file within the running transaction. */
    void store(ImportId id, UnitId place, FileKey key, Path file) throws IOException {
        byte[] buffer = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            int no = 0;
            for (int length = in.readNBytes(buffer, 0, CHUNK); length > 0; length = in.readNBytes(buffer, 0, CHUNK)) {
                jdbc.sql("""
                        insert into import_chunks (import_id, no, place_id, content) values (:id, :no, :place, :content)
                        """)
                        .param("id", id.value())
                        .param("no", no)
                        .param("place", place.value())
                        .param("content", key.encrypt(buffer, length, label(id, no)))
                        .update();
                no++;
            }
        }
    }

    /** Copies the file to a disk, chunk by chunk; the caller deletes the copy. */
    Path fetch(ImportId id, FileKey key) throws IOException {
        Path copy = uploads.scratch();
        try (OutputStream out = Files.newOutputStream(copy)) {
            int no = 0;
            for (Optional<byte[]> chunk = chunk(id, no); chunk.isPresent(); chunk = chunk(id, no)) {
                out.write(key.decrypt(chunk.get(), label(id, no)));
                no++;
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
        return copy;
    }

    private Optional<byte[]> chunk(ImportId id, int no) {
        return java.util.Objects.requireNonNull(transactions.execute(
                _ -> jdbc.sql("select content from import_chunks where import_id = :id and no = :no")
                        .param("id", id.value())
                        .param("no", no)
                        .query((row, number) -> row.getBytes("content"))
                        .optional()));
    }

    private static String label(ImportId id, int no) {
        return "import " + id + " chunk " + no;
    }
}

package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store keeps to. */
abstract class AttachmentStoreContract {

    @TempDir
    Path folder;

    final AttachmentId id = AttachmentId.next();

    abstract AttachmentStore store();

    /** Without the store's knowing. */
    abstract void deleteBehindItsBack(AttachmentId content) throws IOException;

    static byte[] content(int seed) {
        byte[] content = new byte[3_000_000 + seed];
        new Random(seed).nextBytes(content);
        return content;
    }

    private void put(AttachmentId as, byte[] content) throws IOException {
        store().put(as, Files.write(folder.resolve("given"), content));
    }

    private Optional<byte[]> read(AttachmentId as) throws IOException {
        Optional<InputStream> content = store().open(as);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = content.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Test
    void whatIsPutIsReadAsItWasAndNothingElseIs() throws IOException {
        put(id, content(1));

        assertThat(read(id)).hasValue(content(1));
        assertThat(read(AttachmentId.next())).isEmpty();
    }

    @Test
    void twoContentsDoNotStandInEachOthersWay() throws IOException {
        var other = AttachmentId.next();
        put(id, content(1));
        put(other, content(2));

        assertThat(read(id)).hasValue(content(1));
        assertThat(read(other)).hasValue(content(2));
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingItAgainDoesNoHarm() throws IOException {
        put(id, content(1));

        store().delete(id);
        store().delete(id);

        assertThat(read(id)).isEmpty();
    }

    @Test
    void whatWasDeletedBehindItsBackIsNotThereAndCanBePutAgain() throws IOException {
        put(id, content(1));

        deleteBehindItsBack(id);

        assertThat(read(id)).isEmpty();
        put(id, content(1));
        assertThat(read(id)).hasValue(content(1));
    }

    @Test
    void putAgainAfterAFailureItIsThere() throws IOException {
        put(id, content(1));
        put(id, content(2));

        assertThat(read(id)).hasValue(content(2));
    }

    @Test
    void aStoreThatAnswersIsWell() {
        assertThatCode(() -> store().check()).doesNotThrowAnyException();
    }
}

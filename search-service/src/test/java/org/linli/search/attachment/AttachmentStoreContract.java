package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Where it lies, for whoever comes behind the store's back. */
    abstract Path fileOf(AttachmentId content) throws IOException;

    static byte[] content(int seed) {
        byte[] content = new byte[3_000_000 + seed];
        new Random(seed).nextBytes(content);
        return content;
    }

    private void put(AttachmentId as, byte[] content) throws IOException {
        store().put(as, Files.write(folder.resolve("given"), content));
    }

    private Optional<byte[]> read(AttachmentId as) throws IOException {
        Optional<StoredContent> content = store().open(as);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try (StoredContent found = content.get()) {
            byte[] read = found.in().readAllBytes();
            assertThat(found.length()).as("as it said before").isEqualTo(read.length);
            return Optional.of(read);
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

        Files.delete(fileOf(id));

        assertThat(read(id)).isEmpty();
        put(id, content(1));
        assertThat(read(id)).hasValue(content(1));
    }

    @Test
    void ofWhatWasCutShortBehindItsBackItSaysHowMuchThereIs() throws IOException {
        put(id, content(1));

        Files.write(fileOf(id), Arrays.copyOf(content(1), 1_000_000));

        try (StoredContent found = store().open(id).orElseThrow()) {
            assertThat(found.length()).isEqualTo(1_000_000);
        }
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

package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.privacy.FileKey;

class SealedContentUnitTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final FileKey key = FileKey.fresh();
    private final AttachmentId id = AttachmentId.next();

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private byte[] sealed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new SealedContent.Writer(out, key, id)) {
            writer.write(content, 0, content.length / 3);
            writer.write(content, content.length / 3, content.length - content.length / 3);
            assertThat(writer.size()).isEqualTo(content.length);
        }
        return out.toByteArray();
    }

    private byte[] opened(byte[] sealed, AttachmentId as, long size) throws IOException {
        var out = new ByteArrayOutputStream();
        var whole = new AtomicBoolean();
        try (var reader = new SealedContent.Reader(new ByteArrayInputStream(sealed), key, as, size)) {
            reader.copyTo(out, () -> whole.set(out.size() < size));
        }
        assertThat(whole).as("known before the last of it is written").isTrue();
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 2 * MEGABYTE + 7})
    void whatIsSealedOpensAsItWas(int length) throws IOException {
        byte[] content = content(length);

        byte[] sealed = sealed(content);

        assertThat(opened(sealed, id, length)).isEqualTo(content);
        assertThat(SealedContent.lengthOf(length)).isEqualTo(sealed.length);
    }

    @Test
    void nothingOfAContentIsStoredInTheClear() throws IOException {
        byte[] content = "阳光小区3号楼".repeat(100).getBytes(StandardCharsets.UTF_8);

        assertThat(new String(sealed(content), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(Arrays.copyOf(content, 6), StandardCharsets.ISO_8859_1))
                .isNotEqualTo(new String(sealed(content), StandardCharsets.ISO_8859_1));
    }

    @Test
    void aContentThatWasCutOffChangedOrExchangedDoesNotOpen() throws IOException {
        byte[] sealed = sealed(content(2 * MEGABYTE));
        byte[] cut = Arrays.copyOf(sealed, MEGABYTE + 28);
        byte[] changed = sealed.clone();
        changed[100]++;

        assertThatThrownBy(() -> opened(cut, id, 2 * MEGABYTE)).isInstanceOf(DamagedContentException.class);
        assertThatThrownBy(() -> opened(changed, id, 2 * MEGABYTE)).isInstanceOf(DamagedContentException.class);
        assertThatThrownBy(() -> opened(sealed, AttachmentId.next(), 2 * MEGABYTE))
                .isInstanceOf(DamagedContentException.class);
    }

    @Test
    void whatIsWrongAtItsBeginningIsKnownBeforeAnythingIsWritten() throws IOException {
        byte[] sealed = sealed(content(2 * MEGABYTE));
        sealed[MEGABYTE]++;

        assertThatThrownBy(
                        () -> new SealedContent.Reader(new ByteArrayInputStream(sealed), key, id, 2 * MEGABYTE).close())
                .isInstanceOf(DamagedContentException.class);
    }

    @Test
    void whatIsWrongLaterIsNeverSaidToBeWhole() throws IOException {
        byte[] sealed = sealed(content(2 * MEGABYTE));
        sealed[sealed.length - 1]++;
        var out = new ByteArrayOutputStream();
        var said = new AtomicBoolean();

        try (var reader = new SealedContent.Reader(new ByteArrayInputStream(sealed), key, id, 2 * MEGABYTE)) {
            assertThatThrownBy(() -> reader.copyTo(out, () -> said.set(true)))
                    .isInstanceOf(DamagedContentException.class);
        }

        assertThat(said).isFalse();
        assertThat(out.size()).isEqualTo(MEGABYTE);
    }
}

package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file is stored: all that is seen, and nothing of who made it where with what. */
class WithoutMetadataUnitTest {

    private static final int COLOUR = 0x3366CC;

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private byte[] stored(byte[] given) throws IOException {
        Path file = file(given);
        var out = new ByteArrayOutputStream();
        AttachmentKind.of(file).orElseThrow().copyWithoutMetadata(file, out);
        return out.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    void aJpegIsTheSamePictureWithoutPlaceTimeAndDevice() throws IOException {
        byte[] given = SamplePictures.jpeg(COLOUR);

        byte[] stored = stored(given);

        assertThat(text(given)).contains(SamplePictures.SECRET);
        assertThat(text(stored)).doesNotContain("HUAWEI", "adobe", "Photoshop", "JFXX");
        assertThat(pixels(SamplePictures.seen(stored))).isEqualTo(pixels(SamplePictures.seen(given)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void aJpegStaysTheRightWayUp(int orientation) throws IOException {
        byte[] stored = stored(SamplePictures.jpeg(COLOUR, orientation));

        int exif = text(stored).indexOf("Exif\0\0");
        if (orientation == 1) {
            assertThat(exif).isNegative();
        } else {
            assertThat(Orientation.of(Arrays.copyOfRange(stored, exif, exif + 32)))
                    .isEqualTo(orientation);
        }
    }

    @Test
    void whatIsNoExifOrBrokenExifIsTakenForUpright() {
        assertThat(Orientation.of(new byte[0])).isEqualTo(1);
        assertThat(Orientation.of("Exif\0\0II".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(1);
        assertThat(Orientation.of("Exif\0\0MM\0*\u007f\u007f\u007f\u007f".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(1);
    }

    @Test
    void aPngIsTheSamePictureWithoutTexts() throws IOException {
        byte[] given = SamplePictures.png(COLOUR);

        byte[] stored = stored(given);

        assertThat(text(given)).contains(SamplePictures.SECRET);
        assertThat(text(stored)).doesNotContain("HUAWEI", "Author");
        assertThat(pixels(SamplePictures.seen(stored))).isEqualTo(pixels(SamplePictures.seen(given)));
    }

    @Test
    void aWebpKeepsItsPictureSaysHowLongItIsAndClaimsNoMetadata() throws IOException {
        byte[] stored = stored(SamplePictures.webp());

        assertThat(text(stored)).startsWith("RIFF").contains("VP8L").doesNotContain("HUAWEI", "EXIF", "XMP");
        assertThat(stored[4] & 0xFF).isEqualTo(stored.length - 8);
        assertThat(stored[20]).isZero();
        assertThat(stored(stored)).isEqualTo(stored);
    }

    @Test
    void aPdfIsStoredByteForByte() throws IOException {
        assertThat(stored(SamplePictures.PDF)).isEqualTo(SamplePictures.PDF);
    }

    @Test
    void aFileThatWasCutOffAnywhereIsRefused() throws IOException {
        for (byte[] whole : new byte[][] {
            stored(SamplePictures.jpeg(COLOUR)),
            stored(SamplePictures.png(COLOUR)),
            stored(SamplePictures.webp()),
            SamplePictures.PDF
        }) {
            for (int length = 16; length < whole.length - 8; length += 7) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> stored(cut)).isInstanceOf(DamagedFileException.class);
            }
        }
    }

    @Test
    void aFileThatOnlyBeginsLikeAPictureIsRefused() {
        byte[] jpeg = "\u00FF\u00D8\u00FF<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] png = "\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\u0000IEND\u0000\u0000\u0000\u0000"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] huge =
                "RIFF\u00FF\u00FF\u00FF\u00FFWEBPVP8 \u00FF\u00FF\u00FF\u00FF".getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] given : new byte[][] {jpeg, png, huge}) {
            assertThatThrownBy(() -> stored(given)).isInstanceOf(DamagedFileException.class);
        }
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000",
                "GIF89a",
                "PK\u0003\u0004",
                "",
                " %PDF-1.4"
            })
    void nothingElseIsTaken(String content) throws IOException {
        assertThat(AttachmentKind.of(file(content.getBytes(StandardCharsets.ISO_8859_1))))
                .isEmpty();
    }

    @Test
    void aNameHasTheEndingOfItsContent() {
        assertThat(AttachmentKind.JPEG.named("电梯.JPEG")).isEqualTo("电梯.JPEG");
        assertThat(AttachmentKind.JPEG.named("电梯.html")).isEqualTo("电梯.html.jpg");
        assertThat(AttachmentKind.PDF.named("  ")).isEqualTo("attachment.pdf");
        assertThat(AttachmentKind.PNG.named("图".repeat(300))).hasSize(200).endsWith("图.png");
    }
}

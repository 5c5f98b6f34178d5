package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SmallPictureUnitTest {

    private static final int RED = 0xC02020;

    @TempDir
    Path folder;

    private boolean made(AttachmentKind kind, byte[] picture) throws IOException {
        return SmallPicture.write(kind, Files.write(folder.resolve("picture"), picture), folder.resolve("small"));
    }

    /** As it is stored: without metadata. */
    private byte[] stored(byte[] given) throws IOException {
        Path file = Files.write(folder.resolve("given"), given);
        var out = new ByteArrayOutputStream();
        AttachmentKind.of(file).orElseThrow().copyWithoutMetadata(file, out);
        return out.toByteArray();
    }

    private BufferedImage small() throws IOException {
        return SamplePictures.seen(Files.readAllBytes(folder.resolve("small")));
    }

    private static boolean isReddish(BufferedImage picture, double across, double down) {
        var pixel = new Color(
                picture.getRGB((int) (across * (picture.getWidth() - 1)), (int) (down * (picture.getHeight() - 1))));
        return pixel.getRed() > 150 && pixel.getBlue() < 90;
    }

    @ParameterizedTest
    @CsvSource({"1200,900,480,360", "900,1200,360,480", "481,100,480,100", "4000,10,480,1", "961,961,480,480"})
    void itsLongerSideIsBoundedAndItsShapeStays(int width, int height, int wide, int high) throws IOException {
        assertThat(made(AttachmentKind.JPEG, stored(SamplePictures.photograph(width, height, RED, 1))))
                .isTrue();

        assertThat(small().getWidth()).isEqualTo(wide);
        assertThat(small().getHeight()).isEqualTo(high);
    }

    /** The corner that is red in the file, and where it is seen. */
    @ParameterizedTest
    @CsvSource({
        "1,0.1,0.1,480",
        "2,0.9,0.1,480",
        "3,0.9,0.9,480",
        "4,0.1,0.9,480",
        "5,0.1,0.1,320",
        "6,0.9,0.1,320",
        "7,0.9,0.9,320",
        "8,0.1,0.9,320"
    })
    void itIsTheRightWayUp(int orientation, double across, double down, int width) throws IOException {
        assertThat(made(AttachmentKind.JPEG, stored(SamplePictures.photograph(1200, 800, RED, orientation))))
                .isTrue();

        BufferedImage small = small();
        assertThat(small.getWidth()).isEqualTo(width);
        assertThat(isReddish(small, across, down)).isTrue();
        assertThat(isReddish(small, 1 - across, 1 - down)).isFalse();
    }

    @Test
    void nothingButItsPixelsIsInIt() throws IOException {
        assertThat(made(AttachmentKind.JPEG, SamplePictures.photograph(1200, 900, RED, 6)))
                .isTrue();

        assertThat(new String(Files.readAllBytes(folder.resolve("small")), StandardCharsets.ISO_8859_1))
                .doesNotContain("HUAWEI", "Exif", "adobe");
    }

    @Test
    void whatShinesThroughAPngIsWhite() throws IOException {
        var glass = new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(glass, "png", out);

        assertThat(made(AttachmentKind.PNG, stored(out.toByteArray()))).isTrue();

        assertThat(new Color(small().getRGB(100, 100))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatIsSmallAlreadyAndWhatIsNotDecodedIsLeftAsItIs() throws IOException {
        assertThat(made(AttachmentKind.JPEG, stored(SamplePictures.jpeg(1)))).isFalse();
        assertThat(made(AttachmentKind.WEBP, SamplePictures.webp())).isFalse();
        assertThat(made(AttachmentKind.PDF, SamplePictures.PDF)).isFalse();
    }

    /** Decoded as a whole it would be 144 MB. Counted is all that was ever asked of the heap, not what was held at once. */
    @Test
    void aPhotographOfFortyEightMillionPixelsTakesLittleMoreOfTheHeapThanWhatIsKeptOfIt() throws IOException {
        byte[] jpeg = plain(8000, 6000);
        long before = askedOfTheHeap();

        assertThat(made(AttachmentKind.JPEG, jpeg)).isTrue();

        assertThat(askedOfTheHeap() - before)
                .isLessThan(DataSize.ofMegabytes(24).toBytes());
    }

    private static long askedOfTheHeap() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** In one pass; black, at an eighth of a byte for each pixel while it is written. */
    private static byte[] plain(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "jpeg", out);
        return out.toByteArray();
    }

    /** A few kilobytes that would unpack to gigabytes: the size it says itself is enough. */
    @ParameterizedTest
    @ValueSource(ints = {10_001, 40_000})
    void aPictureThatSaysThatItIsTooLargeIsNotDecoded(int side) throws IOException {
        byte[] png = stored(SamplePictures.png(RED));
        ByteBuffer.wrap(png).putInt(16, side).putInt(20, side);
        byte[] jpeg = stored(SamplePictures.jpeg(RED, 1));
        claim(jpeg, 0xC0, side);

        assertThat(made(AttachmentKind.PNG, png)).isFalse();
        assertThat(made(AttachmentKind.JPEG, jpeg)).isFalse();
    }

    @Test
    void ofAPictureInSeveralPassesLessIsEnough() throws IOException {
        byte[] jpeg = progressive(1200, 900);
        assertThat(made(AttachmentKind.JPEG, jpeg)).isTrue();
        claim(jpeg, 0xC2, 4001);

        assertThat(made(AttachmentKind.JPEG, jpeg)).isFalse();
    }

    /** The colours one after the other, which is not called progressive and needs as much. */
    @Test
    void aPictureThatComesColourByColourComesInPassesToo() throws IOException {
        byte[] jpeg = stored(SamplePictures.photograph(800, 600, RED, 1));
        assertThat(JpegHead.of(Files.write(folder.resolve("one"), jpeg)).inPasses())
                .isFalse();

        int scan = 2;
        while ((jpeg[scan] & 0xFF) != 0xFF || (jpeg[scan + 1] & 0xFF) != 0xDA) {
            scan++;
        }
        jpeg[scan + 4] = 1;

        assertThat(JpegHead.of(Files.write(folder.resolve("three"), jpeg)).inPasses())
                .isTrue();
        assertThat(JpegHead.of(Files.write(folder.resolve("passes"), progressive(800, 600)))
                        .inPasses())
                .isTrue();
    }

    @Test
    void whatIsDamagedIsLeftAsItIs() throws IOException {
        byte[] png = stored(SamplePictures.png(RED));
        ByteBuffer.wrap(png).putInt(16, 2000).putInt(20, 2000);
        byte[] noColours = stored(SamplePictures.png(RED));
        ByteBuffer.wrap(noColours).putInt(16, 2000);
        noColours[25] = 77;

        assertThat(made(AttachmentKind.PNG, png)).isFalse();
        assertThat(made(AttachmentKind.PNG, noColours)).isFalse();
        assertThat(made(AttachmentKind.JPEG, new byte[] {-1, -40, -1, -38, 0, 0, 1, 2, -1, -39}))
                .as("a scan without a frame")
                .isFalse();
    }

    /** Lets the file say that each of its sides is so long. */
    private static void claim(byte[] jpeg, int frame, int side) {
        for (int at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == frame) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) side).putShort(at + 7, (short) side);
                return;
            }
        }
        throw new AssertionError("No frame in " + Arrays.toString(jpeg));
    }

    private static byte[] progressive(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam passes = writer.getDefaultWriteParam();
            passes.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(picture, null, null), passes);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}

package org.linli.search.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures full of what must not be stored: {@link #SECRET} stands wherever a program may leave it. */
final class SamplePictures {

    static final String SECRET = "HUAWEI 37.434N 118.674E";

    /** A PDF of one page, as small as it gets. */
    static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private SamplePictures() {}

    /** Of a colour of its own, so that no two are the same file. */
    static byte[] jpeg(int colour) {
        return jpeg(colour, 6);
    }

    /** With EXIF, XMP, a comment, a small picture of the picture, and a film behind its end. */
    static byte[] jpeg(int colour, int orientation) {
        return withSecrets(written("jpg", colour), colour, orientation);
    }

    private static byte[] withSecrets(byte[] plain, int colour, int orientation) {
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif(orientation));
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xE0, ("JFXX\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xED, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xFE, (SECRET + colour).getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** As a telephone takes it: shades and noise, red in the corner where its pixels begin, full of what must not stay. */
    static byte[] photograph(int width, int height, int colour, int orientation) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(colour);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int shade = 100 + 80 * x / width + noise.nextInt(24);
                boolean corner = x < width / 3 && y < height / 3;
                picture.setRGB(x, y, corner ? 0xC02020 : new Color(shade / 2, shade, shade).getRGB());
            }
        }
        return withSecrets(written("jpg", picture), colour, orientation);
    }

    /** A PNG that no compression makes smaller. */
    static byte[] snow(int width, int height, int seed) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, noise.nextInt(0x1000000));
            }
        }
        return written("png", picture);
    }

    /** A PDF of this length. */
    static byte[] paper(int length) {
        byte[] paper = new byte[length];
        Arrays.fill(paper, (byte) ' ');
        System.arraycopy(PDF, 0, paper, 0, PDF.length);
        byte[] end = "\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, paper, length - end.length, end.length);
        return paper;
    }

    /** As a telephone of little-endian byte order writes it: orientation, then the maker. */
    private static byte[] exif(int orientation) {
        byte[] maker = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + maker.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(8 + 2 + 2 * 12 + 4);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putInt(0).put(maker);
        var segment = new ByteArrayOutputStream();
        segment.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.writeBytes(tiff.array());
        return segment.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xFF);
        out.writeBytes(content);
    }

    /** With a text, EXIF and a time before the picture, and more behind its end. */
    static byte[] png(int colour) {
        byte[] plain = written("png", colour);
        int afterHeader = 8 + 12 + 13;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        chunk(out, "tEXt", "Author\0" + SECRET);
        chunk(out, "eXIf", SECRET);
        chunk(out, "iTXt", SECRET);
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, String content) {
        byte[] bytes = (type + content).getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length()).array());
        out.writeBytes(bytes);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** An extended file with EXIF and XMP around something that stands for the picture. */
    static byte[] webp() {
        var chunks = new ByteArrayOutputStream();
        chunks.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        webpChunk(chunks, "VP8X", new byte[] {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0});
        webpChunk(chunks, "VP8L", new byte[] {0x2F, 1, 2, 3, 4});
        webpChunk(chunks, "EXIF", SECRET.getBytes(StandardCharsets.US_ASCII));
        webpChunk(chunks, "XMP ", (SECRET + "!").getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        webpChunk(out, "RIFF", chunks.toByteArray());
        out.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void webpChunk(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] written(String format, int colour) {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(colour));
        brush.fillRect(5, 5, 20, 20);
        brush.dispose();
        return written(format, picture);
    }

    private static byte[] written(String format, BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The picture that a program would show. */
    static BufferedImage seen(byte[] file) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)), "no picture");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

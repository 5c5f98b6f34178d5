package org.linli.search.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * A small JPEG of a picture, the right way up and with nothing but its pixels. How large a picture is it says itself, and
 * one that says too much is not decoded. Of the others only every so manieth pixel is kept while they are read, so that
 * memory does not grow with them; CPU does, by about a second for the largest.
 */
final class SmallPicture {

    /** Of the longer side, in pixels: what a tile of a list needs on a screen of three pixels a point. */
    static final int SIDE = 480;

    private static final int LONGEST_SIDE = 30_000;
    private static final long MOST_PIXELS = 100_000_000;

    /** A decoder holds all of these, six bytes a pixel at worst. */
    private static final long MOST_PIXELS_IN_PASSES = 16_000_000;

    private SmallPicture() {}

    /** Whether one can be made of this kind; WebP the JDK does not decode. */
    static boolean isMadeOf(AttachmentKind kind) {
        return kind == AttachmentKind.JPEG || kind == AttachmentKind.PNG;
    }

    /**
     * Writes the small picture.
     *
     * @param picture as it is handed out
     * @return false, with nothing written that is of use, when it is small already, too large, or cannot be decoded
     */
    static boolean write(AttachmentKind kind, Path picture, Path to) {
        try {
            return switch (kind) {
                case JPEG -> writeJpeg(picture, to);
                case PNG -> write("png", picture, MOST_PIXELS, Orientation.UPRIGHT, to);
                case WEBP, PDF -> false;
            };
        } catch (IOException | RuntimeException unreadable) {
            // The JDK's readers throw either at what is damaged or of a kind that they do not know, such as CMYK.
            return false;
        }
    }

    private static boolean writeJpeg(Path picture, Path to) throws IOException {
        JpegHead head = JpegHead.of(picture);
        return write("jpeg", picture, head.inPasses() ? MOST_PIXELS_IN_PASSES : MOST_PIXELS, head.orientation(), to);
    }

    private static boolean write(String format, Path picture, long most, int orientation, Path to) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int longest = Math.max(width, height);
            if (longest <= SIDE || longest > LONGEST_SIDE || (long) width * height > most) {
                return false;
            }
            return ImageIO.write(turned(halved(read(reader, longest)), orientation), "jpeg", to.toFile());
        } finally {
            reader.dispose();
        }
    }

    /** Between twice and four times as large as wanted, so that what is left out leaves no steps. */
    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        ImageReadParam sparing = reader.getDefaultReadParam();
        int step = Math.max(1, longest / (2 * SIDE));
        sparing.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparing);
    }

    private static BufferedImage halved(BufferedImage picture) {
        BufferedImage half = picture;
        while (Math.max(half.getWidth(), half.getHeight()) >= 2 * SIDE) {
            half = painted(half, half.getWidth() / 2, half.getHeight() / 2, Orientation.UPRIGHT);
        }
        return half;
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        double by = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        return painted(
                picture,
                (int) Math.round(picture.getWidth() * by),
                (int) Math.round(picture.getHeight() * by),
                orientation);
    }

    /** @param width before it is turned */
    private static BufferedImage painted(BufferedImage picture, int width, int height, int orientation) {
        int wide = Math.max(1, width);
        int high = Math.max(1, height);
        boolean lies = orientation > 4;
        BufferedImage paper = new BufferedImage(lies ? high : wide, lies ? wide : high, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = paper.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = upright(orientation, wide, high);
        turn.scale((double) wide / picture.getWidth(), (double) high / picture.getHeight());
        brush.drawImage(picture, turn, null);
        brush.dispose();
        return paper;
    }

    /** Where a pixel of a picture that lies as EXIF says belongs. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

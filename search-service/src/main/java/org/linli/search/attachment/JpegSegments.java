package org.linli.search.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A JPEG file, segment by segment (ITU T.81 annex B), copied without decoding: nothing of the picture is lost, and a
 * picture made to exhaust whoever decodes it exhausts nobody here. Left out are EXIF, XMP, IPTC, comments, small pictures
 * of the picture, what makers add, and whatever follows its end. Which way up it is stays, and its colour profile.
 */
final class JpegSegments {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int TEMPORARY = 0x01;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    /** Of JFIF's own segment, up to where a small picture would begin. */
    private static final int JFIF_WITHOUT_PICTURE = 14;

    private final DataInputStream in;
    private final DataOutputStream out;

    private JpegSegments(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @throws DamagedFileException when it ends before its end */
    static void copy(Path from, OutputStream to) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            var out = new DataOutputStream(new BufferedOutputStream(to));
            new JpegSegments(in, out).copy();
            out.flush();
        } catch (EOFException early) {
            throw new DamagedFileException();
        }
    }

    private void copy() throws IOException {
        if (marker(in.readUnsignedByte()) != START) {
            throw new DamagedFileException();
        }
        write(START);
        boolean scanned = false;
        int marker = marker(in.readUnsignedByte());
        while (marker != END) {
            if (marker == SCAN) {
                segment(marker);
                marker = scan();
                scanned = true;
            } else {
                if (marker != TEMPORARY) {
                    segment(marker);
                }
                marker = marker(in.readUnsignedByte());
            }
        }
        if (!scanned) {
            throw new DamagedFileException();
        }
        write(END);
    }

    /** Any number of 0xFF may stand before a marker. */
    private int marker(int first) throws IOException {
        if (first != 0xFF) {
            throw new DamagedFileException();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0 || isWithoutLength(marker)) {
            throw new DamagedFileException();
        }
        byte[] content = new byte[length];
        in.readFully(content);
        switch (marker) {
            case APP0 -> jfif(content);
            case APP1 -> orientation(content);
            case APP2 -> keepIf("ICC_PROFILE\0", marker, content);
            case APP14 -> keepIf("Adobe", marker, content);
            default -> {
                if (marker < APP0) {
                    write(marker, content);
                }
            }
        }
    }

    private static boolean isWithoutLength(int marker) {
        return marker == 0 || (marker >= FIRST_RESTART && marker <= START);
    }

    private void jfif(byte[] content) throws IOException {
        if (begins(content, "JFIF\0") && content.length >= JFIF_WITHOUT_PICTURE) {
            byte[] kept = Arrays.copyOf(content, JFIF_WITHOUT_PICTURE);
            kept[JFIF_WITHOUT_PICTURE - 2] = 0;
            kept[JFIF_WITHOUT_PICTURE - 1] = 0;
            write(APP0, kept);
        }
    }

    private void orientation(byte[] content) throws IOException {
        int orientation = Orientation.of(content);
        if (orientation != Orientation.UPRIGHT) {
            write(APP1, Orientation.alone(orientation));
        }
    }

    private void keepIf(String beginning, int marker, byte[] content) throws IOException {
        if (begins(content, beginning)) {
            write(marker, content);
        }
    }

    /** Up to the marker that ends the scan, which is answered. */
    private int scan() throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            int marker = marker(next);
            if (marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                return marker;
            }
            write(marker);
        }
    }

    private void write(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private void write(int marker, byte[] content) throws IOException {
        write(marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }

    private static boolean begins(byte[] content, String text) {
        byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
        return content.length >= expected.length
                && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
    }
}

package org.linli.search.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Which way up a photograph is: the one thing of EXIF that a picture needs, since telephones never turn the pixels. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    /** Offsets count from behind the header. */
    private static final int FIRST_DIRECTORY = 8;

    private Orientation() {}

    /** 1 to 8 as EXIF counts; upright when the segment is no EXIF, does not say, or cannot be read. */
    static int of(byte[] segment) {
        if (segment.length < EXIF.length || !Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            return UPRIGHT;
        }
        try {
            ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                    .slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return inDirectory(tiff, tiff.getInt(4));
        } catch (IndexOutOfBoundsException | BufferUnderflowException unreadable) {
            return UPRIGHT;
        }
    }

    private static int inDirectory(ByteBuffer tiff, int directory) {
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY;
            if ((tiff.getShort(at) & 0xFFFF) == TAG && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** An EXIF segment that says this and nothing else. */
    static byte[] alone(int orientation) {
        ByteBuffer segment = ByteBuffer.allocate(EXIF.length + FIRST_DIRECTORY + 2 + ENTRY + 4);
        segment.put(EXIF).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(FIRST_DIRECTORY);
        segment.putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1);
        segment.putShort((short) orientation);
        return segment.array();
    }
}

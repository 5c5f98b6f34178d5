package org.linli.search.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG file says before its picture begins.
 *
 * @param orientation 1 to 8 as EXIF counts
 * @param inPasses whether it comes in several, progressive or colour by colour, for which a decoder holds all of it
 */
record JpegHead(int orientation, boolean inPasses) {

    private static final int FIRST_FRAME = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int LAST_FRAME = 0xCF;
    private static final int TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int CONDITIONING = 0xCC;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    /** Where a frame says of how many components it is. */
    private static final int COMPONENTS = 5;

    /** Of a file that {@link JpegSegments} wrote. @throws IOException also when it has no picture */
    static JpegHead of(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            int orientation = Orientation.UPRIGHT;
            boolean progressive = false;
            int components = 0;
            while (true) {
                int marker = in.readUnsignedShort() & 0xFF;
                byte[] segment = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == SCAN) {
                    return new JpegHead(orientation, progressive || segment[0] < components);
                }
                if (marker == APP1) {
                    orientation = Orientation.of(segment);
                } else if (isFrame(marker)) {
                    progressive |= marker == PROGRESSIVE;
                    components = segment[COMPONENTS];
                }
            }
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != TABLES
                && marker != RESERVED
                && marker != CONDITIONING;
    }
}

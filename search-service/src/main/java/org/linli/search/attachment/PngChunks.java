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
import java.util.Set;

/**
 * A PNG file, chunk by chunk (ISO/IEC 15948), copied without decoding. Kept are the picture and what says how its colours
 * and pixels are meant; texts, EXIF, times, animation and whatever follows its end are left out.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final String HEADER = "IHDR";
    private static final String PICTURE = "IDAT";
    private static final String END = "IEND";
    private static final Set<String> KEPT = Set.of(
            HEADER, "PLTE", PICTURE, END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    private PngChunks() {}

    /** @throws DamagedFileException when it ends before its end */
    static void copy(Path from, OutputStream to) throws IOException {
        long size = Files.size(from);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            var out = new DataOutputStream(new BufferedOutputStream(to));
            out.write(exactly(in, SIGNATURE));
            String first = chunk(in, out, size);
            boolean pictured = false;
            String last = first;
            while (!last.equals(END)) {
                last = chunk(in, out, size);
                pictured |= last.equals(PICTURE);
            }
            if (!first.equals(HEADER) || !pictured) {
                throw new DamagedFileException();
            }
            out.flush();
        } catch (EOFException early) {
            throw new DamagedFileException();
        }
    }

    private static String chunk(DataInputStream in, DataOutputStream out, long size) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > size) {
            throw new DamagedFileException();
        }
        byte[] type = exactly(in, 4);
        byte[] content = exactly(in, length + CHECKSUM);
        String name = new String(type, StandardCharsets.US_ASCII);
        if (KEPT.contains(name)) {
            out.writeInt(length);
            out.write(type);
            out.write(content);
        }
        return name;
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] read = new byte[length];
        in.readFully(read);
        return read;
    }
}

package org.linli.search.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A WebP file, chunk by chunk (RFC 9649), copied without decoding. Kept are the picture, its transparency, its animation
 * and its colour profile; EXIF, XMP, unknown chunks and whatever follows its end are left out.
 */
final class WebpChunks {

    private static final int HEAD = 12;
    private static final int TYPE = 4;
    private static final int CHUNK_HEAD = 8;
    private static final String EXTENDED = "VP8X";
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", EXTENDED, "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpChunks() {}

    /** @throws DamagedFileException when it ends before its end */
    static void copy(Path from, OutputStream to) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(from)).order(ByteOrder.LITTLE_ENDIAN);
        long end = file.capacity() < HEAD ? Long.MAX_VALUE : CHUNK_HEAD + Integer.toUnsignedLong(file.getInt(4));
        if (end > file.capacity()) {
            throw new DamagedFileException();
        }
        ByteBuffer kept = ByteBuffer.allocate((int) end + 1).order(ByteOrder.LITTLE_ENDIAN);
        kept.put(file.slice(0, HEAD));
        boolean pictured = false;
        int at = HEAD;
        while (at < end) {
            pictured |= keep(file, at, (int) end, kept);
            at += sizeOf(file, at);
        }
        if (!pictured) {
            throw new DamagedFileException();
        }
        kept.putInt(4, kept.position() - CHUNK_HEAD);
        to.write(kept.array(), 0, kept.position());
    }

    /** Whether it is a picture. */
    private static boolean keep(ByteBuffer file, int at, int end, ByteBuffer kept) throws IOException {
        if (at + CHUNK_HEAD > end
                || Integer.toUnsignedLong(file.getInt(at + 4)) > (long) end - at - CHUNK_HEAD
                || sizeOf(file, at) > end - at) {
            throw new DamagedFileException();
        }
        byte[] letters = new byte[TYPE];
        file.get(at, letters);
        String type = new String(letters, StandardCharsets.US_ASCII);
        if (KEPT.contains(type)) {
            int place = kept.position();
            kept.put(file.slice(at, sizeOf(file, at)));
            if (type.equals(EXTENDED)) {
                kept.put(place + CHUNK_HEAD, (byte) (kept.get(place + CHUNK_HEAD) & ~(HAS_EXIF | HAS_XMP)));
            }
        }
        return PICTURES.contains(type);
    }

    /** With its head; an odd one has a byte more. */
    private static int sizeOf(ByteBuffer file, int at) {
        int length = file.getInt(at + 4);
        return CHUNK_HEAD + length + (length & 1);
    }
}

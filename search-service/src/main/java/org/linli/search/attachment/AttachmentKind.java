package org.linli.search.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be attached, told by how the content begins and never by its name. Nothing a browser would run is among them.
 * HEIC is not: its metadata cannot be taken out without decoding it, and telephones hand out JPEG when asked for it.
 */
public enum AttachmentKind {
    JPEG("image/jpeg", "jpg", "jpeg") {
        @Override
        boolean begins(byte[] head) {
            return starts(head, 0, 0xFF, 0xD8, 0xFF);
        }

        @Override
        void copyWithoutMetadata(Path from, OutputStream to) throws IOException {
            JpegSegments.copy(from, to);
        }
    },
    PNG("image/png", "png", "png") {
        @Override
        boolean begins(byte[] head) {
            return starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        }

        @Override
        void copyWithoutMetadata(Path from, OutputStream to) throws IOException {
            PngChunks.copy(from, to);
        }
    },
    WEBP("image/webp", "webp", "webp") {
        @Override
        boolean begins(byte[] head) {
            return starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P');
        }

        @Override
        void copyWithoutMetadata(Path from, OutputStream to) throws IOException {
            WebpChunks.copy(from, to);
        }
    },
    PDF("application/pdf", "pdf", "pdf") {
        @Override
        boolean begins(byte[] head) {
            return starts(head, 0, '%', 'P', 'D', 'F', '-');
        }

        // Byte for byte: written anew, a signature on it would be worth nothing.
        @Override
        void copyWithoutMetadata(Path from, OutputStream to) throws IOException {
            if (!endOf(from).contains("%%EOF")) {
                throw new DamagedFileException();
            }
            Files.copy(from, to);
        }
    };

    private static final int HEAD = 16;
    private static final int TAIL = 2048;
    private static final int LONGEST_NAME = 200;

    private final String mediaType;
    private final String ending;
    private final String otherEnding;

    AttachmentKind(String mediaType, String ending, String otherEnding) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /** What the file is; empty when it is nothing that is taken. */
    static Optional<AttachmentKind> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return Arrays.stream(values()).filter(kind -> kind.begins(head)).findFirst();
        }
    }

    abstract boolean begins(byte[] head);

    /**
     * Copies the content without what says where, when and by whose device it was made; what is seen stays bit for bit.
     *
     * @throws DamagedFileException when the file is not whole
     */
    abstract void copyWithoutMetadata(Path from, OutputStream to) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /** A name with the ending of this kind, so that no program is misled by it. */
    String named(String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith("." + ending) || lower.endsWith("." + otherEnding);
        String added = fits ? "" : "." + ending;
        String name = given.isBlank() ? "attachment" : given.strip();
        int room = LONGEST_NAME - added.length();
        return (name.length() <= room ? name : name.substring(name.length() - room)) + added;
    }

    private static boolean starts(byte[] head, int offset, int... expected) {
        for (int at = 0; at < expected.length; at++) {
            if (head.length <= offset + at || (head[offset + at] & 0xFF) != expected[at]) {
                return false;
            }
        }
        return true;
    }

    private static String endOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, Files.size(file) - TAIL));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

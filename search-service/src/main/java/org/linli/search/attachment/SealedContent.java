package org.linli.search.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.linli.platform.privacy.FileKey;

/**
 * A content as it lies in the store: in pieces of 1 MiB, each encrypted and bound to its attachment and its number, so that
 * memory stays flat, and nothing can be changed, exchanged or cut off unnoticed.
 */
final class SealedContent {

    private static final int PIECE = 1024 * 1024;
    /** What {@link FileKey} adds: nonce and tag. */
    private static final int ADDED = 12 + 16;

    private SealedContent() {}

    /** Encrypts what is written to it; the last piece when it is closed. */
    static final class Writer extends OutputStream {

        private final OutputStream out;
        private final FileKey key;
        private final AttachmentId id;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int no;
        private long size;

        Writer(OutputStream out, FileKey key, AttachmentId id) {
            this.out = out;
            this.key = key;
            this.id = id;
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, PIECE - filled);
                System.arraycopy(from, offset + done, piece, filled, part);
                filled += part;
                done += part;
                if (filled == PIECE) {
                    seal();
                }
            }
            size += length;
        }

        private void seal() throws IOException {
            out.write(key.encrypt(piece, filled, label(id, no)));
            no++;
            filled = 0;
        }

        /** In bytes, as it was before it was encrypted. */
        long size() {
            return size;
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                seal();
            }
            out.close();
        }
    }

    /**
     * Decrypts a content while it is read.
     *
     * @throws IllegalStateException when it is not what was stored, or not all of it
     */
    static void copy(InputStream from, FileKey key, AttachmentId id, long size, OutputStream to) throws IOException {
        long copied = 0;
        for (int no = 0; copied < size; no++) {
            byte[] piece = from.readNBytes(PIECE + ADDED);
            if (piece.length <= ADDED) {
                throw new IllegalStateException("The content of attachment " + id + " ends early");
            }
            byte[] open = key.decrypt(piece, label(id, no));
            to.write(open);
            copied += open.length;
        }
    }

    private static String label(AttachmentId id, int no) {
        return "attachment " + id + " piece " + no;
    }
}

package org.linli.search.attachment;

import java.io.Closeable;
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
     * How long a content is in the store, in bytes.
     *
     * @param size as it is handed out, 1 or more
     */
    static long lengthOf(long size) {
        long pieces = (size + PIECE - 1) / PIECE;
        return size + pieces * ADDED;
    }

    /**
     * Decrypts a content piece by piece while it is read. The first is opened at once, so that what is wrong there is known
     * before anything is handed out.
     */
    static final class Reader implements Closeable {

        private final InputStream in;
        private final FileKey key;
        private final AttachmentId id;
        private final long size;
        private byte[] next;
        private int no;
        private long opened;

        /**
         * @param size in bytes, as it was before it was encrypted
         * @throws DamagedContentException when its first piece is not what was stored
         */
        Reader(InputStream in, FileKey key, AttachmentId id, long size) throws IOException {
            this.in = in;
            this.key = key;
            this.id = id;
            this.size = size;
            this.next = open();
        }

        AttachmentId id() {
            return id;
        }

        long size() {
            return size;
        }

        /**
         * Copies all of it, once.
         *
         * @param whole is run when all of it is known to be as it was stored, before the last of it is written
         * @throws DamagedContentException when a later piece is not what was stored; those before it were written
         */
        void copyTo(OutputStream to, Runnable whole) throws IOException {
            while (opened < size) {
                to.write(next);
                next = open();
            }
            whole.run();
            to.write(next);
        }

        private byte[] open() throws IOException {
            byte[] piece = in.readNBytes(PIECE + ADDED);
            if (piece.length <= ADDED) {
                throw new DamagedContentException("Content " + id + " ends early");
            }
            try {
                byte[] open = key.decrypt(piece, label(id, no));
                no++;
                opened += open.length;
                return open;
            } catch (IllegalStateException changed) {
                throw new DamagedContentException("Content " + id + " is not what was stored", changed);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static String label(AttachmentId id, int no) {
        return "attachment " + id + " piece " + no;
    }
}

package org.linli.search.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.linli.platform.privacy.FileKey;

/**
 * An attachment that was opened, or the small picture of one: its content is decrypted on its way to whoever asked. Closed
 * by whoever opened it.
 */
public final class OpenAttachment implements Closeable {

    private final Attachment attachment;
    private final AttachmentKind kind;
    private final AttachmentId content;
    private final long size;
    private final InputStream sealed;
    private final FileKey key;

    private OpenAttachment(
            Attachment attachment,
            AttachmentKind kind,
            AttachmentId content,
            long size,
            InputStream sealed,
            FileKey key) {
        this.attachment = attachment;
        this.kind = kind;
        this.content = content;
        this.size = size;
        this.sealed = sealed;
        this.key = key;
    }

    static OpenAttachment whole(Attachment attachment, InputStream sealed, FileKey key) {
        return new OpenAttachment(attachment, attachment.kind(), attachment.id(), attachment.size(), sealed, key);
    }

    static OpenAttachment small(Attachment attachment, Attachment.Preview preview, InputStream sealed, FileKey key) {
        return new OpenAttachment(attachment, AttachmentKind.JPEG, preview.id(), preview.size(), sealed, key);
    }

    /** What is handed out, which for a small picture is JPEG. */
    public AttachmentKind kind() {
        return kind;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** What it is saved as. */
    public String fileName() {
        return kind.named(attachment.fileName());
    }

    public void copyTo(OutputStream to) throws IOException {
        SealedContent.copy(sealed, key, content, size, to);
    }

    FileKey key() {
        return key;
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }
}

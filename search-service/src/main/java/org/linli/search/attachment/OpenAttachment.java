package org.linli.search.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.web.ProblemException;

/**
 * An attachment that was opened, or the small picture of one: its content is decrypted on its way to whoever asked. Closed
 * by whoever opened it.
 */
public final class OpenAttachment implements Closeable {

    private final Attachment attachment;
    private final AttachmentKind kind;
    private final SealedContent.Reader content;
    private final FileKey key;
    private final LostContents lost;

    private OpenAttachment(
            Attachment attachment, AttachmentKind kind, SealedContent.Reader content, FileKey key, LostContents lost) {
        this.attachment = attachment;
        this.kind = kind;
        this.content = content;
        this.key = key;
        this.lost = lost;
    }

    /** @throws ProblemException 410 when it does not begin as it was stored, which is noted; 503 while the store is away */
    static OpenAttachment whole(Attachment attachment, InputStream sealed, FileKey key, LostContents lost) {
        try {
            var content = new SealedContent.Reader(sealed, key, attachment.id(), attachment.size());
            return new OpenAttachment(attachment, attachment.kind(), content, key, lost);
        } catch (DamagedContentException damaged) {
            throw lost.damaged(attachment.id());
        } catch (IOException broken) {
            throw Contents.unreadable(broken);
        }
    }

    /** @throws DamagedContentException when it does not begin as it was stored */
    static OpenAttachment small(
            Attachment attachment, Attachment.Preview preview, InputStream sealed, FileKey key, LostContents lost)
            throws IOException {
        var content = new SealedContent.Reader(sealed, key, preview.id(), preview.size());
        return new OpenAttachment(attachment, AttachmentKind.JPEG, content, key, lost);
    }

    /** What is handed out, which for a small picture is JPEG. */
    public AttachmentKind kind() {
        return kind;
    }

    /** In bytes. */
    public long size() {
        return content.size();
    }

    /** What it is saved as. */
    public String fileName() {
        return kind.named(attachment.fileName());
    }

    /**
     * Copies all of it, once.
     *
     * @throws ProblemException 410 when it does not go on as it was stored, which is noted. What came before was written:
     *     an answer that has begun must break off
     */
    public void copyTo(OutputStream to) throws IOException {
        try {
            content.copyTo(to, this::isWhole);
        } catch (DamagedContentException damaged) {
            throw lost.damaged(content.id());
        }
    }

    /** One that was said to be lost is there again. */
    private void isWhole() {
        if (attachment.isLost() && content.id().equals(attachment.id())) {
            lost.back(attachment.id());
        }
    }

    FileKey key() {
        return key;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

package org.linli.search.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.linli.platform.privacy.FileKey;

/** An attachment that was opened: its content is decrypted on its way to whoever asked. Closed by whoever opened it. */
public final class OpenAttachment implements Closeable {

    private final Attachment attachment;
    private final InputStream content;
    private final FileKey key;

    OpenAttachment(Attachment attachment, InputStream content, FileKey key) {
        this.attachment = attachment;
        this.content = content;
        this.key = key;
    }

    public Attachment attachment() {
        return attachment;
    }

    public void copyTo(OutputStream to) throws IOException {
        SealedContent.copy(content, key, attachment.id(), attachment.size(), to);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

package org.linli.search.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where contents lie, each under the id of its attachment. It sees them encrypted and knows nothing of opinions, so that a
 * store is easily added: AttachmentStoreContract is what each of them must keep to.
 */
interface AttachmentStore {

    /**
     * Keeps a content for good: when this returns it survives the end of any process. All of it is there or nothing.
     *
     * @throws IOException when that cannot be promised; whatever is there of it then is deleted with {@link #delete}
     */
    void put(AttachmentId id, Path content) throws IOException;

    /** The content and how long it is, closed by the caller; empty when there is none. */
    Optional<StoredContent> open(AttachmentId id) throws IOException;

    /** Deletes whatever there is; nothing happens when there is nothing. */
    void delete(AttachmentId id) throws IOException;

    /** @throws IOException when nothing could be kept at the moment */
    void check() throws IOException;
}

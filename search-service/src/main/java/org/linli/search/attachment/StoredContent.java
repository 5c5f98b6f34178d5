package org.linli.search.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A content as its store hands it out, encrypted; closed by whoever opened it.
 *
 * @param length in bytes, all of it: known before anything of it is read
 */
record StoredContent(InputStream in, long length) implements Closeable {

    @Override
    public void close() throws IOException {
        in.close();
    }
}

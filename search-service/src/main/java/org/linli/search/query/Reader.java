package org.linli.search.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/**
 * An open reader of the index, as pages and cursors carry it.
 *
 * @param id Elasticsearch's
 * @param narrow whether it reads only the years that the question's period touches: enough for hits, and not for facets,
 *     of which that by month is counted without the period
 */
record Reader(String id, boolean narrow) {

    /** Neither is a character of Elasticsearch's own ids. */
    private static final String NARROW = "~";

    private static final String PACKED = "*";

    static Reader of(String written) {
        boolean narrow = written.startsWith(NARROW);
        String id = narrow ? written.substring(NARROW.length()) : written;
        return new Reader(id.startsWith(PACKED) ? unpacked(id.substring(PACKED.length())) : id, narrow);
    }

    /** Elasticsearch may go on under another id. */
    Reader continued(String next) {
        return new Reader(next, narrow);
    }

    String written() {
        return (narrow ? NARROW : "") + packed(id);
    }

    /**
     * It names index, node and session of every shard: with twenty years a cursor would be longer than an address may be.
     * Packed, a shard takes some thirty bytes. What is not written as it is today stays as it is.
     */
    private static String packed(String id) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(id);
            if (!Base64.getUrlEncoder().encodeToString(bytes).equals(id)) {
                return id;
            }
            var packed = new ByteArrayOutputStream();
            try (var deflater = new DeflaterOutputStream(packed)) {
                deflater.write(bytes);
            }
            return PACKED + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        } catch (IllegalArgumentException e) {
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a cursor of ours alone: they are signed. */
    private static String unpacked(String packed) {
        var bytes = new ByteArrayOutputStream();
        try (var inflater = new InflaterOutputStream(bytes)) {
            inflater.write(Base64.getUrlDecoder().decode(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().encodeToString(bytes.toByteArray());
    }
}

package org.linli.platform.sheets;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spreadsheet or CSV file being written, row by row, in constant memory. Closing it completes the file. */
public interface SheetSink extends Closeable {

    /**
     * Writes one row; the first one is the header. Texts that a spreadsheet program would take for a formula are
     * neutralised.
     *
     * @param cells texts, numbers, {@link java.time.Instant}s (written in Asia/Shanghai), {@link java.time.LocalDate}s
     *     or nulls
     * @throws java.io.UncheckedIOException when the file cannot be written on, as when the one who downloads it is gone
     */
    void row(List<@Nullable Object> cells);
}

package org.linli.platform.sheets;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/**
 * An opened XLSX or CSV file, read once from front to back in constant memory.
 *
 * <p>What makes the whole file unreadable (it is cut off, a quotation mark is never closed, it has too many rows) is a
 * {@link org.linli.platform.web.ProblemException} from the iterator; what makes one row unreadable is its
 * {@link SheetRow#fault()}.
 */
public interface SheetSource extends Closeable, Iterable<SheetRow> {

    /** What the file turned out to be. */
    SheetFormat format();

    /** The cells of the first row that is not empty, without empty ones at the end. */
    List<String> header();

    /** Rows after the header; blank rows are passed over. Can be asked for once. */
    @Override
    Iterator<SheetRow> iterator();
}

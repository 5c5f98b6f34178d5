package org.linli.platform.sheets;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** An opened XLSX or CSV file, read once from front to back in constant memory. */
public interface SheetSource extends Closeable, Iterable<SheetRow> {

    /** The cells of the first row that is not empty. */
    List<String> header();

    /** Rows after the header; blank rows are passed over. Can be asked for once. */
    @Override
    Iterator<SheetRow> iterator();
}

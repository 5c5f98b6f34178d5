package org.linli.volunteer.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that were refused as a sheet to be mended and handed in again, and the empty sheet to begin with. */
@Component
public class RefusedRows {

    private static final int PORTION = 500;

    private final ListRows rows;
    private final ImportKeys keys;
    private final ListWords words;
    private final Reasons reasons;
    private final Sheets sheets;
    private final TransactionTemplate transactions;
    private final MessageSource messages;

    RefusedRows(
            ListRows rows,
            ImportKeys keys,
            ListWords words,
            Reasons reasons,
            Sheets sheets,
            TransactionTemplate transactions,
            MessageSource messages) {
        this.rows = rows;
        this.keys = keys;
        this.words = words;
        this.reasons = reasons;
        this.sheets = sheets;
        this.transactions = transactions;
        this.messages = messages;
    }

    /** A file ready to be written on the thread that the scope is bound to. */
    @FunctionalInterface
    public interface Prepared {

        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws org.linli.platform.web.ProblemException 409 after the retention, before anything is written */
    public Prepared prepare(ListImport list, ExportFormat format, Locale locale) {
        FileKey key = keys.open(list, ImportKeys.Purpose.ERRORS);
        return out -> write(list, key, format, out, locale);
    }

    /** Only the header that an import of this kind understands. */
    public Prepared template(ListKind kind, ExportFormat format, Locale locale) {
        return out -> {
            try (SheetSink sink = sheets.begin(format, out, message("list.template.sheet", locale))) {
                sink.row(ListField.of(kind).stream()
                        .<@Nullable Object>map(words::header)
                        .toList());
            }
        };
    }

    private void write(ListImport list, FileKey key, ExportFormat format, OutputStream out, Locale locale)
            throws IOException {
        List<ListImport.Column> kept =
                list.columns().stream().filter(column -> column.field() != null).toList();
        try (SheetSink sink = sheets.begin(format, out, message("list.refused.sheet", locale))) {
            var header = new ArrayList<@Nullable Object>();
            kept.forEach(column -> header.add(column.header()));
            header.add(message("list.refused.row", locale));
            header.add(message("list.refused.reason", locale));
            sink.row(header);
            List<ListRow> portion = after(list, 0, key);
            while (!portion.isEmpty()) {
                portion.forEach(row -> sink.row(cells(list, kept, row, locale)));
                portion = after(list, portion.getLast().number(), key);
            }
        }
    }

    private List<ListRow> after(ListImport list, long row, FileKey key) {
        return Objects.requireNonNull(
                transactions.execute(_ -> rows.list(list.id(), RowState.REFUSED, row, PORTION, key)));
    }

    private List<@Nullable Object> cells(ListImport list, List<ListImport.Column> kept, ListRow row, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        kept.forEach(column -> cells.add(row.cell(Objects.requireNonNull(column.field()))));
        cells.add(row.number());
        cells.add(row.reasons().stream()
                .map(reason -> reasons.text(list, reason, locale))
                .collect(Collectors.joining("\n")));
        return cells;
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

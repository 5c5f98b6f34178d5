package org.linli.volunteer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.CursorPage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a list as a sheet, page by page, in constant memory, and records how many rows of it left the house, also when
 * the one who downloads goes away in between.
 */
@Component
public class ListExport {

    /** As many rows as one transaction reads. */
    public static final int PAGE = 500;

    /**
     * What is exported.
     *
     * @param name of the list, {@code teams}: the messages {@code export.teams.sheet} and {@code export.teams.<column>}
     * @param filter what narrowed the list down, for the audit; without personal data
     * @param columns in their order
     * @param pages a page of at most {@link #PAGE} rows behind a cursor
     * @param cells of a row, as many as there are columns
     */
    public record Content<T>(
            String name,
            Map<String, Object> filter,
            List<String> columns,
            Function<@Nullable String, CursorPage<T>> pages,
            Function<T, List<@Nullable Object>> cells) {}

    /** An export of which the first page is there: from here on nothing is refused any more. */
    @FunctionalInterface
    public interface Prepared {

        /** Writes it, on the thread of the scope; {@code out} stays open. */
        void writeTo(OutputStream out) throws IOException;
    }

    private final Sheets sheets;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final MessageSource messages;

    ListExport(Sheets sheets, AuditLog audit, TransactionTemplate transactions, MessageSource messages) {
        this.sheets = sheets;
        this.audit = audit;
        this.transactions = transactions;
        this.messages = messages;
    }

    /** Reads the first page, so that what goes wrong can still be said. */
    public <T> Prepared prepare(Content<T> content, ExportFormat format) {
        CursorPage<T> first = content.pages().apply(null);
        return out -> write(content, first, format, out);
    }

    private <T> void write(Content<T> content, CursorPage<T> first, ExportFormat format, OutputStream out)
            throws IOException {
        long rows = 0;
        try (SheetSink sink = sheets.begin(format, out, message(content.name(), "sheet"))) {
            sink.row(content.columns().stream()
                    .<@Nullable Object>map(column -> message(content.name(), column))
                    .toList());
            CursorPage<T> page = first;
            while (true) {
                for (T row : page.items()) {
                    sink.row(content.cells().apply(row));
                    rows++;
                }
                if (page.next() == null) {
                    break;
                }
                page = content.pages().apply(page.next());
            }
        } finally {
            record(content, format, rows);
        }
    }

    private void record(Content<?> content, ExportFormat format, long rows) {
        UnitId unit = Scope.required().units().getFirst();
        Map<String, Object> detail = new TreeMap<>(content.filter());
        detail.put("format", format.name());
        detail.put("rows", rows);
        transactions.executeWithoutResult(_ -> audit.record(
                new AuditEntry(content.name() + ".export", content.name(), unit.toString(), unit, detail)));
    }

    private String message(String name, String key) {
        return messages.getMessage("export." + name + "." + key, null, LocaleContextHolder.getLocale());
    }
}

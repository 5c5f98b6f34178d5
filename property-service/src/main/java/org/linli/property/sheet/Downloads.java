package org.linli.property.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.CursorPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a list as a file of exactly what it shows, and records how many rows left the house. */
@Component
public class Downloads {

    /** How many rows are read at once. */
    public static final int PAGE = 500;

    /**
     * A list as a file.
     *
     * @param name of the file, and of the sheet: the key {@code export.<name>}
     * @param header what stands above the columns
     * @param within what the list was asked for; absent for all of the caller's scope
     */
    public record Table(
            String name, List<String> header, @Nullable UnitId within) {

        public Table {
            header = List.copyOf(header);
        }
    }

    /** The rows behind a cursor; the first page for none. */
    @FunctionalInterface
    public interface Pages {

        CursorPage<List<@Nullable Object>> after(@Nullable String cursor);
    }

    private final Sheets sheets;
    private final Words words;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    Downloads(Sheets sheets, Words words, AuditLog audit, TransactionTemplate transactions) {
        this.sheets = sheets;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Reads the first page before anything is sent, so that a filter that is refused is told as a problem. */
    public void send(Table table, ExportFormat format, HttpServletResponse response, Pages pages) throws IOException {
        CursorPage<List<@Nullable Object>> first = pages.after(null);
        SheetDownload.begin(response, table.name(), format);
        long rows = 0;
        try (SheetSink sink = sheets.begin(format, response.getOutputStream(), words.of("export." + table.name()))) {
            sink.row(List.<@Nullable Object>copyOf(table.header()));
            for (var page = first; ; page = pages.after(page.next())) {
                page.items().forEach(sink::row);
                rows += page.items().size();
                if (page.next() == null) {
                    break;
                }
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            record(table, format, rows);
        }
    }

    private void record(Table table, ExportFormat format, long rows) {
        UnitId unit = table.within() == null ? Scope.required().units().getFirst() : table.within();
        transactions.executeWithoutResult(_ -> audit.record(new AuditEntry(
                table.name() + ".export",
                table.name(),
                unit.toString(),
                unit,
                Map.of("format", format.name(), "rows", rows))));
    }
}

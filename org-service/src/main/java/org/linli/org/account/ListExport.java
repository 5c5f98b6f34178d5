package org.linli.org.account;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a list within the bound scope as a spreadsheet, page by page as it is read, and records that it left. */
@Component
public class ListExport {

    private static final int PAGE = 500;

    private final Sheets sheets;
    private final MessageSource messages;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    ListExport(Sheets sheets, MessageSource messages, AuditLog audit, TransactionTemplate transactions) {
        this.sheets = sheets;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A list to be written.
     *
     * @param name its name in the plural, which names its texts, {@code export.<name>.<column>}, and its audit entry
     * @param pages reads the page behind the last thing of the page before, of so many at most
     * @param rows turns a page into rows
     */
    public record Ledger<T>(
            String name,
            List<String> columns,
            BiFunction<Optional<T>, Integer, List<T>> pages,
            Function<List<T>, List<List<@Nullable Object>>> rows) {}

    /** Must be called on the thread that the scope is bound to; {@code out} stays open. */
    public <T> void write(Ledger<T> ledger, ExportFormat format, Locale locale, OutputStream out) throws IOException {
        long written = 0;
        try (SheetSink sink = sheets.begin(format, out, text("export." + ledger.name(), locale))) {
            sink.row(ledger.columns().stream()
                    .<@Nullable Object>map(column -> text("export." + ledger.name() + "." + column, locale))
                    .toList());
            List<T> page = ledger.pages().apply(Optional.empty(), PAGE);
            while (!page.isEmpty()) {
                for (List<@Nullable Object> row : ledger.rows().apply(page)) {
                    sink.row(row);
                }
                written += page.size();
                page = page.size() < PAGE ? new ArrayList<>() : ledger.pages().apply(Optional.of(page.getLast()), PAGE);
            }
        } finally {
            record(ledger.name(), format, written);
        }
    }

    /** The label of a constant, for instance of a role. */
    public String label(Enum<?> constant, Locale locale) {
        return text("label." + constant.name(), locale);
    }

    private void record(String name, ExportFormat format, long rows) {
        UnitId unit = Scope.required().units().getFirst();
        transactions.executeWithoutResult(_ -> audit.record(new AuditEntry(
                name + ".export", name, unit.toString(), unit, Map.of("format", format.name(), "rows", rows))));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package org.linli.platform.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.sheets.web.SheetDownload;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a ledger as a sheet of exactly what its list shows, and records how many rows of it left the house, also when the
 * one who downloads goes away in between. Texts: {@code export.<name>} for the sheet, {@code export.<name>.<column>} or
 * else {@code export.column.<column>} for a column, {@code label.<Type>.<CONSTANT>} for a constant.
 */
public final class LedgerExport {

    private final Sheets sheets;
    private final MessageSource messages;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    LedgerExport(Sheets sheets, MessageSource messages, AuditLog audit, TransactionTemplate transactions) {
        this.sheets = sheets;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** As the answer, on the thread that the scope is bound to. */
    public void send(Ledger ledger, ExportFormat format, HttpServletResponse response) throws IOException {
        SheetDownload.begin(response, ledger.name(), format);
        write(ledger, format, response.getOutputStream());
    }

    /** On the thread that the scope is bound to; {@code out} stays open. @return how many rows were written */
    public long write(Ledger ledger, ExportFormat format, OutputStream out) throws IOException {
        long rows = 0;
        try (SheetSink sink = sheets.begin(format, out, text("export." + ledger.name()))) {
            sink.row(ledger.columns().stream()
                    .<@Nullable Object>map(column -> column(ledger.name(), column))
                    .toList());
            while (ledger.portions().hasNext()) {
                for (List<@Nullable Object> row : ledger.portions().next()) {
                    sink.row(row);
                    rows++;
                }
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            record(ledger, format, rows);
        }
        return rows;
    }

    /** The word for a constant. */
    public @Nullable String label(@Nullable Enum<?> constant) {
        if (constant == null) {
            return null;
        }
        Class<?> type = constant.getDeclaringClass();
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return text("label." + name + "." + constant.name());
    }

    private void record(Ledger ledger, ExportFormat format, long rows) {
        UnitId unit = Objects.requireNonNullElseGet(
                ledger.within(), () -> Scope.required().units().getFirst());
        Map<String, Object> detail = new TreeMap<>(ledger.filter());
        detail.put("format", format.name());
        detail.put("rows", rows);
        transactions.executeWithoutResult(_ ->
                audit.record(new AuditEntry(ledger.name() + ".export", ledger.name(), unit.toString(), unit, detail)));
    }

    private String column(String ledger, String column) {
        Locale locale = LocaleContextHolder.getLocale();
        String own = messages.getMessage("export." + ledger + "." + column, null, null, locale);
        return own != null ? own : text("export.column." + column);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

package org.linli.search.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.linli.search.opinion.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The failed rows of an import as a file: the cells as they were, then the row number and what to mend. Once mended, it
 * can be handed in as it is.
 */
@Component
public class ImportErrors {

    private static final int PORTION = 500;

    private static final Map<String, List<ImportField>> COLUMNS_OF = Map.ofEntries(
            Map.entry("externalId", List.of(ImportField.EXTERNAL_ID)),
            Map.entry("channel", List.of(ImportField.CHANNEL)),
            Map.entry("category", List.of(ImportField.CATEGORY_1)),
            Map.entry("department", List.of(ImportField.DEPARTMENT)),
            Map.entry("title", List.of(ImportField.TITLE)),
            Map.entry("text", List.of(ImportField.TEXT)),
            Map.entry("reply", List.of(ImportField.REPLY)),
            Map.entry("receivedAt", List.of(ImportField.RECEIVED_AT)),
            Map.entry("answeredAt", List.of(ImportField.ANSWERED_AT)),
            Map.entry("contactName", List.of(ImportField.CONTACT_NAME)),
            Map.entry("contactTelephone", List.of(ImportField.CONTACT_TELEPHONE)),
            Map.entry("likes", List.of(ImportField.LIKES)),
            Map.entry("dislikes", List.of(ImportField.DISLIKES)),
            Map.entry("place", List.of(ImportField.PLACE_CODE, ImportField.PLACE_NAME)));

    private final FailedRows failedRows;
    private final ImportKeys keys;
    private final Sheets sheets;
    private final TransactionTemplate transactions;
    private final MessageSource messages;

    ImportErrors(
            FailedRows failedRows,
            ImportKeys keys,
            Sheets sheets,
            TransactionTemplate transactions,
            MessageSource messages) {
        this.failedRows = failedRows;
        this.keys = keys;
        this.sheets = sheets;
        this.transactions = transactions;
        this.messages = messages;
    }

    /** A file of failed rows, ready to be written on the thread that the scope is bound to. */
    @FunctionalInterface
    public interface Prepared {

        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws org.linli.platform.web.ProblemException 409 after the file's retention, before anything is written */
    public Prepared prepare(Import file, ExportFormat format, Locale locale) {
        FileKey key = keys.open(file, ImportKeys.Purpose.ERRORS);
        return out -> write(file, key, format, out, locale);
    }

    private void write(Import file, FileKey key, ExportFormat format, OutputStream out, Locale locale)
            throws IOException {
        try (SheetSink sink = sheets.begin(format, out, message("import.errors.sheet", locale))) {
            sink.row(header(file.mapping(), locale));
            List<FailedRows.FailedRow> portion = after(file.id(), 0, key);
            while (!portion.isEmpty()) {
                for (FailedRows.FailedRow row : portion) {
                    sink.row(cells(row, file.mapping(), locale));
                }
                portion = after(file.id(), portion.getLast().number(), key);
            }
        }
    }

    private List<FailedRows.FailedRow> after(ImportId id, long row, FileKey key) {
        return Objects.requireNonNull(transactions.execute(_ -> failedRows.after(id, row, PORTION, key)));
    }

    private List<@Nullable Object> header(Mapping mapping, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        mapping.columns().forEach(column -> cells.add(column.header()));
        cells.add(message("import.errors.row", locale));
        cells.add(message("import.errors.reason", locale));
        return cells;
    }

    private List<@Nullable Object> cells(FailedRows.FailedRow row, Mapping mapping, Locale locale) {
        var cells = new ArrayList<@Nullable Object>(row.cells());
        cells.add(row.number());
        cells.add(row.reasons().stream()
                .map(refusal -> reason(refusal, mapping, locale))
                .collect(Collectors.joining("\n")));
        return cells;
    }

    /** {@code 留言时间：没有这一天}: the column as the file calls it, and what is wrong with it. */
    String reason(Refusal refusal, Mapping mapping, Locale locale) {
        String reason = messages.getMessage(refusal.key(), refusal.arguments().toArray(), locale);
        return COLUMNS_OF.getOrDefault(refusal.field(), List.of()).stream()
                .flatMap(field -> mapping.position(field).stream())
                .findFirst()
                .map(position -> mapping.columns().get(position).header() + "：" + reason)
                .orElse(reason);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package org.linli.search.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.platform.imports.FailedRowsFile;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.imports.RowReason;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.sheets.ExportFormat;
import org.linli.search.opinion.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The failed rows of an import as a file: the cells as they were, then the row number and what to mend. Once mended, it
 * can be handed in as it is.
 */
@Component
public class ImportErrors {

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
            Map.entry("latitude", List.of(ImportField.LATITUDE)),
            Map.entry("longitude", List.of(ImportField.LONGITUDE)),
            Map.entry("place", List.of(ImportField.PLACE_CODE, ImportField.PLACE_NAME)));

    private final FailedRows failedRows;
    private final FileKeys keys;
    private final FailedRowsFile sheet;
    private final ReasonTexts texts;
    private final TransactionTemplate transactions;

    ImportErrors(
            FailedRows failedRows,
            FileKeys keys,
            FailedRowsFile sheet,
            ReasonTexts texts,
            TransactionTemplate transactions) {
        this.failedRows = failedRows;
        this.keys = keys;
        this.sheet = sheet;
        this.texts = texts;
        this.transactions = transactions;
    }

    /** A file of failed rows, ready to be written on the thread that the scope is bound to. */
    @FunctionalInterface
    public interface Prepared {

        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws org.linli.platform.web.ProblemException 409 after the file's retention, before anything is written */
    public Prepared prepare(Import file, ExportFormat format, Locale locale) {
        FileKey key = keys.open(file.id().value(), file.place(), file.fileKey(), FileKeys.Purpose.ERRORS);
        List<String> header =
                file.mapping().columns().stream().map(Mapping.Column::header).toList();
        return out -> sheet.write(format, out, header, row -> after(file, row, key, locale), locale);
    }

    private List<FailedRowsFile.Line> after(Import file, long row, FileKey key, Locale locale) {
        return Objects.requireNonNull(
                        transactions.execute(_ -> failedRows.after(file.id(), row, FailedRowsFile.PORTION, key)))
                .stream()
                .map(failed -> new FailedRowsFile.Line(
                        failed.number(),
                        failed.cells(),
                        failed.reasons().stream()
                                .map(refusal -> reason(refusal, file.mapping(), locale))
                                .toList()))
                .toList();
    }

    private String reason(Refusal refusal, Mapping mapping, Locale locale) {
        return texts.text(
                new RowReason(refusal.field(), refusal.key(), refusal.arguments()),
                field -> header(field, mapping),
                locale);
    }

    private static Optional<String> header(String field, Mapping mapping) {
        return COLUMNS_OF.getOrDefault(field, List.of()).stream()
                .flatMap(column -> mapping.position(column).stream())
                .findFirst()
                .map(position -> mapping.columns().get(position).header());
    }
}

package org.linli.property.intake.web;

import java.util.List;
import java.util.Map;
import org.linli.property.intake.Import;
import org.linli.property.intake.Reason;
import org.linli.property.intake.Row;
import org.linli.property.sheet.Words;
import org.springframework.stereotype.Component;

/** Says in the reader's language why rows failed. */
@Component
class RowTexts {

    private final Words words;

    RowTexts(Words words) {
        this.words = words;
    }

    List<String> of(Import file, Row row) {
        return row.reasons().stream().map(reason -> text(file, reason)).toList();
    }

    /** {@code 服务小区：没有这个小区}: the column as the file calls it, and what is wrong with it. */
    private String text(Import file, Reason reason) {
        String text = words.of(reason.key(), reason.arguments().toArray());
        String header = reason.field() == null ? "" : file.header(reason.field());
        return header.isEmpty() ? text : header + "：" + text;
    }

    /** Counted over many rows, so without the figures of any one of them. */
    List<ImportViews.ReasonCount> counted(Map<String, Long> reasons) {
        return reasons.entrySet().stream()
                .map(reason -> new ImportViews.ReasonCount(
                        reason.getKey(), words.of(reason.getKey(), "…", "…", "…"), reason.getValue()))
                .toList();
    }
}

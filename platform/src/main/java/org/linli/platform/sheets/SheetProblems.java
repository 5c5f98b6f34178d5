package org.linli.platform.sheets;

import java.util.List;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a file cannot be taken in, in words that tell its owner what to do. Keys: {@code problem.sheet-*}. */
final class SheetProblems {

    private SheetProblems() {}

    static ProblemException empty() {
        return of("sheet-empty");
    }

    /** Beyond {@link SheetLimits}; {@code limit} names which. */
    static ProblemException tooLarge(String limit, Object most) {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "sheet-too-large-" + limit, List.of(most), List.of());
    }

    /** The binary format of Excel before 2007. */
    static ProblemException oldExcel() {
        return of("sheet-old-excel");
    }

    static ProblemException encrypted() {
        return of("sheet-encrypted");
    }

    /** A zip, but no workbook: a Word document, an archive. */
    static ProblemException noWorkbook() {
        return of("sheet-no-workbook");
    }

    /** Neither a workbook nor text with delimiters: a PDF, an image, a web page. */
    static ProblemException unknown() {
        return of("sheet-unknown-format");
    }

    /** Cut off or damaged. */
    static ProblemException broken() {
        return of("sheet-broken");
    }

    /** Other large workbooks are being read, and have been for long. */
    static ProblemException busy() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "sheet-busy", List.of(), List.of());
    }

    static ProblemException unclosedQuote(long row) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "sheet-unclosed-quote", List.of(row), List.of());
    }

    private static ProblemException of(String slug) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, slug, List.of(), List.of());
    }
}

package org.linli.platform.sheets.web;

import jakarta.servlet.http.HttpServletResponse;
import org.linli.platform.sheets.ExportFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An answer that is a file to be kept, not a page to be shown. */
public final class SheetDownload {

    /** What an endpoint says that it answers. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String CSV = "text/csv";

    private SheetDownload() {}

    /**
     * Says what is about to be written. Call it when nothing can be refused any more: from here on the answer is a sheet.
     *
     * @param name of the file without its ending, in ASCII
     */
    public static void begin(HttpServletResponse response, String name, ExportFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
    }
}

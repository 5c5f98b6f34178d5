package org.linli.search.report;

import org.linli.platform.sheets.ExportFormat;

/** As what a report can be had. */
public enum ReportFormat {
    PDF("application/pdf", "pdf"),
    XLSX(ExportFormat.XLSX.mediaType(), ExportFormat.XLSX.extension());

    private final String mediaType;
    private final String extension;

    ReportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}

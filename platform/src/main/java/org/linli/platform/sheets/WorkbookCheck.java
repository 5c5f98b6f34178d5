package org.linli.platform.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a zip before it is read as a workbook: that it is one, that it is whole, and what each part really
 * unpacks to. The sizes that a zip states about itself can lie, so the parts are unpacked and counted.
 */
final class WorkbookCheck {

    private static final int MOST_PARTS = 10_000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private WorkbookCheck() {}

    static void check(Path file, SheetLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || !isWorkbook(zip)) {
                throw SheetProblems.noWorkbook();
            }
            var buffer = new byte[64 * 1024];
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                checkSize(zip, parts.nextElement(), limits, buffer);
            }
        } catch (ZipException | java.io.EOFException broken) {
            throw SheetProblems.broken();
        }
    }

    private static boolean isWorkbook(ZipFile zip) throws IOException {
        var types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            return false;
        }
        try (var in = zip.getInputStream(types)) {
            var text = new String(in.readNBytes(1024 * 1024), StandardCharsets.UTF_8);
            return text.contains("spreadsheetml.sheet.main+xml")
                    || text.contains("ms-excel.sheet.macroEnabled.main+xml");
        }
    }

    private static void checkSize(ZipFile zip, ZipEntry part, SheetLimits limits, byte[] buffer) throws IOException {
        boolean texts = part.getName().endsWith("sharedStrings.xml");
        var most = texts ? limits.texts() : limits.unpacked();
        long size = 0;
        try (var in = zip.getInputStream(part)) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                size += read;
                if (size > most.toBytes()) {
                    throw SheetProblems.tooLarge(texts ? "texts" : "unpacked", most.toMegabytes());
                }
            }
        }
    }
}

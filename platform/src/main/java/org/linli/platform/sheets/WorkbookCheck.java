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

    /** @return the bytes of its table of texts, unpacked */
    static long texts(Path file, SheetLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || !isWorkbook(zip)) {
                throw SheetProblems.noWorkbook();
            }
            var buffer = new byte[64 * 1024];
            long texts = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                long size = checkedSize(zip, part, limits, buffer);
                texts += isTexts(part) ? size : 0;
            }
            return texts;
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

    private static boolean isTexts(ZipEntry part) {
        return part.getName().endsWith("sharedStrings.xml");
    }

    private static long checkedSize(ZipFile zip, ZipEntry part, SheetLimits limits, byte[] buffer) throws IOException {
        boolean texts = isTexts(part);
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
        return size;
    }
}

package org.linli.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.linli.platform.sheets.SheetFormat.Hint;

/** Where spreadsheets are opened and begun. What a file is, is told by its content, never by its name. */
public final class Sheets {

    private static final int SNIFFED_BYTES = 64 * 1024;

    private final SheetLimits limits;
    private final TextRoom room;

    public Sheets(SheetLimits limits) {
        this.limits = limits;
        this.room = new TextRoom(limits.texts());
    }

    /**
     * Opens a file for reading. It must stay where it is until the source is closed. A workbook with a large table of
     * texts waits until there is {@linkplain TextRoom room} for it.
     *
     * @throws org.linli.platform.web.ProblemException when it is empty, too large, damaged, encrypted or neither XLSX
     *     nor CSV; the problem says which
     */
    public SheetSource open(Path file, Hint hint) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw SheetProblems.empty();
        }
        if (size > limits.file().toBytes()) {
            throw SheetProblems.tooLarge("file", limits.file().toMegabytes());
        }
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(SNIFFED_BYTES);
        }
        if (startsWith(start, 'P', 'K')) {
            return workbook(file);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw OldContainer.isEncrypted(file) ? SheetProblems.encrypted() : SheetProblems.oldExcel();
        }
        if (isNoPlainText(start)) {
            throw SheetProblems.unknown();
        }
        return TextSource.open(file, hint, limits);
    }

    private SheetSource workbook(Path file) throws IOException {
        var taken = room.take(WorkbookCheck.texts(file, limits));
        try {
            return WorkbookSource.open(file, limits, taken);
        } catch (IOException | RuntimeException failed) {
            taken.close();
            throw failed;
        }
    }

    /** How many workbooks wait for room to be opened. */
    int waiting() {
        return room.waiting();
    }

    /** Begins a workbook. Closing the sink completes it and leaves {@code out} open. */
    public SheetSink workbook(OutputStream out, String sheet) {
        return new WorkbookSink(out, sheet, WorkbookSink.MOST_ROWS);
    }

    /** Begins a CSV file, UTF-8 with the mark that spreadsheet programs need. Closing the sink leaves {@code out} open. */
    public SheetSink text(OutputStream out) throws IOException {
        return new TextSink(out);
    }

    /** Begins a file of that format. Closing the sink completes it and leaves {@code out} open. */
    public SheetSink begin(ExportFormat format, OutputStream out, String sheet) throws IOException {
        return switch (format) {
            case XLSX -> workbook(out, sheet);
            case CSV -> text(out);
        };
    }

    private static boolean startsWith(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Binary files have zero bytes, which text has only in UTF-16; many systems export web pages under a sheet's name. */
    private static boolean isNoPlainText(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            return false;
        }
        for (byte each : start) {
            if (each == 0) {
                return true;
            }
        }
        var head = new String(start, 0, Math.min(start.length, 512), StandardCharsets.ISO_8859_1)
                .replaceFirst("^ï»¿", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("%pdf-")
                || head.startsWith("{\\rtf")
                || head.startsWith("<!doctype")
                || head.startsWith("<html")
                || head.startsWith("<table")
                || head.startsWith("<?xml");
    }
}

package org.linli.platform.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.platform.sheets.SheetFormat.Hint;
import org.springframework.util.unit.DataSize;

/** Files for the tests of this package. */
final class SheetFiles {

    static final SheetLimits LIMITS = new SheetLimits(
            DataSize.ofMegabytes(100), DataSize.ofMegabytes(200), DataSize.ofMegabytes(20), 300_000, 20, 1_000);

    private SheetFiles() {}

    static Path text(Path folder, Charset charset, String text) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    static Path zip(Path folder, String... namesAndTexts) throws IOException {
        var file = folder.resolve("file.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** Opened, read whole and closed. */
    record Content(SheetFormat format, List<String> header, List<SheetRow> rows) {

        List<List<String>> cells() {
            return rows.stream().map(SheetRow::cells).toList();
        }
    }

    static Content read(Path file) {
        return read(file, Hint.NONE, LIMITS);
    }

    static Content read(Path file, Hint hint, SheetLimits limits) {
        try (var source = new Sheets(limits).open(file, hint)) {
            var rows = new ArrayList<SheetRow>();
            source.forEach(rows::add);
            return new Content(source.format(), source.header(), rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

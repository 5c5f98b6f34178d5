package org.linli.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.sheets.SheetFiles.LIMITS;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.sheets.SheetFormat.Hint;

/** Memory does not grow with the file: what is alive in mid-file differs little between its first and its last part. */
class SheetMemoryTest {

    private static final int ROWS = 200_000;
    private static final int EARLY = 20_000;
    private static final long GROWTH_BYTES = 8L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void workbooksOfAnyLengthAreWrittenAndReadInConstantMemory() throws IOException {
        var file = folder.resolve("long.xlsx");
        try (var out = Files.newOutputStream(file);
                var sink = new Sheets(LIMITS).workbook(out, "意见")) {
            writeWatched(sink);
        }
        readWatched(file);
    }

    @Test
    void textsOfAnyLengthAreWrittenAndReadInConstantMemory() throws IOException {
        var file = folder.resolve("long.csv");
        try (var out = Files.newOutputStream(file);
                var sink = new Sheets(LIMITS).text(out)) {
            writeWatched(sink);
        }
        readWatched(file);
    }

    private static void writeWatched(SheetSink sink) {
        sink.row(List.of("编号", "内容", "时间"));
        long early = 0;
        for (int i = 1; i <= ROWS; i++) {
            sink.row(List.of("HL-" + i, "第 " + i + " 条意见：路灯坏了\n三天没有人修", Instant.ofEpochSecond(1_700_000_000L + i)));
            early = i == EARLY ? alive() : early;
        }
        assertThat(alive() - early).as("growth while writing").isLessThan(GROWTH_BYTES);
    }

    private static void readWatched(Path file) throws IOException {
        long early = 0;
        int rows = 0;
        try (var source = new Sheets(LIMITS).open(file, Hint.NONE)) {
            for (var row : source) {
                rows++;
                assertThat(row.fault()).isNull();
                early = rows == EARLY ? alive() : early;
            }
            assertThat(alive() - early).as("growth while reading").isLessThan(GROWTH_BYTES);
        }
        assertThat(rows).isEqualTo(ROWS);
    }

    private static long alive() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}

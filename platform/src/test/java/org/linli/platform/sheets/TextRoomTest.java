package org.linli.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.sheets.SheetFormat.Hint;
import org.springframework.util.unit.DataSize;

/** Tables of texts, which are held in memory whole, are never held together beyond the limit of one. */
class TextRoomTest {

    private static final SheetLimits LIMITS = new SheetLimits(
            DataSize.ofMegabytes(10), DataSize.ofMegabytes(20), DataSize.ofMegabytes(5), 300_000, 20, 1_000);

    @TempDir
    private Path folder;

    @Test
    void aSecondLargeWorkbookIsOpenedWhenTheFirstIsClosed() throws IOException {
        var sheets = new Sheets(LIMITS);
        var large = workbook("large.xlsx", 14_000);
        var first = sheets.open(large, Hint.NONE);

        var second = CompletableFuture.supplyAsync(() -> open(sheets, large));
        await().until(() -> sheets.waiting() == 1);
        assertThat(second).isNotDone();
        first.close();
        first.close();

        try (var opened = second.join()) {
            assertThat(opened.header()).containsExactly("编号", "内容");
        }
        assertThat(sheets.waiting()).isZero();
    }

    @Test
    void aSmallWorkbookNeverWaits() throws IOException {
        var sheets = new Sheets(LIMITS);
        try (var large = sheets.open(workbook("large.xlsx", 14_000), Hint.NONE);
                var small = sheets.open(workbook("small.xlsx", 10), Hint.NONE)) {
            assertThat(small.header()).isEqualTo(large.header());
        }
    }

    @Test
    void aWorkbookThatCannotBeOpenedTakesNoRoom() throws IOException {
        var sheets = new Sheets(LIMITS);
        var damaged = folder.resolve("damaged.xlsx");
        var texts = "x".repeat(2_000_000);
        for (int attempt = 0; attempt < 3; attempt++) {
            Files.copy(
                    SheetFiles.zip(
                            folder,
                            "[Content_Types].xml",
                            "spreadsheetml.sheet.main+xml",
                            "xl/sharedStrings.xml",
                            texts),
                    damaged,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> sheets.open(damaged, Hint.NONE)).hasMessageContaining("sheet-broken");
        }
        try (var large = sheets.open(workbook("large.xlsx", 14_000), Hint.NONE)) {
            assertThat(large.header()).hasSize(2);
        }
    }

    /** As Excel writes it: all texts in one table. */
    private Path workbook(String name, int rows) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("意见");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "内容");
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, "HL-" + row);
                sheet.value(row, 1, "第 " + row + " 条意见：南门外的路灯坏了三天，没有人修，老人孩子晚上出门看不清台阶");
            }
        }
        return file;
    }

    private static SheetSource open(Sheets sheets, Path file) {
        try {
            return sheets.open(file, Hint.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

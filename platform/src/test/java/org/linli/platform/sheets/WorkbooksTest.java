package org.linli.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.platform.sheets.SheetFiles.LIMITS;
import static org.linli.platform.sheets.SheetFiles.read;
import static org.linli.platform.sheets.SheetFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.sheets.SheetFormat.Hint;
import org.springframework.util.unit.DataSize;

class WorkbooksTest {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKBOOK_TYPE =
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    @TempDir
    private Path folder;

    @Test
    void datesAreFoundByTheirFormatAndTextStaysText() throws IOException {
        var file = folder.resolve("dates.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("表");
            sheet.value(0, 0, "时间");
            sheet.value(1, 0, "2019/2/28 11:25:05");
            sheet.value(2, 0, LocalDateTime.of(2019, 2, 28, 11, 25, 5));
            sheet.style(2, 0).format("yyyy/m/d h:mm:ss").set();
            sheet.value(3, 0, LocalDate.of(2019, 2, 28));
            sheet.style(3, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(4, 0, 43524);
            sheet.value(5, 0, 43524.5);
            sheet.style(5, 0).format("[$-804]#,##0.00\"days\"").set();
            sheet.value(6, 0, 0.25);
            sheet.style(6, 0).format("h:mm").set();
            sheet.value(7, 0, true);
            sheet.value(8, 0, 13_800_000_000L);
        }
        assertThat(read(file).cells().stream().map(List::getFirst))
                .containsExactly(
                        "2019/2/28 11:25:05",
                        "2019-02-28T11:25:05",
                        "2019-02-28",
                        "43524",
                        "43524.5",
                        "06:00",
                        "TRUE",
                        "13800000000");
    }

    @Test
    void theFirstVisibleSheetIsReadAndRowsKeepTheirNumbers() throws IOException {
        var file = folder.resolve("sheets.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("藏").setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            var sheet = workbook.newWorksheet("意见");
            sheet.value(2, 0, "标题");
            sheet.value(2, 1, "内容");
            sheet.value(5, 1, "一\n二");
        }
        var content = read(file);
        assertThat(content.format()).isEqualTo(new SheetFormat.Workbook("意见"));
        assertThat(content.header()).containsExactly("标题", "内容");
        assertThat(content.rows()).containsExactly(new SheetRow(6, List.of("", "一\n二")));
    }

    @Test
    void whatWasWrittenComesBackAndNothingOfItIsAFormula() throws IOException {
        var file = folder.resolve("out.xlsx");
        try (var out = Files.newOutputStream(file);
                var sink = new Sheets(LIMITS).workbook(out, "意见")) {
            sink.row(List.of("内容", "时间", "日期", "数", "空"));
            sink.row(Arrays.asList("=HYPERLINK(1)", Instant.parse("2026-11-21T16:00:01Z"), null, -5, null));
            sink.row(Arrays.asList(
                    "a\u0000\u000Bb😀<&>\n ", null, LocalDate.of(2026, 2, 14), 1234567890123456789L, null));
        }
        assertThat(read(file).cells())
                .containsExactly(
                        List.of("=HYPERLINK(1)", "2026-11-22T00:00:01", "", "-5", ""),
                        List.of("ab😀<&>\n ", "", "2026-02-14", "1234567890123456789", ""));
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("'=HYPERLINK(1)");
        }
    }

    @Test
    void aTextThatNoCellHoldsIsCutWithAMark() throws IOException {
        var file = folder.resolve("long.xlsx");
        try (var out = Files.newOutputStream(file);
                var sink = new Sheets(LIMITS).workbook(out, "意见")) {
            sink.row(List.of("内容"));
            sink.row(List.of("长".repeat(40_000)));
        }
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0))
                    .hasSize(32_767)
                    .endsWith("…");
        }
    }

    @Test
    void aFullSheetGoesOnInAnotherUnderTheSameHeader() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sink = new WorkbookSink(out, "意见", 3)) {
            sink.row(List.of("数"));
            for (int i = 1; i <= 5; i++) {
                sink.row(List.of(i));
            }
        }
        var file = Files.write(folder.resolve("full.xlsx"), out.toByteArray());
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(sheet -> sheet.getName()).containsExactly("意见", "意见 2", "意见 3");
            assertThat(sheets.get(2).read())
                    .extracting(row -> row.getCellText(0))
                    .containsExactly("数", "5");
        }
    }

    @Test
    void closingTheSinkLeavesTheStreamOpen() throws IOException {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (var workbook = new Sheets(LIMITS).workbook(out, "表");
                var text = new Sheets(LIMITS).text(out)) {
            workbook.row(List.of("a"));
            text.row(List.of("a"));
        }
        assertThat(closed[0]).isFalse();
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        assertThatThrownBy(() -> read(zip(folder, "a.txt", "text"))).hasMessage("sheet-no-workbook");
        assertThatThrownBy(() -> read(zip(folder, TYPES, "<Types>wordprocessingml</Types>")))
                .hasMessage("sheet-no-workbook");
    }

    @Test
    void aWorkbookThatIsCutOffOrHollowIsBroken() throws IOException {
        var whole = zip(folder, TYPES, WORKBOOK_TYPE, "xl/workbook.xml", "<workbook/>".repeat(100));
        assertThatThrownBy(() -> read(whole)).hasMessage("sheet-broken");
        var bytes = Files.readAllBytes(whole);
        var half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(half)).hasMessage("sheet-broken");
    }

    @Test
    void oldAndEncryptedFilesAreToldApart() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        var old = Files.write(folder.resolve("old.xls"), ole);
        assertThatThrownBy(() -> read(old)).hasMessage("sheet-old-excel");
        var out = new ByteArrayOutputStream();
        out.write(ole);
        out.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        var encrypted = Files.write(folder.resolve("locked.xlsx"), out.toByteArray());
        assertThatThrownBy(() -> read(encrypted)).hasMessage("sheet-encrypted");
    }

    @Test
    void aBombIsFoundByWhatItUnpacksTo() throws IOException {
        var small = new SheetLimits(
                DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), DataSize.ofKilobytes(100), 100, 20, 100);
        var bomb = zip(folder, TYPES, WORKBOOK_TYPE, "xl/worksheets/sheet1.xml", " ".repeat(3_000_000));
        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> read(bomb, Hint.NONE, small)).hasMessage("sheet-too-large-unpacked");
        var texts = zip(folder, TYPES, WORKBOOK_TYPE, "xl/sharedStrings.xml", " ".repeat(200_000));
        assertThatThrownBy(() -> read(texts, Hint.NONE, small)).hasMessage("sheet-too-large-texts");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        var tiny = new SheetLimits(DataSize.ofBytes(10), DataSize.ofBytes(10), DataSize.ofBytes(10), 1, 1, 1);
        var file = SheetFiles.text(folder, StandardCharsets.UTF_8, "标题,内容\n");
        assertThatThrownBy(() -> read(file, Hint.NONE, tiny)).hasMessage("sheet-too-large-file");
    }
}

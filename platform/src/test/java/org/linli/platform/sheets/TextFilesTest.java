package org.linli.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.platform.sheets.SheetFiles.LIMITS;
import static org.linli.platform.sheets.SheetFiles.read;
import static org.linli.platform.sheets.SheetFiles.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.sheets.SheetFormat.Hint;
import org.linli.platform.sheets.SheetRow.Fault;

class TextFilesTest {

    private static final String OPINION = "小区东门的路灯坏了三天没有人修，老人晚上出门不方便，希望物业尽快处理。";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void theCharsetIsFound(String charset) throws IOException {
        var file = text(folder, Charset.forName(charset), "标题,内容\n路灯," + OPINION + "\n");
        assertThat(read(file).format()).isEqualTo(new SheetFormat.Text(Charset.forName(charset), ','));
        assertThat(read(file).cells()).containsExactly(List.of("路灯", OPINION));
    }

    @Test
    void traditionalTextInBig5IsFound() throws IOException {
        var file = text(folder, Charset.forName("Big5"), "標題,內容\n路燈,社區東門的路燈壞了三天沒有人修理，老人晚上出門很不方便，希望管理處儘快處理，謝謝你們的幫助\n");
        assertThat(read(file).format()).isEqualTo(new SheetFormat.Text(Charset.forName("Big5"), ','));
        assertThat(read(file).header()).containsExactly("標題", "內容");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theByteOrderMarkIsNoPartOfTheHeader(String charset) throws IOException {
        var content = read(text(folder, Charset.forName(charset), "\uFEFF标题\t内容\n路灯\t" + OPINION + "\n"));
        assertThat(content.header()).containsExactly("标题", "内容");
        assertThat(content.format()).isEqualTo(new SheetFormat.Text(Charset.forName(charset), '\t'));
    }

    @Test
    void theCallersCharsetWinsOverTheGuess() throws IOException {
        var gb18030 = Charset.forName("GB18030");
        var file = text(folder, gb18030, "标题\n灯\n");
        assertThat(read(file, new Hint(gb18030, ','), LIMITS).cells()).containsExactly(List.of("灯"));
        var wrong = read(file, new Hint(StandardCharsets.UTF_8, null), LIMITS);
        assertThat(wrong.rows().getFirst().fault()).isEqualTo(Fault.UNREADABLE_TEXT);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void theDelimiterIsFoundOutsideQuotes(char delimiter) throws IOException {
        var file = text(folder, StandardCharsets.UTF_8, "\n标题,内容,\"a,;,;\t\t\"\n路灯,坏了,x\n".replace(',', delimiter));
        assertThat(read(file).cells()).containsExactly(List.of("路灯", "坏了", "x"));
    }

    @Test
    void quotedLineBreaksStayInTheirCellAndRowsAreNumberedAsOnScreen() throws IOException {
        var content = read(text(folder, StandardCharsets.UTF_8, "a,b\r\n\"一\r\n二\",\"他说\"\"好\"\"\"\r\n\r\n,\r\n三,四"));
        assertThat(content.rows())
                .containsExactly(new SheetRow(2, List.of("一\r\n二", "他说\"好\"")), new SheetRow(5, List.of("三", "四")));
    }

    @Test
    void everyRowIsAsWideAsTheHeaderAndAWiderOneIsAFault() throws IOException {
        var content = read(text(folder, StandardCharsets.UTF_8, "a,b,,\n一\n一,二,,,,\n一,二,三\n"));
        assertThat(content.rows())
                .containsExactly(
                        new SheetRow(2, List.of("一", "")),
                        new SheetRow(3, List.of("一", "二")),
                        new SheetRow(4, List.of("一", "二"), Fault.EXTRA_CELLS));
    }

    @Test
    void aCellThatIsTooLongIsAFaultOfItsRowOnly() throws IOException {
        var content = read(text(folder, StandardCharsets.UTF_8, "a\n" + "长".repeat(1_001) + "\n好\n"));
        assertThat(content.rows().getFirst().fault()).isEqualTo(Fault.CELL_TOO_LONG);
        assertThat(content.rows().getFirst().cells().getFirst()).hasSize(1_000);
        assertThat(content.rows().getLast()).isEqualTo(new SheetRow(3, List.of("好")));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedWithItsRow() throws IOException {
        var file = text(folder, StandardCharsets.UTF_8, "a,b\n一,二\n三,\"四\n五,六\n");
        assertThatThrownBy(() -> read(file))
                .hasMessage("sheet-unclosed-quote")
                .extracting("arguments")
                .isEqualTo(List.of(3L));
    }

    @Test
    void anUnclosedQuotationMarkDoesNotTakeTheRestOfTheFileIntoMemory() throws IOException {
        var file = text(folder, StandardCharsets.UTF_8, "a,b\n一,\"" + "二,三\n".repeat(2_000_000));
        assertThatThrownBy(() -> read(file)).hasMessage("sheet-unclosed-quote");
    }

    @Test
    void tooManyRowsOrColumnsAreRefused() throws IOException {
        var rows = text(folder, StandardCharsets.UTF_8, "a\n" + "x\n".repeat(300_001));
        assertThatThrownBy(() -> read(rows)).hasMessage("sheet-too-large-rows");
        var columns = text(folder, StandardCharsets.UTF_8, "a,".repeat(20) + "a\n");
        assertThatThrownBy(() -> read(columns)).hasMessage("sheet-too-large-columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ",,\n,\n"})
    void aFileWithoutAHeaderIsEmpty(String nothing) throws IOException {
        var file = text(folder, StandardCharsets.UTF_8, nothing);
        assertThatThrownBy(() -> read(file)).hasMessage("sheet-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 …", "<html><table><tr>", "\uFEFF<!DOCTYPE html>", "PNG\0\0\0"})
    void whatIsNoTextWithDelimitersIsRefused(String other) throws IOException {
        var file = text(folder, StandardCharsets.UTF_8, other);
        assertThatThrownBy(() -> read(file)).hasMessage("sheet-unknown-format");
    }

    @Test
    void whatWasWrittenComesBackAndNothingOfItIsAFormula() throws IOException {
        var file = folder.resolve("out.csv");
        var texts = List.of("=1+1", "+86", "-5 度", "@某", "\t=1", "＝1", "'=1", "他说\"好\"\r\n再见", "a,b", "'寻常");
        try (var out = Files.newOutputStream(file);
                var sink = new Sheets(LIMITS).text(out)) {
            sink.row(List.of("内容"));
            texts.forEach(text -> sink.row(List.of(text)));
        }
        assertThat(Files.readString(file)).startsWith("\uFEFF内容\r\n'=1+1\r\n'+86\r\n'-5 度\r\n'@某\r\n'\t=1\r\n'＝1\r\n");
        assertThat(read(file).cells())
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> text.equals("'=1") ? List.of("=1") : List.of(text))
                        .toList());
    }
}

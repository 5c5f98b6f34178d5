package org.linli.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.sheets.SheetLimits;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.springframework.util.unit.DataSize;

class FieldSheetTest {

    private static final ImportWords WORDS = ImportWords.of("/sample-words.properties");
    private static final Sheets SHEETS = new Sheets(
            new SheetLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1_000, 20, 100));

    @TempDir
    Path folder;

    private FieldSheet<SampleField> open(String csv) throws IOException {
        return FieldSheet.open(
                SHEETS,
                Files.writeString(folder.resolve("file.csv"), csv),
                WORDS,
                EnumSet.of(SampleField.NAME, SampleField.KIND));
    }

    @Test
    void columnsThatMeanNothingAreLeftOutAndAFieldStandsInTheFirstThatMeansIt() throws IOException {
        try (var sheet = open("身份证号,名称,队伍名称,类型\n370000,甲,乙,巡逻\n")) {
            assertThat(sheet.columns())
                    .containsExactly(
                            new Column<>("身份证号", null),
                            new Column<>("名称", SampleField.NAME),
                            new Column<>("队伍名称", null),
                            new Column<>("类型", SampleField.KIND));
            assertThat(rows(sheet))
                    .containsExactly(
                            new ImportRow<>(2, Map.of(SampleField.NAME, "甲", SampleField.KIND, "巡逻"), List.of()));
        }
    }

    @Test
    void cellsComeWithoutOuterBlanksAndTracesOfABrokenExport() throws IOException {
        try (var sheet = open("名称,类型\n\" 甲\u0007乙 \",   \n")) {
            assertThat(rows(sheet).getFirst().cells()).isEqualTo(Map.of(SampleField.NAME, "甲 乙"));
        }
    }

    @Test
    void aRowThatCannotBeReadSaysWhy() throws IOException {
        try (var sheet = open("名称,类型\n甲,巡逻,多了\n")) {
            assertThat(rows(sheet).getFirst().reasons()).containsExactly(RowReason.of(null, "import.row.extra-cells"));
        }
    }

    @Test
    void rowsComeInPortions() throws IOException {
        var sizes = new ArrayList<Integer>();
        try (var sheet = open("名称\n甲\n乙\n丙\n丁\n戊\n")) {
            assertThat(sheet.forEachPortion(2, 5, portion -> sizes.add(portion.size())))
                    .isEqualTo(5);
        }
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void aFileWithTooManyRowsOrWithoutAColumnIsRefused() throws IOException {
        try (var sheet = open("名称\n甲\n乙\n")) {
            assertThatThrownBy(() -> sheet.require(WORDS, List.of(SampleField.NAME, SampleField.KIND)))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> {
                        assertThat(refused.slug()).isEqualTo("import-column-missing");
                        assertThat(refused.arguments()).containsExactly("类型");
                    });
            assertThatThrownBy(() -> sheet.forEachPortion(10, 1, _ -> {}))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.slug()).isEqualTo("sheet-too-large-rows"));
        }
    }

    private static List<ImportRow<SampleField>> rows(FieldSheet<SampleField> sheet) {
        var rows = new ArrayList<ImportRow<SampleField>>();
        sheet.forEachPortion(10, 10, rows::addAll);
        return rows;
    }
}

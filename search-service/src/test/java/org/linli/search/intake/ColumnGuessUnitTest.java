package org.linli.search.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.imports.ImportWords;
import org.linli.search.intake.Mapping.Column;
import org.linli.search.intake.Mapping.Reason;

class ColumnGuessUnitTest {

    private static final ImportWords WORDS = ImportWords.of("/import-words.properties");

    private static List<Column> guess(List<String> header, List<List<String>> sample, List<Column> remembered) {
        return ColumnGuess.of(WORDS, header, sample, remembered, false);
    }

    @Test
    void aLedgerOfMessagesIsRecognisedByItsHeader() {
        assertThat(guess(List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "反对数", "点赞数"), List.of(), List.of()))
                .extracting(Column::field)
                .containsExactly(
                        ImportField.EXTERNAL_ID,
                        null,
                        ImportField.TITLE,
                        ImportField.RECEIVED_AT,
                        ImportField.TEXT,
                        ImportField.DISLIKES,
                        ImportField.LIKES);
    }

    @Test
    void aLedgerOfHotlineOrdersIsRecognisedByItsHeader() {
        assertThat(guess(List.of("工单编号", "一级分类", "二级分类", "三级分类", "四级分类", "来电内容", "承办单位", "受理日期"), List.of(), List.of()))
                .extracting(Column::field)
                .containsExactly(
                        ImportField.EXTERNAL_ID,
                        ImportField.CATEGORY_1,
                        ImportField.CATEGORY_2,
                        ImportField.CATEGORY_3,
                        ImportField.CATEGORY_4,
                        ImportField.TEXT,
                        ImportField.DEPARTMENT,
                        ImportField.RECEIVED_AT);
    }

    @Test
    void whoSpokeIsLeftOutUntilSomebodySaysOtherwise() {
        var header = List.of("内容", "来电人");

        assertThat(guess(header, List.of(), List.of()).get(1))
                .isEqualTo(new Column("来电人", null, Reason.CONTACT_LEFT_OUT, ImportField.CONTACT_NAME));
        assertThat(ColumnGuess.of(WORDS, header, List.of(), List.of(), true).get(1))
                .isEqualTo(new Column("来电人", ImportField.CONTACT_NAME, Reason.HEADER, null));
    }

    @Test
    void columnsWithoutATellingHeaderAreRecognisedByTheirCells() {
        var long1 = "小区南门的路灯坏了三天，物业一直没有来修，晚上老人出门很不方便，请尽快处理。";
        var sample = List.of(
                List.of("2019/2/28 11:25:05", "13812345678", long1, "甲"),
                List.of("2019/3/1", "0546-8301234", long1, "乙"));

        assertThat(guess(List.of("A", "B", "C", "D"), sample, List.of()))
                .containsExactly(
                        new Column("A", ImportField.RECEIVED_AT, Reason.CONTENT, null),
                        new Column("B", null, Reason.CONTACT_LEFT_OUT, ImportField.CONTACT_TELEPHONE),
                        new Column("C", ImportField.TEXT, Reason.CONTENT, null),
                        new Column("D", null, Reason.NONE, null));
    }

    @Test
    void aColumnOfNumbersIsNotTakenForDates() {
        var sample = List.of(List.of("43524"), List.of("43525"));

        assertThat(guess(List.of("A"), sample, List.of()).getFirst().field()).isNull();
    }

    @Test
    void theLastFileOfTheSourceCountsMost() {
        var remembered = List.of(
                new Column("备注", ImportField.TEXT, Reason.CHOSEN, null), new Column("内容", null, Reason.CHOSEN, null));

        assertThat(guess(List.of("内容", "备注"), List.of(), remembered))
                .containsExactly(
                        new Column("内容", null, Reason.REMEMBERED, null),
                        new Column("备注", ImportField.TEXT, Reason.REMEMBERED, null));
    }

    @Test
    void theColumnsThatAFileOfFailedRowsAddsAreLeftOut() {
        assertThat(guess(List.of("内容", "行号", "原因"), List.of(), List.of()))
                .extracting(Column::field)
                .containsExactly(ImportField.TEXT, null, null);
    }

    @Test
    void eachFieldIsForOneColumnOnly() {
        assertThat(guess(List.of("内容", "诉求内容"), List.of(), List.of()))
                .extracting(Column::field)
                .containsExactly(ImportField.TEXT, null);
    }
}

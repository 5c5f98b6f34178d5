package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkingUnitTest {

    @Test
    void pairsThatWereAskedForAreMarkedAndTouchingOnesAreOne() {
        assertThat(title("下水道", "小区下水道又堵了，水道也是")).isEqualTo("小区[下水道]又堵了，[水道]也是");
    }

    @Test
    void pairsAcrossAPauseAreNone() {
        assertThat(title("下水", "地下，水多")).isEqualTo("地下，水多");
    }

    @Test
    void traditionalCharactersAreMarkedAsTheyWereWritten() {
        assertThat(title("电梯", "電梯壞了")).isEqualTo("[電梯]壞了");
        assertThat(title("電梯", "电梯坏了")).isEqualTo("[电梯]坏了");
    }

    @Test
    void aLoneCharacterMarksItself() {
        assertThat(title("猫", "楼下的猫，猫粮")).isEqualTo("楼下的[猫]，[猫]粮");
    }

    @Test
    void wordsOfLettersAndDigitsAreMarkedWhole() {
        assertThat(title("etc 3", "ETC 通道3号，13号，etcs")).isEqualTo("[ETC] 通道[3]号，13号，etcs");
        assertThat(title("3.5", "涨到3.5元，不是3元5")).isEqualTo("涨到[3.5]元，不是3元5");
    }

    @Test
    void fullWidthCharactersAreMarkedInTheirPlace() {
        assertThat(title("3号", "１３号和３号楼")).isEqualTo("１３[号]和[３号]楼");
    }

    @Test
    void oneCharacterThatStandsForSeveralIsMarkedAsAWhole() {
        assertThat(title("株", "㈱公司")).isEqualTo("[㈱]公司");
    }

    @Test
    void aPhraseIsMarkedOnlyWhereItStandsAsAWhole() {
        assertThat(title("\"物业公司\"", "物业不管，物业公司也不管，公司物业")).isEqualTo("物业不管，[物业公司]也不管，公司物业");
    }

    @Test
    void aPhraseInOneFieldIsMarkedThereOnly() {
        assertThat(title("正文:\"电梯\"", "电梯停了")).isEqualTo("电梯停了");
        assertThat(text("正文:\"电梯\"", "电梯停了")).containsExactly("[电梯]停了");
    }

    @Test
    void whatIsExcludedOrComparedWholeIsNotMarked() {
        assertThat(title("停车 -电梯 渠道:热线", "电梯口停车，打热线")).isEqualTo("电梯口[停车]，打热线");
    }

    @Test
    void ofALongTextThePassagesWithMostOfWhatWasAskedAreShownInTheirOrder() {
        String filler = "这一句话和要找的东西没有关系，只是为了让这段文字足够长，长到一行放不下。".repeat(4);
        String whole = filler + "电梯坏了。" + filler + "电梯里停电动车，很危险。" + filler + "停车难。";

        List<String> shown = text("电梯 停电动车", whole);

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0)).contains("[电梯]坏了");
        assertThat(shown.get(1)).contains("[电梯]里[停电动车]");
        assertThat(shown)
                .allMatch(fragment -> fragment.replaceAll("[\\[\\]]", "").length() <= 120);
    }

    @Test
    void aTextWithoutAnyOfItShowsItsBeginning() {
        assertThat(text("电梯", "路".repeat(300))).containsExactly("路".repeat(120));
    }

    @Test
    void anAnswerWithoutAnyOfItIsNotShown() {
        assertThat(shown(QueryField.REPLY, "电梯", "已经处理")).isEmpty();
        assertThat(shown(QueryField.REPLY, "", "已经处理")).containsExactly("已经处理");
    }

    @Test
    void whatIsNotThereShowsNothing() {
        assertThat(shown(QueryField.TEXT, "电梯", null)).isEmpty();
        assertThat(shown(QueryField.TITLE, "电梯", "")).isEmpty();
    }

    @Test
    void noCharacterIsCutInTwo() {
        String ideograph = "𠮷";
        String whole = "x" + ideograph.repeat(200);

        assertThat(text("", whole)).containsExactly("x" + ideograph.repeat(59));
    }

    @Test
    void fragmentsPutTogetherAreTheTextWhateverItHolds() {
        String whole = "㈱１３号。\n\nか゛き，電梯!\uFDD0𠮷" + "ﷺ".repeat(50);

        assertThat(title("电梯 株", whole).replaceAll("[\\[\\]]", "")).isEqualTo(whole);
    }

    private static String title(String query, String title) {
        return String.join("|", shown(QueryField.TITLE, query, title));
    }

    private static List<String> text(String query, String text) {
        return shown(QueryField.TEXT, query, text);
    }

    private static List<String> shown(QueryField field, String query, @Nullable String whole) {
        return Marking.of(Queries.read(query)).shown(field, whole).stream()
                .map(fragment -> fragment.segments().stream()
                        .map(segment -> segment.hit() ? "[" + segment.text() + "]" : segment.text())
                        .collect(Collectors.joining()))
                .toList();
    }
}

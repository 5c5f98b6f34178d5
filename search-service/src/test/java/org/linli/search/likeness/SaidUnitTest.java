package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.search.opinion.SomeOpinion;

class SaidUnitTest {

    private static final String LAMPS = "梅园小区北门到菜市场一路的路灯全部不亮，晚上老人出门看不见路，已经有人摔倒";

    private static boolean saysTheSame(String one, String other) {
        return said(null, one).with(said(null, other)).same();
    }

    private static Said said(@Nullable String number, String text) {
        return said(number, null, text);
    }

    private static Said said(@Nullable String number, @Nullable String title, String text) {
        return Said.of(
                SomeOpinion.anOpinion().number(number).title(title).text(text).build());
    }

    @Test
    void theSameTextThroughAnotherChannelSaysTheSame() {
        assertThat(saysTheSame(LAMPS, "梅園小區北門到菜市場一路的路燈全部不亮!晚上老人出門看不見路,已經有人摔倒")).isTrue();
    }

    @Test
    void aFewOtherWordsMakeNoDifference() {
        assertThat(saysTheSame(LAMPS, "您好，" + LAMPS + "，请尽快处理")).isTrue();
        assertThat(saysTheSame(LAMPS, "梅园小区北门到菜市场一路的路灯都不亮，晚上老人出门看不见路，已经有人摔倒了")).isTrue();
    }

    @Test
    void whatOnlySharesTheFormDoesNotSayTheSame() {
        assertThat(saysTheSame("您好，我反映一个问题：梅园小区北门的路灯全部不亮，请有关部门核实处理，谢谢", "您好，我反映一个问题：河滨路的早餐店油烟扰民，请有关部门核实处理，谢谢"))
                .isFalse();
    }

    @Test
    void inAShortOneAnotherOfficeIsAnotherQuestion() {
        assertThat(saysTheSame("市民来电咨询：便民中心电话", "市民来电咨询：城东便民中心电话")).isFalse();
        assertThat(saysTheSame("市民来电咨询：临湖市社保局电话的问题", "市民来电咨询：临湖市房管局电话的问题")).isFalse();
        assertThat(saysTheSame("市民来电咨询：便民中心电话号码的问题。", "市民来电咨询:便民中心电话号码的问题")).isTrue();
    }

    @Test
    void anotherHouseIsAnotherMessage() {
        assertThat(saysTheSame("3号楼" + LAMPS, "5号楼" + LAMPS)).isFalse();
        assertThat(saysTheSame("3号楼" + LAMPS, "三號樓" + LAMPS)).isTrue();
        assertThat(saysTheSame("3号楼" + LAMPS, LAMPS)).isTrue();
    }

    @Test
    void whoNamesTheNumberOfAnotherSpeaksOfTheSame() {
        Said order = said("20261103000017", "菜市场门口有车违停");
        Said report = said("20261103000052", "交警来电反馈：政府工单号２０２６１１０３００００１７，已劝离");

        assertThat(order.with(report)).satisfies(inCommon -> {
            assertThat(inCommon.numberNamed()).isTrue();
            assertThat(inCommon.same()).isTrue();
            assertThat(inCommon.likeness()).isLessThan(0.2);
        });
        assertThat(report.with(order).same()).isTrue();
    }

    @Test
    void aShortNumberOrAPartOfOneNamesNobody() {
        assertThat(said("20261103", LAMPS).with(said(null, "20261103那天路灯坏了")).numberNamed())
                .isFalse();
        assertThat(said("20261103000017", LAMPS)
                        .with(said(null, "电话202611030000171"))
                        .numberNamed())
                .isFalse();
        assertThat(said("13800138000", LAMPS).with(said("13800138000", "停水三天")).numberNamed())
                .isFalse();
    }

    @Test
    void titlesCountAsMuchAsTheirWords() {
        assertThat(said(null, "路灯不亮", LAMPS).with(said(null, "请修路灯", LAMPS)).same())
                .isTrue();
        assertThat(said(null, "路灯不亮", "如题").with(said(null, "停车难", "如题")).same())
                .isFalse();
    }

    @Test
    void nothingSaidSaysNotTheSame() {
        assertThat(saysTheSame("？！", "。")).isFalse();
    }
}

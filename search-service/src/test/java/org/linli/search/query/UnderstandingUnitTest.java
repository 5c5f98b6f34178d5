package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingUnitTest {

    private static QueryText read(@Nullable String query, boolean literal) {
        return Queries.read(new OpinionFilter(query, literal, null, null, null, null, null, null, null));
    }

    private static QueryText read(String query) {
        return read(query, false);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "电梯, 电梯",
                "电梯 停运, 电梯 停运",
                "  电梯　停运 , 电梯 停运",
                "\"物业服务\", \"物业服务\"",
                "“物业服务”, \"物业服务\"",
                "「物業服務」, \"物業服務\"",
                "\"没有合上, \"没有合上\"",
                "电梯\"物业服务\"停运, 电梯 停运 \"物业服务\"",
                "“说\"好\"的”, “说\"好\"的”",
                "噪音 -装修, 噪音 -\"装修\"",
                "噪音 －装修, 噪音 -\"装修\"",
                "-\"装修噪音\", -\"装修噪音\"",
                "3-2栋 漏水, 3-2栋 漏水",
                "噪音 -, 噪音 -",
                "标题:路灯, 标题:\"路灯\"",
                "標題：路灯, 标题:\"路灯\"",
                "Title:路灯, 标题:\"路灯\"",
                "ＴＩＴＬＥ：路灯, 标题:\"路灯\"",
                "正文:路灯 答复:灯具, 正文:\"路灯\" 答复:\"灯具\"",
                "标题:, 标题:",
                "标题: 路灯, 标题: 路灯",
                "作者:张三, 作者:张三",
                "类别:城建/道路, 类别:\"城建/道路\"",
                "渠道:热线, 渠道:\"热线\"",
                "渠道：熱線, 渠道:\"熱線\"",
                "channel:hotline, 渠道:\"hotline\"",
                "channel:\"chat group\", 渠道:\"chat group\"",
                "状态:待筛查, 状态:\"待筛查\"",
                "state:received, 状态:\"received\"",
                "-状态:已答复, -状态:\"已答复\"",
                "来源:12345 部门:住建局, 来源:\"12345\" 部门:\"住建局\"",
                "渠道:电报, 电报",
                "电梯 渠道:电报 停运, 电梯 电报 停运",
                "-渠道:电报, -\"电报\"",
                "地点:没有的街道, 没有的街道",
                "昨天, 时间:\"2026-11-25..2026-11-25\"",
                "电梯 上个月, 电梯 时间:\"2026-10-01..2026-10-31\"",
                "电梯 上個月, 电梯 时间:\"2026-10-01..2026-10-31\"",
                "最近三天 噪音, 噪音 时间:\"2026-11-24..2026-11-26\"",
                "时间:2024年 噪音, 噪音 时间:\"2024-01-01..2024-12-31\"",
                "date:\"last week\", 时间:\"2026-11-16..2026-11-22\"",
                "-时间:今年, -时间:\"2026-01-01..2026-12-31\"",
                "时间:从前, 从前",
                "\"上个月\", \"上个月\"",
                "-昨天, -\"昨天\"",
                "标题:昨天, 标题:\"昨天\"",
                "上个月电梯, 上个月电梯",
                "昨天停水怎么回事, 昨天停水怎么回事",
                "3月 4月 噪音, 3月 4月 噪音",
                "时间:2024 昨天, 2024 昨天",
                "时间:去年 昨天, 昨天 时间:\"2025-01-01..2025-12-31\"",
            })
    void aQueryMeans(String query, String understood) {
        assertThat(read(query).understood()).isEqualTo(understood);
    }

    @Test
    void whatWasUnderstoodMeansTheSameAgain() {
        for (String query : List.of("电梯 上个月 -维修", "标题:“说\"好\"的” 渠道:热线", "-时间:去年 噪音", "类别:城建 最近三天")) {
            String understood = read(query).understood();
            assertThat(read(understood).understood()).isEqualTo(understood);
        }
    }

    @Test
    void literallyAWordMeansNothingButItself() {
        assertThat(read("上个月 电梯", true).understood()).isEqualTo("上个月 电梯");
        assertThat(read("时间:上个月 电梯", true).received()).isPresent();
    }

    @Test
    void inAReportATimeIsPartOfWhatItSays() {
        String report = "小区电梯坏了没有人修".repeat(4);

        assertThat(read(report + " 2024-03-05").received()).isEmpty();
        assertThat(read("小区电梯坏了没有人修 2024-03-05").received()).isPresent();
    }

    @Test
    void eachPartCanBeTakenBack() {
        QueryText text = read("电梯 上个月 渠道:热线  -维修");

        assertThat(text.parts().stream().map(text::without))
                .containsExactly("上个月 渠道:热线  -维修", "电梯 渠道:热线  -维修", "电梯 上个月 -维修", "电梯 上个月 渠道:热线");
    }

    @Test
    void onlyWordsAndPhrasesRank() {
        assertThat(read("昨天").ranks()).isFalse();
        assertThat(read("渠道:热线 -维修").ranks()).isFalse();
        assertThat(read("").ranks()).isFalse();
        assertThat(read(null, false).isEmpty()).isTrue();
        assertThat(read("昨天 电梯").readings().getFirst().text()).isEqualTo("电梯");
        assertThat(read("渠道:电报").ranks()).isTrue();
    }

    @Test
    void noQueryWhateverMakesItFailAndAllOfItIsAccountedFor() {
        AnyQuery.many(5_000).forEach(query -> {
            QueryText text = read(query.text());
            assertThat(text.parts()).as(query.toString()).allSatisfy(part -> {
                assertThat(part.start()).isLessThan(part.end());
                assertThat(text.without(part)).doesNotContain("\u0000");
            });
            assertThat(Understood.of(text, List.of()).parts()).hasSameSizeAs(text.parts());
        });
    }
}

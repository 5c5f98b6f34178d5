package org.linli.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.vocabulary.Entries.oneWay;
import static org.linli.search.vocabulary.Entries.synonyms;
import static org.linli.search.vocabulary.Entries.word;

import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsUnitTest {

    private static List<String> texts(Synonyms synonyms, String typed) {
        return synonyms.readings(typed).stream().map(Reading::text).toList();
    }

    @Test
    void whereNothingIsKnownAQueryIsReadAsTyped() {
        assertThat(Synonyms.NONE.readings("電瓶車 充電")).containsExactly(Reading.asTyped("電瓶車 充電"));
        assertThat(Synonyms.of(List.of(synonyms("物业", "物管"))).readings("路灯不亮"))
                .containsExactly(Reading.asTyped("路灯不亮"));
    }

    @Test
    void eachWordOfAnEntryLeadsToTheOthers() {
        Synonyms synonyms = Synonyms.of(List.of(synonyms("电动车", "电瓶车", "电单车")));

        assertThat(texts(synonyms, "电瓶车充电")).containsExactly("电瓶车充电", "电动车充电", "电单车充电");
        assertThat(texts(synonyms, "禁止电单车")).containsExactly("禁止电单车", "禁止电动车", "禁止电瓶车");
    }

    @Test
    void aOneWayEntryLeadsOneWay() {
        Synonyms synonyms = Synonyms.of(List.of(oneWay("宠物", "狗子")));

        assertThat(texts(synonyms, "宠物扰民")).containsExactly("宠物扰民", "狗子扰民");
        assertThat(texts(synonyms, "狗子扰民")).containsExactly("狗子扰民");
    }

    @Test
    void aWordIsKnownInAnyScript() {
        Synonyms synonyms = Synonyms.of(List.of(synonyms("電動車", "电瓶车")));

        assertThat(texts(synonyms, "電瓶車")).containsExactly("電瓶車", "电动车");
    }

    @Test
    void nothingIsReplacedWithinALongerWordThatIsKnown() {
        Synonyms synonyms = Synonyms.of(List.of(synonyms("物业", "物管"), word("红色物业"), word("物业费")));

        assertThat(texts(synonyms, "物业费")).containsExactly("物业费");
        assertThat(texts(synonyms, "红色物业")).containsExactly("红色物业");
        assertThat(texts(synonyms, "物业经理")).containsExactly("物业经理", "物管经理");
    }

    @Test
    void aWordOfTheDictionaryIsKeptTogetherInEveryReading() {
        Synonyms synonyms = Synonyms.of(List.of(synonyms("业委会", "业主委员会"), word("业主委员会"), word("吹哨报到")));

        List<Reading> readings = synonyms.readings("吹哨报到业委会");

        assertThat(readings).extracting(Reading::kept).containsExactly(List.of("吹哨报到"), List.of("吹哨报到", "业主委员会"));
    }

    @Test
    void lettersThatGoOnAreAnotherWord() {
        Synonyms synonyms = Synonyms.of(List.of(synonyms("wifi", "无线网")));

        assertThat(texts(synonyms, "WiFi断线")).containsExactly("WiFi断线", "无线网断线");
        assertThat(texts(synonyms, "wifi6断线")).containsExactly("wifi6断线");
    }

    @Test
    void whatIsReplacedMoreCountsLessAndComesLater() {
        Synonyms synonyms = Synonyms.of(List.of(synonyms("电动车", "电瓶车"), synonyms("物业", "物管")));

        List<Reading> readings = synonyms.readings("物业不管电动车");

        assertThat(readings).extracting(Reading::text).containsExactly("物业不管电动车", "物业不管电瓶车", "物管不管电动车", "物管不管电瓶车");
        assertThat(readings)
                .extracting(Reading::weight)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(readings.getFirst().weight()).isEqualTo(1);
    }

    @Test
    void aQueryIsReadInABoundedNumberOfWays() {
        Synonyms synonyms = Synonyms.of(List.of(
                synonyms("甲词", "甲一", "甲二", "甲三"),
                synonyms("乙词", "乙一", "乙二"),
                synonyms("丙词", "丙一"),
                synonyms("丁词", "丁一")));

        assertThat(texts(synonyms, "甲词乙词丙词丁词"))
                .hasSize(6)
                .startsWith("甲词乙词丙词丁词")
                .doesNotHaveDuplicates();
    }

    @Test
    void aLongQuerySaysByItselfWhatItIsAbout() {
        Synonyms synonyms = Synonyms.of(List.of(synonyms("电动车", "电瓶车")));
        String most = "电动车" + "乱".repeat(61);

        assertThat(synonyms.readings(most)).hasSize(2);
        assertThat(synonyms.readings(most + "停")).containsExactly(Reading.asTyped(most + "停"));
    }
}

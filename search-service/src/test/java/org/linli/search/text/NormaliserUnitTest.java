package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserUnitTest {

    @ParameterizedTest
    @CsvSource({
        "電梯壞了,电梯坏了",
        "電梯壊,电梯壊",
        "ＡＢＣ１２３,abc123",
        "１２３４５熱線,12345热线",
        "乾淨,干净",
        "沿著,沿着",
        "㈱,(株)",
        "ｶ,カ",
        "⼩区,小区",
        "Ü,ü",
        "u\u0308\u0304,ǖ",
    })
    void writtenDifferentlyButMeantTheSame(String written, String normal) {
        assertThat(Normaliser.normalise(written)).isEqualTo(normal);
    }

    @Test
    void normalTextStaysAsItIs() {
        Normaliser.table()
                .values()
                .forEach(normal -> assertThat(Normaliser.normalise(normal))
                        .as("normal form of an entry")
                        .isEqualTo(normal));
    }

    @Test
    void aTextWithoutAnEntryPassesUntouched() {
        String text = "小区三栋二单元电梯坏了，已经三天。";
        assertThat(Normaliser.normalise(text)).isEqualTo(text.replace('，', ','));
    }

    @Test
    void theTableKnowsWhatTheDictionaryKnows() {
        assertThat(Normaliser.table()).hasSizeGreaterThan(5_000).containsEntry("電", "电");
    }
}

package org.linli.org.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @Test
    void aShortPasswordIsRefused() {
        assertThat(keyFor("Kq7!vX2p")).isEqualTo("password.short");
    }

    @Test
    void aPasswordThatWouldBeCutOffIsRefused() {
        assertThat(keyFor("长".repeat(25))).isEqualTo("password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Linli@2026",
                "password123",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaa",
                "zhangwei2024",
                "ZhangWei@123",
                "邻里社区网格物业小区街道"
            })
    void aPasswordThatIsEasilyGuessedIsRefused(String password) {
        assertThat(keyFor(password)).isEqualTo("password.weak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-umbrella-ninety-quarry", "vbr8-kq2m-ttp9-zxwa", "昨夜骑车去码头吃馄饨"})
    void aPasswordThatIsHardToGuessIsAccepted(String password) {
        assertThat(PasswordRule.objection(password, "zhangwei", "张伟", Locale.CHINA))
                .isEmpty();
    }

    @Test
    void theReasonIsGivenInTheCallersLanguage() {
        assertThat(reasonFor("aaaaaaaaaaaaaa", Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
        assertThat(reasonFor("aaaaaaaaaaaaaa", Locale.ENGLISH)).matches("\\p{ASCII}+");
    }

    @Test
    void firstPasswordsPassTheirOwnRule() {
        assertThat(PasswordRule.objection(Secrets.firstPassword(), "zhangwei", "张伟", Locale.CHINA))
                .isEmpty();
    }

    private static String keyFor(String password) {
        return PasswordRule.objection(password, "zhangwei", "张伟", Locale.CHINA)
                .map(PasswordRule.Objection::key)
                .orElse("accepted");
    }

    private static String reasonFor(String password, Locale locale) {
        return PasswordRule.objection(password, "zhangwei", "张伟", locale)
                .map(objection -> objection.arguments().getFirst().toString())
                .orElseThrow();
    }
}

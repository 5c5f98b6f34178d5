package org.linli.property.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.web.ProblemException;

class CreditCodeUnitTest {

    @ParameterizedTest
    @ValueSource(strings = {"9144030071526726XG", "91330100799655058B", "914403001922038216", "91110000802100433B"})
    void codesOfRealCompaniesKeepTheRule(String code) {
        assertThat(CreditCode.read(code, "/code").value()).isEqualTo(code);
    }

    @Test
    void fullWidthLowerCaseSpacesAndHyphensAreForgiven() {
        assertThat(CreditCode.read(" ９１４４０３００-7152 6726xg ", "/code").value()).isEqualTo("9144030071526726XG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9144030071526726X",
                "9144030071526726XGG",
                "91440300715I6726XG",
                "9144O30071526726XG",
                "9A4403007152672六XG"
            })
    void anythingElseThan18CharactersOfTheAlphabetHasTheWrongForm(String code) {
        assertThatThrownBy(() -> CreditCode.read(code, "/code"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.fields())
                                .singleElement()
                                .isEqualTo(new ProblemException.Field("/code", "company.code.form", List.of())));
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        String right = "914403001922038216";
        for (int at = 0; at < 17; at++) {
            char wrong = right.charAt(at) == '3' ? '4' : '3';
            String code = right.substring(0, at) + wrong + right.substring(at + 1);

            assertThatThrownBy(() -> CreditCode.read(code, "/code"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.fields().getFirst().key())
                                    .isEqualTo("company.code.check"));
        }
    }

    @Test
    void twoNeighboursExchangedAreNoticed() {
        assertThatThrownBy(() -> CreditCode.read("914403001922032816", "/code")).isInstanceOf(ProblemException.class);
    }

    @Test
    void madeUpCodesOfTheTestsKeepTheRule() {
        assertThat(new CreditCode(CreditCodes.next()).value()).hasSize(18);
    }
}

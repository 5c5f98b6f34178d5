package org.linli.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "NAME, 李建国, 李＊＊",
        "NAME, 李强, 李＊",
        "NAME, 欧阳修, 欧阳＊",
        "NAME, 欧阳, 欧＊",
        "NAME, 买买提·艾力, 买＊＊",
        "NAME, 𠮷田, 𠮷＊",
        "NAME, 李, ＊",
        "TELEPHONE, 13812345678, 138****5678",
        "TELEPHONE, 88886666, ****66",
        "TELEPHONE, 12345, ****",
        "IDENTITY_NUMBER, 370502199001011234, 3705****1234",
        "IDENTITY_NUMBER, 1234, ****",
        "HIDDEN, 东营区, ****"
    })
    void aMaskedValueShowsNoMoreThanItsKindAllows(Masking masking, String value, String shown) {
        assertThat(masking.mask(value)).isEqualTo(shown);
    }
}

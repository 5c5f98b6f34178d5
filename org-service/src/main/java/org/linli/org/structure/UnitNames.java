package org.linli.org.structure;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Locale;
import org.linli.platform.names.NameKeys;

/** How units' names are compared: NFKC, simplified characters, lower case, without blanks, read as places are. */
final class UnitNames {

    private UnitNames() {}

    /** By what a unit of this name is found. */
    static NameKeys keys(String name) {
        String word = normalised(name);
        return NameKeys.of(word, Readings.of(word));
    }

    static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return HanLP.convertToSimplifiedChinese(plain).toLowerCase(Locale.ROOT);
    }
}

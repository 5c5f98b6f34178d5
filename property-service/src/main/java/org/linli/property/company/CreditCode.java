package org.linli.property.company;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.platform.web.ProblemException;

/**
 * A unified social credit code (统一社会信用代码): 18 characters that name a legal person, the last of them a check
 * character over the other 17. Rule: GB 32100-2015.
 *
 * @param value normalised: half width, upper case, without spaces
 */
public record CreditCode(@JsonValue String value) {

    /** Digits and letters without I, O, S, V and Z, which are taken for digits; the place of each is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final Pattern FORM = Pattern.compile("[%1$s]{2}[0-9]{6}[%1$s]{10}".formatted(ALPHABET));

    public CreditCode {
        if (!FORM.matcher(value).matches() || value.charAt(LENGTH - 1) != checkCharacter(value)) {
            throw new IllegalArgumentException("No unified social credit code");
        }
    }

    /**
     * Reads what a person typed.
     *
     * @param field what a problem names
     * @throws ProblemException 422 that says whether the form is wrong or the check character, that is a slip of the pen
     */
    public static CreditCode read(String given, String field) {
        String code = normalised(given);
        if (!FORM.matcher(code).matches()) {
            throw ProblemException.invalid(field, "company.code.form");
        }
        if (code.charAt(LENGTH - 1) != checkCharacter(code)) {
            throw ProblemException.invalid(field, "company.code.check");
        }
        return new CreditCode(code);
    }

    /** As it would be compared: half width, upper case, without spaces. */
    static String normalised(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B\\uFEFF-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The weights are the powers of 3 modulo 31; the check character makes the weighted sum a multiple of 31. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += ALPHABET.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}

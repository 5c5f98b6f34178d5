package org.linli.search.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.linli.platform.privacy.Masking;

/**
 * Masks what identifies somebody by a number in words that are passed on: telephone and identity numbers, cards, accounts.
 * Any run of seven digits or more, also in full width, and telephone numbers in groups. Names are not recognised.
 */
public final class NumbersOfPeople {

    private static final int AN_IDENTITY_NUMBER = 15;
    /** A landline with its area code, a mobile number in groups, or any long number; a date with hyphens is none. */
    private static final Pattern LONG_NUMBER = Pattern.compile(
            "0\\d{2,3}[ -]\\d{7,8}|1\\d{2}[ -]\\d{4}[ -]\\d{4}|\\d{6,}[\\dXx]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BETWEEN = Pattern.compile("[ -]");

    private NumbersOfPeople() {}

    /** The same words with the middle of each such number starred. */
    public static String masked(String words) {
        return LONG_NUMBER.matcher(words).replaceAll(found -> masked(found));
    }

    private static String masked(MatchResult found) {
        String number = BETWEEN.matcher(found.group()).replaceAll("");
        return number.length() >= AN_IDENTITY_NUMBER
                ? Masking.IDENTITY_NUMBER.mask(number)
                : Masking.TELEPHONE.mask(number);
    }
}

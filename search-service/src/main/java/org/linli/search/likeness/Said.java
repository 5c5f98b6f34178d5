package org.linli.search.likeness;

import java.util.Collections;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.Opinion;
import org.linli.search.text.Normaliser;

/**
 * What an opinion says, as it is compared with what another one says. docs/sameness.md has the figures for every number
 * here and for what was left out.
 *
 * @param pairs those of title and text
 * @param houses the houses it names
 * @param named the long numbers it names
 * @param own the long numbers by which its source knows it
 */
record Said(Pairs pairs, HouseNumbers houses, Set<String> named, Set<String> own) {

    /** From here on the words are the same. */
    private static final double ALIKE = 0.70;

    /** From here on brief ones are: of 市民来电咨询：某单位电话的问题 the form is more than half. */
    private static final double ALIKE_IF_BRIEF = 0.85;

    /** Pairs of characters below which an opinion is brief. */
    private static final int BRIEF = 20;

    /** Shorter ones are dates, amounts and telephone numbers without their area code. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");

    /**
     * What two opinions have in common.
     *
     * @param likeness what both have of what either has, 0 to 1
     * @param sameWords whether the words are the same, but for a few, and no other house is named
     * @param brief whether one of them says so little that many say the same without knowing of each other
     * @param numberNamed whether one names the number of the other, as a report back about an order of the hotline does
     */
    record InCommon(double likeness, boolean sameWords, boolean brief, boolean numberNamed) {

        /** Whether they say the same. */
        boolean same() {
            return sameWords || numberNamed;
        }
    }

    Said {
        named = Set.copyOf(named);
        own = Set.copyOf(own);
    }

    static Said of(Opinion opinion) {
        String words = Normaliser.normalise(
                opinion.title() == null ? opinion.text() : opinion.title() + "\n" + opinion.text());
        return new Said(
                Pairs.ofNormal(words), HouseNumbers.of(words), longNumbers(words), longNumbers(opinion.externalId()));
    }

    InCommon with(Said other) {
        double likeness = pairs.likeness(other.pairs);
        boolean brief = Math.min(pairs.size(), other.pairs.size()) < BRIEF;
        return new InCommon(
                likeness,
                likeness >= (brief ? ALIKE_IF_BRIEF : ALIKE) && !houses.areOthersThan(other.houses),
                brief,
                !Collections.disjoint(named, other.own) || !Collections.disjoint(other.named, own));
    }

    private static Set<String> longNumbers(@Nullable String words) {
        return words == null
                ? Set.of()
                : LONG_NUMBER.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}

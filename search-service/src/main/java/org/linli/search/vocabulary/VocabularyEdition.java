package org.linli.search.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;

/**
 * What the vocabulary was from one publication to the next (版本). Never changed: rolling back publishes its entries anew
 * under the next number.
 *
 * @param number 1, 2, 3 … in the order of publication
 * @param restores the earlier edition whose entries it has, when it is a roll-back
 * @param reason why it was published, {@value #SHORTEST_REASON} to {@value #LONGEST_REASON} characters
 * @param publishedBy id of the account; absent for the edition that came with the system
 * @param unit in whose name
 * @param drafted the version of the vocabulary whose draft it was; a trial of just that has its figures
 */
public record VocabularyEdition(
        int number,
        List<VocabularyEntry> entries,
        @Nullable Integer restores,
        String reason,
        Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable UnitId unit,
        @Nullable Long drafted) {

    static final int SHORTEST_REASON = 2;
    static final int LONGEST_REASON = 200;

    public VocabularyEdition {
        entries = List.copyOf(entries);
    }

    static String properReason(String given) {
        String reason = given.strip().replaceAll("\\s+", " ");
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw ProblemException.invalid("/reason", "vocabulary.reason.form", SHORTEST_REASON, LONGEST_REASON);
        }
        return reason;
    }
}

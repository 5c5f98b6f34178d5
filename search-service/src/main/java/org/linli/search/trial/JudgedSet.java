package org.linli.search.trial;

import java.time.Instant;
import java.util.List;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

/**
 * Queries that were judged elsewhere, under a name (判定集).
 *
 * @param name 1 to {@value #LONGEST_NAME} characters, unique
 * @param queries how many
 * @param matching what of their documents is here
 */
public record JudgedSet(JudgedSetId id, String name, int queries, Matching matching, Instant createdAt, long version) {

    static final int LONGEST_NAME = 60;

    /**
     * What of the documents that were judged is among the opinions.
     *
     * @param documents that the judgements name
     * @param matched of these found among the opinions, by their number at the source
     * @param missed those that were not, the first hundred
     * @param without queries that are left without any answer
     * @param unknownScopes names of collections that no matched opinion's source has: they narrow nothing
     */
    public record Matching(int documents, int matched, List<Missed> missed, int without, List<String> unknownScopes) {

        public Matching {
            missed = List.copyOf(missed);
            unknownScopes = List.copyOf(unknownScopes);
        }
    }

    /**
     * A document that is not among the opinions, or several times.
     *
     * @param line where it is first named
     */
    public record Missed(String file, int line, String document, Why why) {}

    /** Why a document was not matched. */
    public enum Why {
        /** No opinion has this number at its source. */
        UNKNOWN,
        /** Several have, of different sources or offices. */
        SEVERAL
    }

    /** Under another name. */
    JudgedSet renamed(String given, Version seen) {
        seen.mustBe(version);
        return new JudgedSet(id, properName(given), queries, matching, createdAt, version + 1);
    }

    /** One line, trimmed. */
    static String properName(String given) {
        String name = given.strip().replaceAll("\\s+", " ");
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("/name", "judged.name.form", LONGEST_NAME);
        }
        return name;
    }
}

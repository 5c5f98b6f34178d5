package org.linli.search.saved;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.platform.web.ProblemException;

/**
 * What a search found new, from one match up to another: what was new stays the same however often it is looked at, and
 * whatever is found meanwhile. As text {@code <search>.<after>.<until>}, which the list of opinions takes as a filter.
 *
 * @param after number of the last match before
 * @param until number of the last match of it
 */
public record News(SavedSearchId search, long after, long until) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F-]{36})\\.(\\d{1,18})\\.(\\d{1,18})");

    /** @throws ProblemException 422 when it is none */
    static News read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        try {
            if (parts.matches()) {
                return new News(
                        new SavedSearchId(UUID.fromString(parts.group(1))),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)));
            }
        } catch (IllegalArgumentException noId) {
            // Answered below.
        }
        throw ProblemException.invalid("news", "saved.news.unknown");
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return search + "." + after + "." + until;
    }
}

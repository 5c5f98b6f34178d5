package org.linli.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a field is shown in a list: the marked fragments, or its beginning where nothing is marked. */
final class Excerpts {

    private static final int BEGINNING = 120;

    private Excerpts() {}

    static List<SearchAnswer.Fragment> fragments(Page.Hit hit, String field, @Nullable String whole, QueryText text) {
        List<String> marked = hit.marked().get(field);
        if (marked != null && !marked.isEmpty()) {
            return marked.stream().map(Excerpts::fragment).toList();
        }
        if (whole == null || whole.isEmpty()) {
            return List.of();
        }
        boolean title = field.equals("title");
        return field.equals("reply") && !text.isEmpty() && !hit.marked().isEmpty()
                ? List.of()
                : List.of(plain(title ? whole : beginning(whole)));
    }

    private static SearchAnswer.Fragment fragment(String marked) {
        return new SearchAnswer.Fragment(Highlights.segments(marked));
    }

    private static SearchAnswer.Fragment plain(String text) {
        return new SearchAnswer.Fragment(List.of(new SearchAnswer.Segment(text, false)));
    }

    /** Cut between characters, never within one of two code units. */
    private static String beginning(String whole) {
        int characters = whole.codePointCount(0, whole.length());
        return whole.substring(0, whole.offsetByCodePoints(0, Math.min(characters, BEGINNING)));
    }
}

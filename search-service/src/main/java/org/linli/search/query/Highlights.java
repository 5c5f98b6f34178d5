package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks what matched, on the characters as the resident wrote them, as segments and never as markup: what is shown needs
 * no escaping to be understood, and cannot be mistaken for markup.
 */
final class Highlights {

    /** Noncharacters: no text that was accepted holds them, so that no text can look like a mark. */
    static final char OPEN = '\uFDD0';

    static final char CLOSE = '\uFDD1';

    /** Characters of one fragment of the text or the reply. */
    private static final int FRAGMENT = 120;

    private Highlights() {}

    /** The title whole, of text and reply the two best fragments, of the text its beginning when nothing matched. */
    static Highlight of(Query query) {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .preTags(String.valueOf(OPEN))
                .postTags(String.valueOf(CLOSE))
                .highlightQuery(query)
                .requireFieldMatch(true)
                .fields(
                        NamedValue.of("title", HighlightField.of(field -> field.numberOfFragments(0))),
                        NamedValue.of(
                                "text",
                                HighlightField.of(field -> field.numberOfFragments(2)
                                        .fragmentSize(FRAGMENT)
                                        .noMatchSize(FRAGMENT))),
                        NamedValue.of(
                                "reply",
                                HighlightField.of(
                                        field -> field.numberOfFragments(2).fragmentSize(FRAGMENT)))));
    }

    /** Reads one marked fragment. Hits that touch are one: a word of three characters is two pairs. */
    static List<SearchAnswer.Segment> segments(String marked) {
        List<SearchAnswer.Segment> segments = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        boolean hit = false;
        for (int at = 0; at < marked.length(); at++) {
            char here = marked.charAt(at);
            if (here == CLOSE && at + 1 < marked.length() && marked.charAt(at + 1) == OPEN) {
                at++;
            } else if (here == OPEN || here == CLOSE) {
                add(segments, stretch, hit);
                hit = here == OPEN;
            } else {
                stretch.append(here);
            }
        }
        add(segments, stretch, hit);
        return segments;
    }

    private static void add(List<SearchAnswer.Segment> segments, StringBuilder stretch, boolean hit) {
        if (!stretch.isEmpty()) {
            segments.add(new SearchAnswer.Segment(stretch.toString(), hit));
            stretch.setLength(0);
        }
    }
}

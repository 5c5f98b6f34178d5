package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found, with the words that matched marked. */
final class Highlight extends Div {

    private static final String GAP = " … ";

    /** What the service found of a text: pieces of it, one after the other. */
    Highlight(@Nullable List<SearchApi.Fragment> fragments) {
        List<SearchApi.Fragment> pieces = fragments == null ? List.of() : fragments;
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                append("span", GAP);
            }
            pieces.get(i).segments().forEach(segment -> append(segment.hit() ? "mark" : "span", segment.text()));
        }
    }

    /** A whole text in which the words that matched elsewhere are marked. */
    Highlight(String text, MarkedWords words) {
        words.cut(text).forEach(segment -> append(segment.hit() ? "mark" : "span", segment.text()));
    }

    private void append(String tag, String text) {
        Element part = new Element(tag);
        part.setText(text);
        getElement().appendChild(part);
    }

    static String plain(@Nullable List<SearchApi.Fragment> fragments) {
        return segments(fragments).map(SearchApi.Segment::text).collect(Collectors.joining());
    }

    static boolean anyHit(@Nullable List<SearchApi.Fragment> fragments) {
        return segments(fragments).anyMatch(SearchApi.Segment::hit);
    }

    static Stream<SearchApi.Segment> segments(@Nullable List<SearchApi.Fragment> fragments) {
        return fragments == null
                ? Stream.empty()
                : fragments.stream().flatMap(fragment -> fragment.segments().stream());
    }
}

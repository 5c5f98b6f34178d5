package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found, with the words that matched marked. */
final class Highlight extends Div {

    Highlight(@Nullable List<SearchApi.Fragment> fragments) {
        for (SearchApi.Segment segment : segments(fragments).toList()) {
            Element part = segment.hit() ? new Element("mark") : new Element("span");
            part.setText(segment.text());
            getElement().appendChild(part);
        }
    }

    static String plain(@Nullable List<SearchApi.Fragment> fragments) {
        return segments(fragments).map(SearchApi.Segment::text).collect(Collectors.joining());
    }

    private static Stream<SearchApi.Segment> segments(@Nullable List<SearchApi.Fragment> fragments) {
        return fragments == null
                ? Stream.empty()
                : fragments.stream().flatMap(fragment -> fragment.segments().stream());
    }
}

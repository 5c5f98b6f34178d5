package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.portal.ui.Times;

/** One opinion in the list: its title, what of its text was found, and below where, how and when it was said. */
final class OpinionRow extends Div {

    OpinionRow(SearchApi.Hit hit, OpinionWords words, Instant now) {
        addClassName("l-two-lines");
        List<SearchApi.Fragment> title = hit.title();
        boolean titled = title != null && !title.isEmpty();
        Highlight first = new Highlight(titled ? title : hit.text());
        first.addClassNames(titled ? "l-lines-1" : "l-lines-2", "l-opinion-first");
        add(first);
        if (titled && Highlight.anyHit(hit.text())) {
            Highlight text = new Highlight(hit.text());
            text.addClassNames("l-lines-2", "l-opinion-text");
            add(text);
        } else if (Highlight.anyHit(hit.reply())) {
            Highlight reply = new Highlight(hit.reply());
            reply.addClassNames("l-lines-2", "l-opinion-text");
            add(reply);
        }
        Div meta = new Div(words.stateTag(hit.state()));
        Stream.of(hit.placeName(), words.channel(hit.channel()), hit.category())
                .filter(Objects::nonNull)
                .map(OpinionRow::hint)
                .forEach(meta::add);
        meta.add(hint(Times.inList(hit.receivedAt(), now)));
        meta.addClassNames("l-meta", "l-opinion-meta");
        add(meta);
    }

    private static Span hint(String words) {
        Span hint = new Span(words);
        hint.getElement().setAttribute("title", words);
        hint.addClassName("l-hint");
        return hint;
    }
}

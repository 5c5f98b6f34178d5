package org.linli.portal.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one thing, newest first. An entry is a verb in bold, who did it, when, and why; the tone of
 * its dot tells the kind of event, which the verb says as well.
 */
public final class Timeline extends OrderedList {

    public Timeline() {
        addClassName("l-timeline");
    }

    /**
     * @param who the person in their function, or the unit; null for the machinery
     * @param why the reason given, where one is
     */
    public Timeline entry(Notice.Tone tone, String verb, @Nullable String who, Instant when, @Nullable String why) {
        return entry(tone, verb, who, Times.full(when), why);
    }

    /** The same of what has a day and no time. */
    public Timeline entry(Notice.Tone tone, String verb, @Nullable String who, LocalDate day, @Nullable String why) {
        return entry(tone, verb, who, day.toString(), why);
    }

    private Timeline entry(Notice.Tone tone, String verb, @Nullable String who, String when, @Nullable String why) {
        Hint time = new Hint(when);
        Span what = new Span(verb);
        what.addClassName("l-bold");
        ListItem item = new ListItem(what, time);
        item.addClassName(tone.style());
        if (who != null || why != null) {
            Paragraph small =
                    new Paragraph(who == null ? why : why == null ? who : getTranslation("ui.timeline.why", who, why));
            small.addClassName("l-hint");
            item.add(small);
        }
        add(item);
        return this;
    }
}

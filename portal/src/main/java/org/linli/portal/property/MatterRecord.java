package org.linli.portal.property;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Timeline;
import org.linli.portal.ui.Times;

/** One matter: what it is about, its answer, how it ended, what happened, and the next step. */
final class MatterRecord extends Div {

    private static final String GROUPS = "opinions/groups?record=";

    private final MatterApi api;
    private final MatterApi.Matter matter;
    private final Runnable changed;

    /** @param changed loads the page again */
    MatterRecord(MatterApi api, String id, boolean mayChange, Runnable changed) {
        this.api = api;
        this.matter = api.matter(id);
        this.changed = changed;
        addClassName("l-full");
        RecordPage page = new RecordPage(matter.title())
                .tags(new Tag(
                        getTranslation("property.matter.state." + matter.state().name()), tone(matter.state())));
        if (mayChange) {
            page.actions(actions().toArray(Button[]::new));
        }
        page.section(facts());
        if (matter.description() != null) {
            page.section(getTranslation("property.matter.description"), quote(matter.description()));
        }
        if (matter.answer() != null) {
            page.section(
                    getTranslation("property.matter.answer"),
                    quote(matter.answer().text()),
                    hint(getTranslation(
                            "property.matter.answered.by",
                            post(matter.answer().by()),
                            Times.full(matter.answer().at()))));
        }
        page.section(getTranslation("property.record.timeline"), timeline());
        add(page);
    }

    static Notice.Tone tone(MatterApi.State state) {
        return switch (state) {
            case OPEN -> Notice.Tone.WARN;
            case ANSWERED -> Notice.Tone.INFO;
            case CLOSED -> Notice.Tone.OK;
        };
    }

    private List<Button> actions() {
        List<Button> actions = new ArrayList<>();
        switch (matter.state()) {
            case OPEN -> {
                actions.add(new Button(
                        getTranslation("property.matter.answer.do"),
                        _ -> new AnswerDialog(api, matter, changed).open()));
                actions.add(close());
            }
            case ANSWERED -> {
                actions.add(close());
                actions.add(reopen());
            }
            case CLOSED -> actions.add(reopen());
        }
        return actions;
    }

    private Button close() {
        return new Button(getTranslation("property.matter.close"), _ -> new ClosingDialog(api, matter, changed).open());
    }

    private Button reopen() {
        return new Button(
                getTranslation("property.matter.reopen"), _ -> new ReopeningDialog(api, matter, changed).open());
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(getTranslation("property.matter.unit"), matter.unit().path())
                .fact(getTranslation("property.matter.filter.kind"), origin())
                .fact(getTranslation("property.matter.opened"), Times.full(matter.openedAt()));
        if (matter.outcome() != null && matter.closedAt() != null) {
            facts.fact(getTranslation("property.matter.closed"), Times.full(matter.closedAt()))
                    .fact(
                            getTranslation("property.matter.outcome"),
                            getTranslation("property.matter.outcome."
                                    + matter.outcome().name()))
                    .fact(getTranslation("property.reason"), matter.reason());
        }
        return facts;
    }

    /** What residents said has a page of its own, where whoever may see it reads it. */
    private Component origin() {
        MatterApi.Origin origin = matter.origin();
        return origin == null
                ? new Span(getTranslation("property.matter.kind.DIRECT"))
                : new Anchor(
                        GROUPS + origin.id(),
                        getTranslation(
                                "property.matter.origin.of",
                                getTranslation("property.matter.kind.OPINIONS"),
                                origin.count()));
    }

    private Timeline timeline() {
        Timeline timeline = new Timeline();
        api.timeline(matter.id())
                .items()
                .forEach(entry ->
                        timeline.entry(tone(entry.what()), verb(entry), post(entry.by()), entry.at(), entry.text()));
        return timeline;
    }

    private String verb(MatterApi.Happened entry) {
        return entry.outcome() == null
                ? getTranslation("property.matter.happened." + entry.what().name())
                : getTranslation(
                        "property.matter.happened.CLOSED.as",
                        getTranslation(
                                "property.matter.outcome." + entry.outcome().name()));
    }

    private static Notice.Tone tone(MatterApi.What what) {
        return switch (what) {
            case OPENED, ANSWERED -> Notice.Tone.INFO;
            case CLOSED -> Notice.Tone.OK;
            case REOPENED -> Notice.Tone.WARN;
        };
    }

    private String post(MatterApi.Post post) {
        return getTranslation(
                "property.matter.post",
                post.unit().name(),
                getTranslation("role." + post.role().name()));
    }

    private static Div quote(String words) {
        Div quote = new Div(words);
        quote.addClassName("l-quote");
        return quote;
    }

    private static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("l-hint");
        return hint;
    }
}

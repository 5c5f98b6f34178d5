package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.ChartWithTable;
import org.linli.portal.map.MapSettings;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Timeline;
import org.linli.portal.ui.Times;

/** One hot issue: why it is hot, how it came so, where it was said, what became of it, and what to do. */
final class HotRecord extends Div {

    private static final int HUNDRED = 100;

    private final HotApi api;
    private final Answered<HotApi.Whole> answered;
    private final HotApi.Whole whole;
    private final HotApi.Issue issue;
    private final Runnable changed;

    /** @param changed loads the page again */
    HotRecord(HotApi api, Answered<HotApi.Whole> answered, boolean mayDecide, MapSettings maps, Runnable changed) {
        this.api = api;
        this.answered = answered;
        this.whole = answered.value();
        this.issue = whole.issue();
        this.changed = changed;
        addClassName("l-full");
        RecordPage page = new RecordPage(issue.title())
                .tags(HotWords.level(this, issue.level()), HotWords.attention(this, issue.attention()));
        if (mayDecide) {
            page.actions(actions().toArray(Button[]::new));
        }
        HotCharts charts = new HotCharts(this, whole);
        page.section(facts())
                .section(score())
                .section(getTranslation("opinion.hot.course"), new ChartWithTable(charts.course()))
                .section(
                        getTranslation("opinion.hot.places"),
                        new HotPlaces(api, issue, maps),
                        new ChartWithTable(charts.places(this::address)))
                .section(getTranslation("opinion.hot.states"), states());
        if (!whole.groups().isEmpty()) {
            page.section(getTranslation("opinion.hot.groups"), groups());
        }
        page.section(getTranslation("opinion.timeline"), timeline());
        add(page);
    }

    private List<Button> actions() {
        List<Button> actions = new ArrayList<>();
        if (issue.level() != HotApi.Level.CALM && issue.attention() == HotApi.Attention.OPEN) {
            actions.add(button("opinion.hot.acknowledge", HotDialog.Verb.ACKNOWLEDGE));
        }
        actions.add(
                issue.attention() == HotApi.Attention.MUTED
                        ? button("opinion.hot.unmute", HotDialog.Verb.UNMUTE)
                        : button("opinion.hot.mute", HotDialog.Verb.MUTE));
        return actions;
    }

    private Button button(String words, HotDialog.Verb verb) {
        return new Button(getTranslation(words), _ -> new HotDialog(verb, api, answered, changed).open());
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(getTranslation("opinion.hot.place"), issue.placeName())
                .fact(
                        getTranslation("opinion.hot.filter.period"),
                        getTranslation("opinion.hot.between", issue.from(), issue.to()))
                .fact(getTranslation("opinion.hot.said"), HotWords.growth(this, issue))
                .fact(getTranslation("opinion.hot.counted.at"), Times.full(issue.countedAt()))
                .fact(getTranslation("opinion.hot.reason"), whole.reason());
        if (issue.mutedUntil() != null) {
            facts.fact(getTranslation("opinion.hot.muted"), issue.mutedUntil().toString());
        }
        String opinions = address(issue.place().id(), null);
        if (opinions != null) {
            facts.fact(
                    getTranslation("opinion.hot.opinions"),
                    new Anchor(opinions, getTranslation("opinion.hot.opinions.show", issue.received())));
        }
        return facts;
    }

    /** The score, and on asking what it is the sum of. */
    private Details score() {
        Div parts = new Div();
        whole.parts().forEach(part -> parts.add(part(part)));
        parts.add(hint(getTranslation("opinion.hot.limits", whole.hotFrom(), whole.severeFrom())));
        Details details = new Details(getTranslation("opinion.hot.why", issue.score()), parts);
        details.setOpened(issue.level() != HotApi.Level.CALM);
        return details;
    }

    private Div part(HotApi.Part part) {
        Div fill = new Div();
        fill.getStyle().set("width", part.points() * HUNDRED / part.weight() + "%");
        Div bar = new Div(fill);
        bar.addClassName("l-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span points = new Span(getTranslation("opinion.hot.points", part.points(), part.weight()));
        points.addClassName("l-bold");
        Hint sentence = new Hint(part.sentence());
        Div line = new Div(
                new Span(getTranslation("opinion.hot.part." + part.kind().name())), bar, points, sentence);
        line.addClassName("l-coverage");
        return line;
    }

    /** The period's opinions of a unit; of a group there is no such list. */
    private @Nullable String address(String unit, SearchApi.@Nullable State state) {
        if (issue.category() == null) {
            return null;
        }
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put(OpinionQuery.AT, unit);
        filters.put(OpinionQuery.CATEGORY, issue.category());
        if (state != null) {
            filters.put(OpinionQuery.STATE, state.name());
        }
        filters.put(OpinionQuery.FROM, issue.from().toString());
        filters.put(OpinionQuery.TO, issue.to().toString());
        return OpinionRoom.NAME + "?" + QueryParameters.simple(filters).getQueryString();
    }

    private Component states() {
        Facts facts = new Facts();
        for (SearchApi.State state : SearchApi.State.values()) {
            Long count = whole.states().get(state);
            if (count != null) {
                String words = getTranslation("opinion.hot.count", count);
                String address = address(issue.place().id(), state);
                facts.fact(
                        getTranslation("opinion.state." + state.name()),
                        address == null ? new Span(words) : new Anchor(address, words));
            }
        }
        return facts;
    }

    private Component groups() {
        Facts facts = new Facts();
        whole.groups().forEach(group -> {
            String words = getTranslation("opinion.hot.count", group.received());
            facts.fact(group.title(), new Anchor(OpinionRoom.GROUPS + group.id(), words));
        });
        return facts;
    }

    private Timeline timeline() {
        Timeline timeline = new Timeline();
        whole.steps()
                .forEach(step -> timeline.entry(
                        tone(step.what()),
                        getTranslation(
                                "opinion.hot.what." + step.what().name(),
                                getTranslation(
                                        "opinion.hot.level." + step.level().name()),
                                step.score()),
                        step.unit() == null ? null : step.unit().name(),
                        step.at(),
                        step.reason()));
        return timeline;
    }

    private static Notice.Tone tone(HotApi.What what) {
        return switch (what) {
            case HEATED, HEARD_AGAIN -> Notice.Tone.WARN;
            case EASED, UNMUTED -> Notice.Tone.INFO;
            case COOLED, ACKNOWLEDGED -> Notice.Tone.OK;
            case MUTED -> Notice.Tone.PAUSE;
        };
    }

    private static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("l-hint");
        return hint;
    }
}

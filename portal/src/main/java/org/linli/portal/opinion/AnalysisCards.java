package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.linli.portal.chart.ChartData;
import org.linli.portal.chart.ChartWithTable;
import org.linli.portal.place.Place;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;

/** The cards of an analysis: figures, charts with their tables, lists, and what every figure means. */
final class AnalysisCards extends Div {

    private static final int WHOLE = 12;
    private static final int WIDE = 8;
    private static final int HALF = 6;
    private static final int NARROW = 4;

    private final AnalysisApi.Analysis analysis;

    AnalysisCards(AnalysisApi.Answer answer, Place place) {
        this.analysis = answer.analysis();
        addClassName("l-cards");
        AnalysisCharts charts = new AnalysisCharts(this, analysis, place);
        add(new AnalysisFigures(analysis, charts));
        if (analysis.figures().received() == 0 && analysis.figures().waiting() == 0) {
            Div empty = card(
                    WHOLE,
                    getTranslation("analysis.steps"),
                    new EmptyState(
                            Symbol.CHAT,
                            getTranslation("analysis.none.title", place.name()),
                            getTranslation("analysis.none.text")));
            add(empty);
        } else {
            charts(charts);
        }
        add(card(WHOLE, getTranslation("analysis.definitions"), definitions(answer.definitions())));
    }

    private void charts(AnalysisCharts charts) {
        add(card(WIDE, getTranslation("analysis.steps"), drawn(charts.steps())));
        add(card(NARROW, getTranslation("analysis.ages"), drawn(charts.ages())));
        add(compared(HALF, "analysis.places", charts.places()));
        add(compared(HALF, "analysis.categories", charts.categories()));
        add(compared(HALF, "analysis.channels", charts.channels()));
        add(compared(HALF, "analysis.states", charts.states()));
        add(card(HALF, getTranslation("analysis.groups"), groups()));
        add(card(HALF, getTranslation("analysis.reasons"), reasons()));
        add(card(WHOLE, getTranslation("analysis.longest"), longest()));
    }

    private Component compared(int columns, String title, AnalysisCharts.Compared chart) {
        Div body = new Div(new ChartWithTable(chart.drawn(), chart.table()));
        int undrawn = chart.table().points().size() - chart.drawn().points().size();
        if (undrawn > 0) {
            body.add(new Hint(getTranslation("analysis.undrawn", undrawn)));
        }
        return card(columns, getTranslation(title), body);
    }

    private static Component drawn(ChartData data) {
        return new ChartWithTable(data);
    }

    private Div card(int columns, String title, Component content) {
        Div head = new Div(new H2(title));
        head.addClassName("l-card-head");
        Div body = new Div(content);
        body.addClassName("l-card-body");
        Div card = new Div(head, body);
        card.addClassName("l-card");
        card.getStyle().set("--columns", String.valueOf(columns));
        return card;
    }

    private Component groups() {
        return lines(
                analysis.topGroups().stream()
                        .map(group -> line(new Span(group.title()), group.received()))
                        .toList(),
                getTranslation("analysis.groups.none"));
    }

    private Component reasons() {
        return lines(
                analysis.reasons().stream()
                        .map(line -> line(
                                new Span(line.reason() == null ? getTranslation("analysis.others") : line.reason()),
                                line.declined()))
                        .toList(),
                getTranslation("analysis.reasons.none"));
    }

    private Component longest() {
        return lines(
                analysis.longestWaiting().stream().map(this::waiting).toList(),
                getTranslation("analysis.longest.none"));
    }

    private ListItem waiting(AnalysisApi.Waiting waiting) {
        String about = waiting.category() == null ? getTranslation("analysis.category.NONE") : waiting.category();
        Anchor link = new Anchor(
                OpinionTrends.address(null, Map.of("record", waiting.id())),
                getTranslation("analysis.waiting", waiting.place(), about, waiting.receivedOn()));
        Span days = new Span(getTranslation("analysis.days", waiting.days()));
        days.addClassName("l-right");
        ListItem item = new ListItem(link, days);
        item.addClassName("l-row");
        return item;
    }

    private ListItem line(Component name, long count) {
        Span figure = new Span(getTranslation("analysis.count", count));
        figure.addClassName("l-right");
        ListItem item = new ListItem(name, figure);
        item.addClassName("l-row");
        return item;
    }

    private static Component lines(List<ListItem> items, String none) {
        if (items.isEmpty()) {
            return new Hint(none);
        }
        OrderedList list = new OrderedList();
        list.addClassName("l-lines");
        items.forEach(list::add);
        return list;
    }

    private Component definitions(List<AnalysisApi.Definition> definitions) {
        DescriptionList list = new DescriptionList();
        list.addClassName("l-facts");
        definitions.forEach(one ->
                list.add(new DescriptionList.Term(one.name()), new DescriptionList.Description(one.definition())));
        return new Div(new Hint(getTranslation("analysis.as-of", Times.full(analysis.asOf()))), list);
    }
}

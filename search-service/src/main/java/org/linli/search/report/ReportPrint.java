package org.linli.search.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.search.analysis.Analysis;
import org.linli.search.analysis.AnalysisWords;
import org.linli.search.analysis.Figure;
import org.linli.search.report.paper.Charts;
import org.linli.search.report.paper.CoverHead;
import org.linli.search.report.paper.Ink;
import org.linli.search.report.paper.Paper;
import org.linli.search.report.paper.Table;

/** A report on paper: the key figures first, then each part as a chart and as a table, and what every figure means. */
final class ReportPrint {

    private static final int MOST = 10;

    private final Report report;
    private final Analysis figures;
    private final AnalysisWords words;

    ReportPrint(Report report, Analysis figures, AnalysisWords words) {
        this.report = report;
        this.figures = figures;
        this.words = words;
    }

    /** @param font a TrueType file in place of the house's own */
    byte[] pdf(@Nullable Path font) throws IOException {
        String title = words.text("monthly.title") + " · " + figures.unit().name() + " · " + month();
        try (Paper paper = new Paper(title, font, (page, pages) -> words.text("monthly.page", page, pages))) {
            cover(paper);
            keyFigures(paper);
            steps(paper);
            lines(paper, Figure.BY_CATEGORY, figures.categories(), words::category);
            lines(paper, Figure.BY_PLACE, figures.places(), words::place);
            lines(paper, Figure.BY_CHANNEL, figures.channels(), words::channel);
            lines(paper, Figure.BY_STATE, figures.states(), words::state);
            groups(paper);
            reasons(paper);
            waiting(paper);
            definitions(paper);
            return paper.finish();
        }
    }

    private String month() {
        return words.text(
                "monthly.month",
                String.valueOf(report.month().getYear()),
                report.month().getMonthValue());
    }

    private void cover(Paper paper) throws IOException {
        List<String> about = new ArrayList<>(List.of(
                figures.unit().path().isEmpty()
                        ? figures.unit().name()
                        : figures.unit().path().replace("/", " / "),
                words.text(
                        "monthly.period",
                        month(),
                        figures.figures().period().from(),
                        figures.figures().period().to()),
                words.text(
                        "monthly.issued",
                        report.edition(),
                        report.issuedAt().atZone(CityTime.ZONE).toLocalDate())));
        if (report.reason() != null) {
            about.add(words.text("monthly.reason", report.reason()));
        }
        CoverHead.write(paper, words.text("monthly.title"), about);
    }

    private void keyFigures(Paper paper) throws IOException {
        paper.heading(words.text("monthly.key"), 150);
        List<List<String>> rows = new ArrayList<>();
        rows.add(counted(words.name(Figure.RECEIVED), Analysis.Figures::received));
        rows.add(counted(words.name(Figure.ANSWERED), Analysis.Figures::answered));
        rows.add(timed("monthly.median", Analysis.Figures::medianMinutes));
        rows.add(timed("monthly.ninetieth", Analysis.Figures::ninetiethMinutes));
        rows.add(counted(words.name(Figure.WAITING), Analysis.Figures::waiting));
        rows.add(counted(words.name(Figure.DECLINED), Analysis.Figures::declined));
        rows.add(counted(words.name(Figure.GROUPED), Analysis.Figures::grouped));
        rows.add(counted(words.name(Figure.GROUPS), Analysis.Figures::groups));
        new Table(
                        paper,
                        Table.Column.words(words.text("export.column.figure"), 0.32f),
                        Table.Column.figures(words.text("monthly.now"), 0.16f),
                        Table.Column.figures(words.text("monthly.before"), 0.16f),
                        Table.Column.figures(words.text("monthly.change"), 0.2f),
                        Table.Column.figures(words.text("monthly.year-ago"), 0.16f))
                .write(rows);
    }

    private List<String> counted(String name, Function<Analysis.Figures, Long> figure) {
        long now = figure.apply(figures.figures());
        long before = figure.apply(figures.before());
        return List.of(
                name,
                String.valueOf(now),
                String.valueOf(before),
                change(now, before),
                String.valueOf(figure.apply(figures.yearAgo())));
    }

    private List<String> timed(String name, Function<Analysis.Figures, @Nullable Long> minutes) {
        return List.of(
                words.text(name),
                duration(minutes.apply(figures.figures())),
                duration(minutes.apply(figures.before())),
                words.text("monthly.none"),
                duration(minutes.apply(figures.yearAgo())));
    }

    private String duration(@Nullable Long minutes) {
        return minutes == null
                ? words.text("monthly.none")
                : words.text("monthly.hours", String.format(Locale.ROOT, "%.1f", minutes / 60.0));
    }

    /** +3（+25.0%）; without a percentage where there was nothing to begin with or nothing has changed. */
    static String change(long now, long before) {
        long difference = now - before;
        String sign = difference > 0 ? "+" : "";
        return before == 0 || difference == 0
                ? sign + difference
                : sign + difference + String.format(Locale.ROOT, "（%+.1f%%）", 100.0 * difference / before);
    }

    private void steps(Paper paper) throws IOException {
        paper.heading(words.text("monthly.steps"), 150);
        new Charts(paper)
                .columns(figures.steps().stream()
                        .map(step -> new Charts.Bar(
                                words.text("monthly.day", step.from().getDayOfMonth()), step.received()))
                        .toList());
    }

    private void lines(Paper paper, Figure figure, List<Analysis.Line> lines, Function<Analysis.Line, String> name)
            throws IOException {
        List<Charts.Bar> most = lines.stream()
                .filter(line -> line.kind() == Analysis.Line.Kind.NAMED && line.received() > 0)
                .limit(MOST)
                .map(line -> new Charts.Bar(name.apply(line), line.received()))
                .toList();
        paper.heading(words.name(figure), Charts.height(most.size()) + 60);
        new Charts(paper).bars(most);
        new Table(
                        paper,
                        Table.Column.words(words.text("export.column.part"), 0.4f),
                        Table.Column.figures(words.text("monthly.now"), 0.13f),
                        Table.Column.figures(words.text("monthly.before"), 0.13f),
                        Table.Column.figures(words.text("monthly.change"), 0.21f),
                        Table.Column.figures(words.text("monthly.year-ago"), 0.13f))
                .write(lines.stream()
                        .map(line -> List.of(
                                name.apply(line),
                                String.valueOf(line.received()),
                                String.valueOf(line.before()),
                                change(line.received(), line.before()),
                                String.valueOf(line.yearAgo())))
                        .toList());
    }

    private void groups(Paper paper) throws IOException {
        paper.heading(words.text("monthly.groups"), 60);
        if (figures.topGroups().isEmpty()) {
            paper.paragraph(words.text("monthly.groups.none"), Paper.BODY, Ink.SOFT);
            return;
        }
        new Table(
                        paper,
                        Table.Column.words(words.text("monthly.group"), 0.84f),
                        Table.Column.figures(words.text("monthly.now"), 0.16f))
                .write(figures.topGroups().stream()
                        .map(group -> List.of(group.title(), String.valueOf(group.received())))
                        .toList());
    }

    private void reasons(Paper paper) throws IOException {
        paper.heading(words.text("monthly.reasons"), 60);
        if (figures.reasons().isEmpty()) {
            paper.paragraph(words.text("monthly.reasons.none"), Paper.BODY, Ink.SOFT);
            return;
        }
        new Table(
                        paper,
                        Table.Column.words(words.text("monthly.reason.column"), 0.84f),
                        Table.Column.figures(words.text("monthly.now"), 0.16f))
                .write(figures.reasons().stream()
                        .map(line -> List.of(words.reason(line), String.valueOf(line.declined())))
                        .toList());
    }

    private void waiting(Paper paper) throws IOException {
        paper.heading(words.text("monthly.waiting"), 140);
        new Charts(paper)
                .bars(figures.ages().stream()
                        .map(line -> new Charts.Bar(words.age(line.age()), line.waiting()))
                        .toList());
        if (figures.longestWaiting().isEmpty()) {
            paper.paragraph(words.text("monthly.waiting.none"), Paper.BODY, Ink.SOFT);
            return;
        }
        new Table(
                        paper,
                        Table.Column.figures(words.text("monthly.days"), 0.1f),
                        Table.Column.words(words.text("monthly.received-on"), 0.15f),
                        Table.Column.words(words.text("export.column.place"), 0.35f),
                        Table.Column.words(words.text("export.column.category"), 0.22f),
                        Table.Column.words(words.text("export.column.external-id"), 0.18f))
                .write(figures.longestWaiting().stream()
                        .map(one -> List.of(
                                String.valueOf(one.days()),
                                one.receivedOn().toString(),
                                below(one.place()),
                                one.category() == null ? words.text("analysis.category.none") : one.category(),
                                one.externalId() == null ? words.text("monthly.none") : one.externalId()))
                        .toList());
    }

    /** Whose report it is, everybody knows who reads it. */
    private String below(String path) {
        String own = figures.unit().path() + "/";
        return path.startsWith(own) ? path.substring(own.length()) : path;
    }

    private void definitions(Paper paper) throws IOException {
        paper.heading(words.text("monthly.definitions"), 60);
        for (Figure figure : Arrays.asList(Figure.values())) {
            paper.paragraph(words.name(figure) + "：" + words.definition(figure), Paper.BODY, Ink.TEXT);
            paper.gap(4);
        }
    }
}

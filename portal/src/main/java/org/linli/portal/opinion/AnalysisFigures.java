package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.StatCard;

/** The key figures of an analysis, each with what it was in the period before and a year ago. */
final class AnalysisFigures extends Div {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private final AnalysisApi.Analysis analysis;

    AnalysisFigures(AnalysisApi.Analysis analysis, AnalysisCharts charts) {
        this.analysis = analysis;
        addClassNames("l-figures", "l-analysis-figures");
        counted("received", AnalysisApi.Figures::received, charts.address(Map.of()));
        counted("answered", AnalysisApi.Figures::answered, null);
        timed("median", AnalysisApi.Figures::medianMinutes);
        timed("ninetieth", AnalysisApi.Figures::ninetiethMinutes);
        counted("waiting", AnalysisApi.Figures::waiting, null);
        counted("declined", AnalysisApi.Figures::declined, null);
        counted("grouped", AnalysisApi.Figures::grouped, null);
        counted("groups", AnalysisApi.Figures::groups, null);
    }

    private void counted(String name, Function<AnalysisApi.Figures, Long> figure, @Nullable String facts) {
        add(new StatCard(
                getTranslation("analysis.figure." + name),
                getTranslation("opinion.count", figure.apply(analysis.figures())),
                getTranslation("groups".equals(name) ? "analysis.unit.groups" : "opinion.card.unit"),
                getTranslation("analysis.compared", figure.apply(analysis.before()), figure.apply(analysis.yearAgo())),
                facts));
    }

    private void timed(String name, Function<AnalysisApi.Figures, @Nullable Long> minutes) {
        add(new StatCard(
                getTranslation("analysis.figure." + name),
                duration(minutes.apply(analysis.figures())),
                "",
                getTranslation(
                        "analysis.compared.times",
                        duration(minutes.apply(analysis.before())),
                        duration(minutes.apply(analysis.yearAgo()))),
                null));
    }

    /** 3 天 4 小时, 5 小时 20 分, 12 分; a dash where nothing was answered. */
    private String duration(@Nullable Long minutes) {
        if (minutes == null) {
            return getTranslation("chart.none");
        }
        if (minutes >= DAY) {
            return getTranslation("analysis.time.days", minutes / DAY, minutes % DAY / HOUR);
        }
        return minutes >= HOUR
                ? getTranslation("analysis.time.hours", minutes / HOUR, minutes % HOUR)
                : getTranslation("analysis.time.minutes", minutes);
    }
}

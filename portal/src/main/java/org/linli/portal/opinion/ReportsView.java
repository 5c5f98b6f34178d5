package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.Job;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Download;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Ticks;
import org.linli.portal.ui.Times;

/** 意见·月报: the monthly reports of the place and all below it, every edition, each as PDF and XLSX. */
@Route("opinions/reports")
@PermitAll
public class ReportsView extends Div implements HasDynamicTitle {

    private final ReportApi api;
    private final PlaceChoice places;
    private final Ticks ticks;
    private final Clock clock;
    private final Div running = new Div();
    private final ListPage<ReportApi.Report> list;

    ReportsView(ReportApi api, PlaceChoice places, SignedIn signedIn, PageStates states, Ticks ticks, Clock clock) {
        this.api = api;
        this.places = places;
        this.ticks = ticks;
        this.clock = clock;
        setSizeFull();
        addClassName("l-gaps");
        running.addClassName("l-jobs");
        boolean mayIssue = OpinionRoom.mayWrite(signedIn.person());
        list = new ListPage<>(ReportApi.Report.class, states, this::page, ReportApi.Report::id)
                .title(getTranslation("room.opinions.reports"))
                .whenEmpty(() -> new EmptyState(
                        Symbol.FILE, getTranslation("report.none.title"), getTranslation("report.none.text")));
        if (mayIssue) {
            list.actions(issue());
        }
        list.column(getTranslation("report.month"), report -> month(this, YearMonth.parse(report.month())))
                .setWidth("120px");
        list.column(getTranslation("report.unit"), ReportApi.Report::unitName).setFlexGrow(1);
        list.componentColumn(getTranslation("report.edition"), this::edition).setWidth("150px");
        list.column(getTranslation("report.issued"), report -> Times.full(report.issuedAt()))
                .setWidth("150px");
        list.column(getTranslation("report.reason"), report -> report.reason() == null ? "" : report.reason())
                .setFlexGrow(1);
        list.componentColumn(getTranslation("report.files"), this::files).setWidth("170px");
        add(running, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.reports");
    }

    private CursorPage<ReportApi.Report> page(ListState state, @Nullable String cursor, int limit) {
        return api.reports(new ListQuery().with("unit", places.currentId()).page(cursor, limit));
    }

    static String month(Component words, YearMonth month) {
        return words.getTranslation("report.month.of", String.valueOf(month.getYear()), month.getMonthValue());
    }

    private Button issue() {
        Button issue = new Button(getTranslation("report.issue"), Symbol.PLUS.icon(), _ -> {
            Place place = places.current().orElse(null);
            if (place != null) {
                new ReportDialog(api, place, lastMonth(), this::watch).open();
            }
        });
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        issue.setEnabled(places.current().isPresent());
        return issue;
    }

    private YearMonth lastMonth() {
        return YearMonth.from(clock.instant().atZone(Times.ZONE)).minusMonths(1);
    }

    private void watch(String job) {
        running.removeAll();
        running.add(
                new JobProgress(getTranslation("report.running"), () -> api.job(job), null, this::ended, ticks, clock));
    }

    /** What went wrong stays to be read; what was issued stands in the list. */
    private void ended(Job job) {
        if (job.state() == Job.State.DONE) {
            running.removeAll();
            list.reload();
        }
    }

    private Component edition(ReportApi.Report report) {
        String words = getTranslation(report.latest() ? "report.edition.of" : "report.edition.old", report.edition());
        return new Tag(words, report.latest() ? Notice.Tone.OK : Notice.Tone.MUTE);
    }

    private Component files(ReportApi.Report report) {
        String name = getTranslation("report.file", report.unitName(), report.month(), report.edition());
        Div files = new Div(
                new Download("PDF", name, () -> api.file(report.id(), "PDF")),
                new Download("XLSX", name, () -> api.file(report.id(), "XLSX")));
        files.addClassName("l-row");
        return files;
    }
}

package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Download;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Ticks;
import org.linli.portal.ui.UnitPickers;
import org.linli.portal.ui.Wizard;

/** 导入: a list of teams or volunteers, looked at row by row before anything is taken in. The list stands in the address. */
@Route("volunteer/import")
@PermitAll
public class ListImportView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final String LIST = "list";

    private final ListApi api;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final PageStates states;
    private final Ticks ticks;
    private final Clock clock;
    private final boolean mayImport;

    ListImportView(
            ListApi api,
            PlaceChoice places,
            UnitPickers pickers,
            SignedIn signedIn,
            PageStates states,
            Ticks ticks,
            Clock clock) {
        this.api = api;
        this.places = places;
        this.pickers = pickers;
        this.states = states;
        this.ticks = ticks;
        this.clock = clock;
        this.mayImport = signedIn.person().holds(Role.ADMINISTRATOR, Role.CLERK);
        addClassName("l-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.volunteer.import");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter(LIST));
    }

    private void show(Optional<String> id) {
        removeAll();
        add(new PageHead(getPageTitle(), getTranslation("volunteer.import.about")));
        try {
            add(mayImport ? wizard(id.map(api::list)) : notAllowed());
        } catch (ServiceDownException | ApiProblemException fault) {
            add(states.insteadOf(fault, () -> show(id)));
        }
    }

    private EmptyState notAllowed() {
        return new EmptyState(
                Symbol.LOCK, getTranslation("ui.forbidden.title"), getTranslation("volunteer.import.not-yours"));
    }

    private Wizard wizard(Optional<ListApi.ListImport> list) {
        Wizard wizard = new Wizard(List.of(
                getTranslation("volunteer.import.step.file"),
                getTranslation("volunteer.import.step.look"),
                getTranslation("volunteer.import.step.done")));
        if (list.isEmpty()) {
            return wizard.show(0, new ListUpload(api, pickers, this::go));
        }
        switch (list.get().state()) {
            case PREPARED, INTERRUPTED -> look(wizard, list.get());
            case STARTED -> wizard.show(2, progress(list.get()));
            case FINISHED -> finished(wizard, list.get());
            case CANCELLED ->
                wizard.show(2, new Notice(Notice.Tone.MUTE, getTranslation("volunteer.import.cancelled")))
                        .next(null, anew());
        }
        return wizard;
    }

    private void look(Wizard wizard, ListApi.ListImport list) {
        wizard.show(1, new ListRows(api, list));
        Button cancel = new Button(getTranslation("volunteer.import.cancel"), _ -> {
            api.cancel(list.id(), VolunteerApi.version(list.version()));
            go("");
        });
        wizard.back(cancel);
        Button start =
                new Button(getTranslation("volunteer.import.start", list.rows().waiting()), _ -> {
                    api.start(list.id(), VolunteerApi.version(list.version()));
                    show(Optional.of(list.id()));
                });
        start.setEnabled(list.rows().waiting() > 0);
        start.setDisableOnClick(true);
        wizard.next(
                list.rows().waiting() > 0
                        ? getTranslation("volunteer.import.start.hint")
                        : getTranslation("volunteer.import.start.nothing"),
                start);
    }

    private Component progress(ListApi.ListImport list) {
        String job = list.job();
        return job == null
                ? new Div()
                : new JobProgress(
                        list.fileName(), () -> api.job(job), null, _ -> show(Optional.of(list.id())), ticks, clock);
    }

    private void finished(Wizard wizard, ListApi.ListImport list) {
        ListApi.Counts rows = list.rows();
        Div done = new Div(
                new Notice(
                        rows.refused() == 0 ? Notice.Tone.OK : Notice.Tone.WARN,
                        getTranslation("volunteer.import.result", rows.added(), rows.known(), rows.refused())),
                new Paragraph(new Anchor(
                        list.kind() == ListApi.ListKind.TEAMS ? "volunteer/teams" : "volunteer/volunteers?sort=NEWEST",
                        getTranslation("volunteer.import.see"))));
        if (rows.refused() > 0 && list.rowsKept()) {
            done.add(
                    new Paragraph(getTranslation("volunteer.import.mend")),
                    new Download(
                            getTranslation("volunteer.import.refused", rows.refused()),
                            getTranslation("volunteer.import.refused.file"),
                            () -> api.refused(list.id())));
        }
        wizard.show(2, done).next(null, anew());
    }

    private Button anew() {
        return new Button(getTranslation("volunteer.import.anew"), _ -> go(""));
    }

    /** To the address of a list, or of the beginning. */
    private void go(String list) {
        QueryParameters here = places.parameters();
        UI.getCurrent().navigate("volunteer/import", list.isEmpty() ? here : here.merging(LIST, list));
    }
}

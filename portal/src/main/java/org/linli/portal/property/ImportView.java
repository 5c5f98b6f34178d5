package org.linli.portal.property;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import feign.form.FormData;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Download;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Ticks;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.Wizard;

/**
 * 导入: companies and their compounds from a spreadsheet. Which step is shown follows from what the service has kept; the
 * import stands in the address, so that one can leave and come back.
 */
@Route("property/import")
@PermitAll
public class ImportView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String IMPORT = "import";

    private final CompanyImportApi imports;
    private final PropertyDesk desk;
    private final PageStates states;
    private final Ticks ticks;
    private final Clock clock;

    ImportView(CompanyImportApi imports, PropertyDesk desk, PageStates states, Ticks ticks, Clock clock) {
        this.imports = imports;
        this.desk = desk;
        this.states = states;
        this.ticks = ticks;
        this.clock = clock;
        addClassName("l-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.property.import");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter(IMPORT));
    }

    private void show(Optional<String> id) {
        removeAll();
        add(new PageHead(getPageTitle(), getTranslation("property.import.about")));
        if (!desk.mayChange()) {
            add(new EmptyState(
                    Symbol.LOCK,
                    getTranslation("property.import.reader"),
                    getTranslation("property.import.reader.text")));
            return;
        }
        try {
            add(id.map(this::step).orElseGet(this::choose));
        } catch (ServiceDownException | ApiProblemException fault) {
            removeAll();
            add(states.insteadOf(fault, () -> show(id)));
        }
    }

    private Wizard wizard(int step, Component page) {
        return new Wizard(Stream.of("choose", "check", "run", "result")
                        .map(one -> getTranslation("property.import.step." + one))
                        .toList())
                .show(step, page);
    }

    private Component step(String id) {
        CompanyImportApi.Import file = imports.imported(id);
        return switch (file.state()) {
            case PREPARED -> check(imports.preview(id));
            case STARTED -> run(file);
            case INTERRUPTED -> interrupted(file);
            case FINISHED -> result(file);
            case CANCELLED -> choose();
        };
    }

    private Component choose() {
        Div said = new Div();
        UnitPicker unit =
                desk.keeperField(getTranslation("property.import.unit")).here();
        unit.setHelperText(getTranslation("property.import.unit.help"));
        unit.setRequiredIndicatorVisible(true);
        UI ui = UI.getCurrent();
        Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            FormData form = new FormData("application/octet-stream", file.fileName(), bytes);
            var _ = ui.access(() -> upload(form, unit, said));
        }));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        Div page = new Div(new Paragraph(getTranslation("property.import.choose")), unit, upload, said);
        page.addClassName("l-import-step");
        return wizard(0, page);
    }

    private void upload(FormData form, UnitPicker unit, Div said) {
        said.removeAll();
        String chosen = unit.unit();
        unit.setInvalid(chosen == null);
        if (chosen == null) {
            unit.setErrorMessage(getTranslation("ui.unit.missing"));
            return;
        }
        try {
            go(imports.upload(form, chosen).file().id());
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            said.add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            said.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }

    private void go(String id) {
        UI.getCurrent().navigate("property/import", desk.places().parameters().merging(IMPORT, id));
    }

    private void again() {
        UI.getCurrent()
                .navigate(
                        "property/import",
                        new QueryParameters(desk.places().parameters().getParameters()));
    }

    private Component check(CompanyImportApi.Preview preview) {
        CompanyImportApi.Import file = preview.file();
        CompanyImportApi.Counts counts = preview.counts();
        Div page = new Div(
                new Notice(
                        counts.failed() == 0 ? Notice.Tone.OK : Notice.Tone.WARN,
                        getTranslation(
                                "property.import.preview",
                                preview.judged(),
                                counts.companies(),
                                counts.services(),
                                counts.known(),
                                counts.failed())),
                columns(file));
        if (!preview.problems().isEmpty()) {
            UnorderedList problems = new UnorderedList();
            preview.problems()
                    .forEach(problem -> problems.add(new ListItem(getTranslation(
                            "property.import.problem", problem.row(), String.join("; ", problem.reasons())))));
            page.add(new H3(getTranslation("property.import.problems")), problems);
        }
        page.add(new H3(getTranslation("property.import.rows")), rows(preview));
        page.addClassName("l-import-step");
        Button start =
                new Button(getTranslation("property.import.start", file.counts().rows()), _ -> decide(file, "start"));
        start.setDisableOnClick(true);
        return wizard(1, page)
                .back(new Button(getTranslation("property.import.cancel"), _ -> decide(file, "cancel")))
                .next(getTranslation("property.import.nothing"), start);
    }

    private Component columns(CompanyImportApi.Import file) {
        Facts facts = new Facts();
        file.columns()
                .forEach(column -> facts.fact(
                        column.header(),
                        column.field() == null
                                ? getTranslation("property.import.leftout")
                                : getTranslation(
                                        "property.field." + column.field().name())));
        return facts;
    }

    private Grid<CompanyImportApi.Row> rows(CompanyImportApi.Preview preview) {
        Grid<CompanyImportApi.Row> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(CompanyImportApi.Row::number)
                .setHeader(getTranslation("property.import.row"))
                .setAutoWidth(true);
        preview.file().columns().stream()
                .filter(column -> column.field() != null)
                .forEach(column -> grid.addColumn(row -> row.cells().getOrDefault(column.field(), ""))
                        .setHeader(column.header())
                        .setAutoWidth(true));
        grid.setItems(preview.rows());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private void decide(CompanyImportApi.Import file, String verb) {
        try {
            imports.decide(file.id(), verb, file.etag());
            if (verb.equals("cancel")) {
                again();
            } else {
                show(Optional.of(file.id()));
            }
        } catch (ServiceDownException | ApiProblemException fault) {
            removeAll();
            add(states.insteadOf(fault, () -> show(Optional.of(file.id()))));
        }
    }

    private Component run(CompanyImportApi.Import file) {
        String job = Optional.ofNullable(file.job()).orElseThrow();
        Div page = new Div(new JobProgress(
                getTranslation("property.import.running", file.fileName()),
                () -> imports.job(job),
                null,
                _ -> show(Optional.of(file.id())),
                ticks,
                clock));
        page.addClassName("l-import-step");
        return wizard(2, page);
    }

    private Component interrupted(CompanyImportApi.Import file) {
        Button goOn = new Button(getTranslation("property.import.go-on"), _ -> decide(file, "start"));
        goOn.setDisableOnClick(true);
        return wizard(2, new Notice(Notice.Tone.WARN, getTranslation("property.import.interrupted")))
                .back(new Button(getTranslation("property.import.cancel"), _ -> decide(file, "cancel")))
                .next(null, goOn);
    }

    private Component result(CompanyImportApi.Import file) {
        CompanyImportApi.Counts counts = file.counts();
        Div page = new Div(new Notice(
                counts.failed() == 0 ? Notice.Tone.OK : Notice.Tone.WARN,
                getTranslation(
                        "property.import.done",
                        counts.rows(),
                        counts.companies(),
                        counts.services(),
                        counts.known(),
                        counts.failed())));
        if (counts.failed() > 0) {
            UnorderedList reasons = new UnorderedList();
            file.reasons()
                    .forEach(reason -> reasons.add(
                            new ListItem(getTranslation("property.import.reason", reason.reason(), reason.rows()))));
            page.add(
                    new H3(getTranslation("property.import.reasons")),
                    reasons,
                    new Download(
                            getTranslation("property.import.errors"),
                            "import-errors",
                            () -> imports.importErrors(file.id())));
        }
        page.addClassName("l-import-step");
        return wizard(3, page)
                .back(new Button(getTranslation("property.import.again"), _ -> again()))
                .next(
                        null,
                        new Button(
                                getTranslation("property.import.companies"),
                                _ -> UI.getCurrent()
                                        .navigate(
                                                "property/companies",
                                                desk.places().parameters())));
    }
}

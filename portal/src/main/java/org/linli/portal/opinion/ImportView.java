package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Ticks;
import org.linli.portal.ui.Wizard;

/** 导入意见, steps 2 to 4. Which step it is follows from what the service keeps, so one comes back to where one left. */
@Route("opinions/imports/:import")
@PermitAll
public class ImportView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String ID = "import";

    private static final int COLUMNS = 1;
    private static final int WRITE = 2;
    private static final int RESULT = 3;

    private final ImportApi api;
    private final SearchApi search;
    private final ServiceStreams streams;
    private final PlaceChoice places;
    private final PageStates states;
    private final Ticks ticks;
    private final Clock clock;
    private String id = "";

    ImportView(
            ImportApi api,
            SearchApi search,
            ServiceStreams streams,
            PlaceChoice places,
            PageStates states,
            Ticks ticks,
            Clock clock) {
        this.api = api;
        this.search = search;
        this.streams = streams;
        this.places = places;
        this.states = states;
        this.ticks = ticks;
        this.clock = clock;
        addClassName("l-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get(ID).orElse("");
        show();
    }

    private void show() {
        removeAll();
        try {
            Answered<ImportApi.Import> file = Answered.of(api.get(id));
            add(new PageHead(getPageTitle(), about(file.value())));
            switch (file.value().state()) {
                case PREPARED -> showColumns(Answered.of(api.preview(id)));
                case STARTED -> showProgress(file.value());
                case INTERRUPTED -> showInterrupted(file);
                case FINISHED -> showResult(file.value());
                case CANCELLED -> showCancelled(file.value());
            }
        } catch (ApiProblemException | ServiceDownException fault) {
            removeAll();
            add(states.insteadOf(fault, this::show));
        }
    }

    private String about(ImportApi.Import file) {
        String sheet = file.format().sheet();
        return sheet == null ? file.fileName() : getTranslation("import.about", file.fileName(), sheet);
    }

    private Button toList() {
        return new Button(
                getTranslation("import.list"),
                Symbol.BACK.icon(),
                _ -> getUI().ifPresent(ui -> ui.navigate(ImportsView.class, places.parameters())));
    }

    private void showColumns(Answered<ImportApi.Preview> preview) {
        Wizard wizard = new Wizard(ImportUploadView.steps(this));
        ImportColumns columns = new ImportColumns(preview, api, search, changed -> {
            remove(wizard);
            showColumns(changed);
        });
        ImportApi.Preview seen = preview.value();
        boolean hasText =
                seen.file().mapping().columns().stream().anyMatch(column -> column.field() == ImportApi.Field.TEXT);
        Button start = new Button(getTranslation("import.start"));
        start.setEnabled(hasText);
        start.setDisableOnClick(true);
        String key = UUID.randomUUID().toString();
        start.addClickListener(_ -> {
            if (columns.attempt(() -> api.start(id, preview.version(), key))) {
                show();
            } else {
                start.setEnabled(true);
            }
        });
        wizard.show(COLUMNS, columns)
                .back(toList(), giveUp(columns, preview.version()))
                .next(hasText ? getTranslation("import.start.next") : getTranslation("import.text.missing"), start);
        add(wizard);
    }

    private Button giveUp(ImportColumns columns, String version) {
        return new Button(getTranslation("import.cancel"), _ -> {
            if (columns.attempt(() -> api.cancel(id, version, UUID.randomUUID().toString()))) {
                getUI().ifPresent(ui -> ui.navigate(ImportsView.class, places.parameters()));
            }
        });
    }

    private void showProgress(ImportApi.Import file) {
        String job = String.valueOf(file.job());
        Component progress = new JobProgress(
                getTranslation("import.running", file.fileName()),
                () -> api.job(job),
                () -> api.cancelJob(job, UUID.randomUUID().toString()),
                ended -> showEnd(file, ended),
                ticks,
                clock);
        add(new Wizard(ImportUploadView.steps(this)).show(WRITE, progress).back(toList()));
    }

    /** How it ended is the import's to say; until the service has written it down, the job's word stands. */
    private void showEnd(ImportApi.Import before, Job job) {
        ImportApi.Import file = Answered.of(api.get(before.id())).value();
        if (file.state() == ImportApi.State.STARTED) {
            removeAll();
            add(new PageHead(getPageTitle(), about(file)), ended(job));
            showResult(file);
        } else {
            show();
        }
    }

    private Notice ended(Job job) {
        String detail = job.failure() == null ? null : job.failure().detail();
        return job.state() == Job.State.FAILED
                ? new Notice(Notice.Tone.BAD, detail == null ? getTranslation("import.interrupted") : detail)
                : new Notice(Notice.Tone.MUTE, getTranslation("import.interrupted"));
    }

    /** Its job failed or was cancelled: what was written stays, and it can go on behind it or be given up. */
    private void showInterrupted(Answered<ImportApi.Import> file) {
        PageForm trouble = new PageForm();
        Div content = new Div(
                new Notice(Notice.Tone.WARN, getTranslation("import.interrupted")),
                trouble,
                new ImportResult(file.value(), streams, clock));
        content.addClassName("l-import");
        String key = UUID.randomUUID().toString();
        Button goOn = new Button(getTranslation("import.go.on"), _ -> {
            if (trouble.attempt(() -> api.start(id, file.version(), key))) {
                show();
            }
        });
        Button giveUp = new Button(getTranslation("import.give.up"), _ -> {
            if (trouble.attempt(
                    () -> api.cancel(id, file.version(), UUID.randomUUID().toString()))) {
                show();
            }
        });
        add(new Wizard(ImportUploadView.steps(this))
                .show(WRITE, content)
                .back(toList(), giveUp)
                .next(getTranslation("import.go.on.next"), goOn));
    }

    private void showCancelled(ImportApi.Import file) {
        boolean nothing = file.counts().done() == 0;
        Div content = new Div(
                new Notice(Notice.Tone.MUTE, getTranslation(nothing ? "import.cancelled" : "import.cancelled.half")));
        content.addClassName("l-import");
        if (!nothing) {
            content.add(new ImportResult(file, streams, clock));
        }
        add(content, toList());
    }

    private void showResult(ImportApi.Import file) {
        add(new Wizard(ImportUploadView.steps(this))
                .show(RESULT, new ImportResult(file, streams, clock))
                .back(toList())
                .next(
                        null,
                        new Button(
                                getTranslation("import.look"),
                                _ -> getUI().ifPresent(ui -> ui.navigate(
                                        OpinionsView.class,
                                        places.parameters().merging(OpinionQuery.SOURCE, file.source()))))));
    }
}

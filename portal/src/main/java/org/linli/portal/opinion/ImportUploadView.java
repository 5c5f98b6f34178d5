package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;
import org.linli.portal.ui.UploadWords;
import org.linli.portal.ui.Wizard;
import org.springframework.web.util.UriComponentsBuilder;

/** 导入意见, step 1: the file, the system or ledger it comes from, and the unit of rows that do not name theirs. */
@Route("opinions/imports/new")
@PermitAll
public class ImportUploadView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int LONGEST_SOURCE = 40;
    private static final int EARLIER = 50;

    private final ImportApi api;
    private final ServiceStreams streams;
    private final PlaceChoice places;
    private final PageStates states;
    private final boolean mayWrite;
    private final ComboBox<String> source = new ComboBox<>();
    private final UnitPicker place;
    private final Upload upload = new Upload();
    private final PageForm form = new PageForm();
    private final Button next = new Button();
    /** What the upload asks for; read by it without the window's lock. */
    private volatile Wanted wanted = new Wanted("", null, "");

    private record Wanted(String source, @Nullable String place, String key) {

        String address() {
            return UriComponentsBuilder.fromPath("/api/search/v1/imports")
                    .queryParam("source", "{source}")
                    .queryParam("place", "{place}")
                    .encode()
                    .buildAndExpand(source, place)
                    .toUriString();
        }
    }

    ImportUploadView(
            ImportApi api,
            ServiceStreams streams,
            PlaceChoice places,
            UnitPickers pickers,
            PageStates states,
            SignedIn signedIn) {
        this.api = api;
        this.streams = streams;
        this.places = places;
        this.states = states;
        this.mayWrite = OpinionRoom.mayWrite(signedIn.person());
        place = pickers.of(getTranslation("import.place")).here();
        addClassName("l-page");
        label();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!mayWrite) {
            add(new EmptyState(Symbol.LOCK, getTranslation("ui.forbidden.title"), getTranslation("ui.forbidden.text")));
            return;
        }
        try {
            List<String> earlier = api.imports(null, EARLIER).items().stream()
                    .map(ImportApi.Import::source)
                    .distinct()
                    .toList();
            source.setItems(earlier);
            earlier.stream().findFirst().ifPresent(source::setValue);
            add(new PageHead(getPageTitle(), getTranslation("import.nothing.yet")), wizard());
        } catch (ApiProblemException | ServiceDownException fault) {
            add(states.insteadOf(fault, () -> beforeEnter(event)));
        }
    }

    private void label() {
        source.setLabel(getTranslation("import.source"));
        source.setHelperText(getTranslation("import.source.help"));
        source.setAllowCustomValue(true);
        source.addCustomValueSetListener(
                typed -> source.setValue(typed.getDetail().strip()));
        source.setRequiredIndicatorVisible(true);
        place.setHelperText(getTranslation("import.place.help"));
        place.setRequiredIndicatorVisible(true);
        form.field("source", source).field("place", place).field("/place", place);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setUploadHandler(this::receive);
        upload.setAutoUpload(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setDropLabelIcon(Symbol.FILE.icon());
        upload.setI18n(UploadWords.of(this, "import"));
        upload.addFileRejectedListener(refused -> {
            form.clear();
            form.add(new Notice(Notice.Tone.BAD, refused.getErrorMessage()));
        });
        next.setText(getTranslation("import.upload"));
        next.addClickListener(_ -> send());
    }

    private Wizard wizard() {
        Div fields = new Div(source, place);
        fields.addClassNames("l-form", "l-form-wide");
        Paragraph limits = new Paragraph(getTranslation("import.file.help"));
        limits.addClassName("l-hint");
        Div body = new Div(upload, limits, fields, form);
        body.addClassName("l-import-upload");
        Div head = new Div(new H2(getTranslation("import.file")));
        head.addClassName("l-card-head");
        Div card = new Div(head, body);
        card.addClassName("l-card");
        return new Wizard(steps(this))
                .show(0, card)
                .back(new Button(
                        getTranslation("import.list"),
                        _ -> getUI().ifPresent(ui -> ui.navigate(ImportsView.class, places.parameters()))))
                .next(getTranslation("import.upload.next"), next);
    }

    static List<String> steps(Div page) {
        return List.of(
                page.getTranslation("import.step.file"),
                page.getTranslation("import.step.columns"),
                page.getTranslation("import.step.write"),
                page.getTranslation("import.step.result"));
    }

    private void send() {
        form.clear();
        String from = Objects.requireNonNullElse(source.getValue(), "").strip();
        String unit = place.unit();
        if (from.isEmpty()) {
            form.refuse("source", getTranslation("import.source.required"));
        } else if (from.length() > LONGEST_SOURCE) {
            form.refuse("source", getTranslation("import.source.long", LONGEST_SOURCE));
        } else if (unit == null) {
            form.refuse("place", getTranslation("opinion.place.required"));
        } else {
            wanted = new Wanted(from, unit, UUID.randomUUID().toString());
            upload.getElement()
                    .executeJs("if (!this.files.length) return false; this.uploadFiles(); return true")
                    .then(Boolean.class, chosen -> {
                        if (!chosen) {
                            form.add(new Notice(Notice.Tone.BAD, getTranslation("import.file.required")));
                        }
                    });
        }
    }

    /** On the upload's own thread, straight through to the service. */
    private void receive(UploadEvent event) throws IOException {
        UI window = event.getUI();
        Locale language = window.getLocale();
        Wanted asked = wanted;
        if (asked.place() == null) {
            event.reject();
            var _ = window.access(this::send);
            return;
        }
        try {
            ImportApi.Preview preview = streams.upload(
                    asked.address(),
                    asked.key(),
                    new ServiceStreams.Upload(event.getFileName(), event.getFileSize(), event.getInputStream()),
                    language,
                    ImportApi.Preview.class);
            var _ = window.access(() -> window.navigate(
                    ImportView.class,
                    new RouteParameters(ImportView.ID, preview.file().id()),
                    places.parameters()));
        } catch (ApiProblemException | ServiceDownException fault) {
            event.reject();
            var _ = window.access(() -> form.show(fault));
        }
    }
}

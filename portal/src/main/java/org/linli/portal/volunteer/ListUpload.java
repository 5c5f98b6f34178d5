package org.linli.portal.volunteer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.util.function.Consumer;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.Download;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;
import org.linli.portal.ui.UploadedFile;

/** First step: what the file lists, and the file. */
final class ListUpload extends Div {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final ListApi api;
    private final UnitPicker unit;
    private final Consumer<String> done;
    private final RadioButtonGroup<ListApi.ListKind> kind = new RadioButtonGroup<>();
    private final DayField consentedOn = new DayField(getTranslation("volunteer.import.consented"));
    private final Div trouble = new Div();
    private final Div template = new Div();

    /** @param done is given the id of the list that was read */
    ListUpload(ListApi api, UnitPickers pickers, Consumer<String> done) {
        this.api = api;
        this.unit = pickers.of(getTranslation("volunteer.import.unit")).here();
        unit.setHelperText(getTranslation("volunteer.import.unit.help"));
        unit.setRequiredIndicatorVisible(true);
        this.done = done;
        kind.setLabel(getTranslation("volunteer.import.kind"));
        kind.setItems(ListApi.ListKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("volunteer.import.kind." + each.name()));
        kind.setValue(ListApi.ListKind.TEAMS);
        kind.addValueChangeListener(_ -> showKind());
        consentedOn.setHelperText(getTranslation("volunteer.import.consented.help"));
        Upload upload = new Upload(UploadHandler.inMemory(this::take));
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        add(
                kind,
                unit,
                consentedOn,
                new Paragraph(getTranslation("volunteer.import.nothing-yet")),
                template,
                upload,
                trouble);
        showKind();
    }

    private void showKind() {
        boolean volunteers = kind.getValue() == ListApi.ListKind.VOLUNTEERS;
        consentedOn.setVisible(volunteers);
        template.removeAll();
        ListApi.ListKind chosen = kind.getValue();
        template.add(new Download(
                getTranslation("volunteer.import.template"),
                getTranslation("volunteer.import.template.file." + chosen.name()),
                () -> api.template(chosen)));
    }

    private void take(UploadMetadata file, byte[] content) {
        trouble.removeAll();
        String chosen = unit.unit();
        unit.setInvalid(chosen == null);
        if (chosen == null) {
            unit.setErrorMessage(getTranslation("ui.unit.missing"));
            return;
        }
        try {
            ListApi.ListImport list = api.upload(
                    new UploadedFile(file.fileName(), file.contentType(), content),
                    chosen,
                    kind.getValue(),
                    kind.getValue() == ListApi.ListKind.VOLUNTEERS && consentedOn.getValue() != null
                            ? consentedOn.getValue().toString()
                            : null);
            done.accept(list.id());
        } catch (ApiProblemException refused) {
            ApiProblem problem = refused.problem();
            String detail = problem.detail();
            trouble.add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            trouble.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }
}

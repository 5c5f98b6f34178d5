package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.UploadWords;
import org.linli.portal.ui.UploadedFile;

/** 导入: entries of a file into the draft, and what stands against those that were left out. */
final class ImportDialog extends Dialog {

    private static final int LARGEST = 2 * 1024 * 1024;

    private final VocabularyApi api;
    private final Runnable done;
    private final Checkbox replace = new Checkbox(getTranslation("vocabulary.import.replace"));
    private final Div result = new Div();

    ImportDialog(VocabularyApi api, Runnable done) {
        this.api = api;
        this.done = done;
        setHeaderTitle(getTranslation("vocabulary.import"));
        setWidth("min(560px, 100vw)");
        Upload upload = new Upload(UploadHandler.inMemory(this::take));
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.setI18n(UploadWords.of(this, "vocabulary.import"));
        result.addClassName("l-form-trouble");
        add(new Paragraph(getTranslation("vocabulary.import.help")), replace, upload, result);
        getFooter().add(new Button(getTranslation("vocabulary.import.close"), _ -> close()));
    }

    private void take(UploadMetadata file, byte[] content) {
        result.removeAll();
        try {
            VocabularyApi.Imported imported = api.take(
                    Answered.of(api.state()).version(),
                    new UploadedFile(file.fileName(), file.contentType(), content),
                    replace.getValue());
            show(imported);
            done.run();
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            result.add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            result.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }

    private void show(VocabularyApi.Imported imported) {
        boolean allTaken = imported.failed().isEmpty();
        result.add(new Notice(
                allTaken ? Notice.Tone.OK : Notice.Tone.WARN,
                getTranslation(
                        "vocabulary.import.done",
                        imported.taken(),
                        imported.known(),
                        imported.failed().size())));
        UnorderedList failed = new UnorderedList();
        imported.failed()
                .forEach(row -> failed.add(new ListItem(
                        getTranslation("vocabulary.import.row", row.number(), String.join(" ", row.reasons())))));
        result.add(failed);
    }
}

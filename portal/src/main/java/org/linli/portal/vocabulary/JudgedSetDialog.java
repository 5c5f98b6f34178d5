package org.linli.portal.vocabulary;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UploadWords;
import org.linli.portal.ui.UploadedFile;
import org.springframework.web.multipart.MultipartFile;

/** 导入判定集: a ZIP or its three files, under a name; lines that cannot be read are told with their numbers. */
final class JudgedSetDialog extends Dialog {

    private static final int LONGEST_NAME = 60;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int MOST_FILES = 3;

    private final Map<String, MultipartFile> files = new LinkedHashMap<>();
    private final Div lines = new Div();

    /** @param done given the set that was taken in */
    JudgedSetDialog(TrialApi api, Consumer<TrialApi.JudgedSet> done) {
        setHeaderTitle(getTranslation("vocabulary.judged.take"));
        setWidth("min(640px, 100vw)");
        TextField name = nameField(getTranslation("vocabulary.judged.name"));
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> chosen(file.fileName(), content)));
        upload.setAcceptedFileExtensions(".zip", ".jsonl", ".tsv");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(MOST_FILES);
        upload.setI18n(UploadWords.of(this, "vocabulary.judged"));
        upload.addFileRemovedListener(removed -> files.remove(removed.getFileName()));
        lines.addClassName("l-form-trouble");
        add(new Paragraph(getTranslation("vocabulary.judged.help")), new FormColumn(name), upload, lines);
        ProblemForm form = new ProblemForm(this).field("/name", name);
        form.buttons(getTranslation("vocabulary.judged.take"), () -> {
            lines.removeAll();
            if (files.isEmpty()) {
                lines.add(new Notice(Notice.Tone.WARN, getTranslation("vocabulary.judged.files")));
                return;
            }
            try {
                done.accept(api.take(name.getValue(), new ArrayList<>(files.values())));
                close();
            } catch (ApiProblemException refused) {
                if (!shown(refused.problem().fieldErrors())) {
                    throw refused;
                }
            }
        });
    }

    static TextField nameField(String label) {
        TextField name = new TextField(label);
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        return name;
    }

    /** One of the files, on its way on to the service. */
    private void chosen(String file, byte[] content) {
        files.put(file, new UploadedFile(file, null, content));
    }

    /** Which lines, and what to do about each; false when it is something else that is refused. */
    boolean shown(List<ApiProblem.Field> faults) {
        if (faults.isEmpty() || faults.stream().anyMatch(fault -> fault.field().equals("/name"))) {
            return false;
        }
        UnorderedList list = new UnorderedList();
        faults.forEach(fault -> list.add(
                new ListItem(getTranslation("vocabulary.judged.line", where(fault.field()), fault.message()))));
        lines.add(list);
        return true;
    }

    /** {@code /qrels.tsv/12} is line 12 of qrels.tsv. */
    private String where(String pointer) {
        String[] parts = pointer.substring(1).split("/", 2);
        return parts.length == 1 ? parts[0] : getTranslation("vocabulary.judged.where", parts[0], parts[1]);
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.UploadWords;

/**
 * Where pictures and papers are dropped or chosen. Until there is an opinion they wait in the browser; then each passes
 * through to the service, which says what it takes. What was refused stays in the list and can be sent again.
 */
final class AttachmentUpload extends Div {

    /** What the portal lets through at all; the service's own bound is lower. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private final ServiceStreams streams;
    private final Upload upload = new Upload();
    private final Div trouble = new Div();
    private final Map<String, Notice> refused = new HashMap<>();
    private final Span help = new Span();
    /** Read by the upload without the window's lock. */
    private volatile @Nullable String opinion;

    /** @param done is run each time all that was chosen was sent, whatever became of it */
    AttachmentUpload(ServiceStreams streams, Runnable done) {
        this.streams = streams;
        addClassName("l-attachment-upload");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setUploadHandler(this::receive);
        upload.setAutoUpload(false);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp", "application/pdf");
        upload.setDropLabelIcon(Symbol.CAMERA.icon());
        upload.setI18n(UploadWords.of(this, "attachment"));
        upload.addFileRejectedListener(file -> say(file.getFileName(), file.getErrorMessage()));
        upload.addAllFinishedListener(_ -> done.run());
        help.setText(getTranslation("attachment.help"));
        help.addClassName("l-hint");
        add(upload, help, trouble);
    }

    /** What more may be said of what is taken. */
    void help(String words) {
        help.setText(words);
    }

    /** Sends what was chosen, and from now on at once whatever is chosen, to this opinion. */
    void sendTo(String id) {
        opinion = id;
        upload.setAutoUpload(true);
        upload.getElement().executeJs("if (this.files.length) this.uploadFiles()");
    }

    /** From now on what is chosen waits for the next opinion. */
    void hold() {
        opinion = null;
        upload.setAutoUpload(false);
        upload.clearFileList();
        trouble.removeAll();
        refused.clear();
    }

    /** Takes from the list what was sent, since it is shown elsewhere; what was refused stays. */
    void forgetSent() {
        upload.getElement().executeJs("this.files = this.files.filter(file => file.error || !file.complete)");
    }

    /** On the upload's own thread, straight through to the service. */
    private void receive(UploadEvent event) throws IOException {
        UI window = event.getUI();
        String to = opinion;
        String name = event.getFileName();
        if (to == null) {
            event.reject();
            return;
        }
        try {
            var _ = streams.upload(
                    AttachmentApi.address(to),
                    UUID.randomUUID().toString(),
                    new ServiceStreams.Upload(event.getFileName(), event.getFileSize(), event.getInputStream()),
                    window.getLocale(),
                    AttachmentApi.Attachment.class);
            var _ = window.access(() -> unsay(name));
        } catch (ApiProblemException | ServiceDownException fault) {
            event.reject();
            var _ = window.access(() -> say(name, why(fault)));
        }
    }

    /** One line for each file, until it has been sent. */
    private void say(String name, String why) {
        unsay(name);
        Notice notice = new Notice(Notice.Tone.BAD, getTranslation("attachment.refused", name, why));
        refused.put(name, notice);
        trouble.add(notice);
    }

    private void unsay(String name) {
        Notice before = refused.remove(name);
        if (before != null) {
            trouble.remove(before);
        }
    }

    private String why(RuntimeException fault) {
        if (!(fault instanceof ApiProblemException refused)) {
            return getTranslation("ui.form.down");
        }
        ApiProblem problem = refused.problem();
        String said = problem.fieldErrors().isEmpty()
                ? problem.detail()
                : problem.fieldErrors().getFirst().message();
        return said == null ? getTranslation("ui.error.text") : said;
    }
}

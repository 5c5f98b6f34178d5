package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What an upload says, in the user's language. */
public final class UploadWords {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB");

    private UploadWords() {}

    /** @param subject what is uploaded: its words for dropping, choosing and refusing begin like this */
    public static UploadI18N of(Component page, String subject) {
        String drop = page.getTranslation(subject + ".drop");
        String choose = page.getTranslation(subject + ".choose");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(page.getTranslation("import.refused.many"))
                        .setFileIsTooBig(page.getTranslation(subject + ".refused.big"))
                        .setIncorrectFileType(page.getTranslation(subject + ".refused.kind")))
                .setFile(new UploadI18N.File()
                        .setStart(page.getTranslation("import.upload"))
                        .setRetry(page.getTranslation("import.again"))
                        .setRemove(page.getTranslation("import.remove")))
                .setUploading(uploading(page))
                .setUnits(UNITS);
    }

    private static UploadI18N.Uploading uploading(Component page) {
        String failed = page.getTranslation("import.uploading.failed");
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(page.getTranslation("import.uploading.connecting"))
                        .setStalled(page.getTranslation("import.uploading.stalled"))
                        .setProcessing(page.getTranslation("import.uploading.processing"))
                        .setHeld(page.getTranslation("import.uploading.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(page.getTranslation("import.uploading.left"))
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed));
    }
}

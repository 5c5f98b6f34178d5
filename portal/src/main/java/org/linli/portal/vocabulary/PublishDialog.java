package org.linli.portal.vocabulary;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** 发布: what changes for everybody who searches, and why. */
final class PublishDialog {

    private final Dialog dialog;

    PublishDialog(VocabularyApi api, Answered<VocabularyApi.State> state, Runnable done) {
        VocabularyApi.State now = state.value();
        Div what = new Div();
        what.add(
                new Paragraph(what.getTranslation(
                        "vocabulary.publish.ask", now.edition(), now.added(), now.changed(), now.removed())),
                new Paragraph(what.getTranslation("vocabulary.publish.note")));
        dialog = new ReasonDialog(
                what.getTranslation("vocabulary.publish"),
                what.getTranslation("vocabulary.publish"),
                what,
                (reason, key) -> {
                    api.publish(state.version(), key, reason);
                    done.run();
                });
    }

    void open() {
        dialog.open();
    }
}

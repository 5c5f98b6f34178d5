package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.linli.portal.ui.ProblemForm;

/** 答复 in words that the resident reads, or 不予采纳 for a reason. */
final class DecisionDialog extends Dialog {

    /** What comes of the opinion. */
    enum Decision {
        ANSWER("/reply", 20_000),
        DECLINE("/reason", 500);

        private final String field;
        private final int longest;

        Decision(String field, int longest) {
            this.field = field;
            this.longest = longest;
        }

        /** The opinion as it then is. */
        Answered<SearchApi.Opinion> make(SearchApi api, Answered<SearchApi.Opinion> opinion, String words) {
            String id = opinion.value().id();
            return Answered.of(
                    switch (this) {
                        case ANSWER -> api.answer(id, opinion.version(), new SearchApi.Reply(words));
                        case DECLINE -> api.decline(id, opinion.version(), new SearchApi.Reason(words));
                    });
        }
    }

    /** @param decide is given the words; exceptions of the service are shown */
    DecisionDialog(Decision decision, Consumer<String> decide) {
        setHeaderTitle(getTranslation("opinion.decide." + decision.name()));
        TextArea words = new TextArea(getTranslation("opinion.decide.words." + decision.name()));
        words.setMaxLength(decision.longest);
        words.setWidthFull();
        words.setAutofocus(true);
        Div fields = new Div(new Paragraph(getTranslation("opinion.decide.note." + decision.name())), words);
        fields.addClassName("l-form");
        add(fields);
        ProblemForm form = new ProblemForm(this).field(decision.field, words);
        form.buttons(getTranslation("opinion.decide." + decision.name()), () -> {
            decide.accept(words.getValue());
            close();
        });
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.linli.portal.service.Once;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** 知悉, 静音 for some days, both with a reason; or 取消静音. */
final class HotDialog extends Dialog {

    private static final int LONGEST = 500;
    private static final Integer[] DAYS = {3, 7, 14, 30, 90};

    /** What is decided. */
    enum Verb {
        ACKNOWLEDGE,
        MUTE,
        UNMUTE;

        private String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    HotDialog(Verb verb, HotApi api, Answered<HotApi.Whole> issue, Runnable changed) {
        super();
        setHeaderTitle(getTranslation(
                "opinion.hot.do." + verb.name(), issue.value().issue().title()));
        setWidth("min(560px, 100vw)");
        TextArea reason = new TextArea(getTranslation("opinion.hot.reason"));
        reason.setMaxLength(LONGEST);
        reason.setHelperText(getTranslation("opinion.hot.reason.help"));
        reason.setVisible(verb != Verb.UNMUTE);
        Select<Integer> days = new Select<>();
        days.setLabel(getTranslation("opinion.hot.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(each -> getTranslation("opinion.hot.days.of", each));
        days.setValue(DAYS[1]);
        days.setVisible(verb == Verb.MUTE);
        add(new Paragraph(getTranslation("opinion.hot.note." + verb.name())), new FormColumn(reason, days));
        Once once = new Once();
        new ProblemForm(this)
                .field("/reason", reason)
                .field("/days", days)
                .buttons(getTranslation("opinion.hot.go." + verb.name()), () -> {
                    Map<String, Object> body = new HashMap<>();
                    if (reason.isVisible()) {
                        body.put("reason", reason.getValue());
                    }
                    if (days.isVisible()) {
                        body.put("days", days.getValue());
                    }
                    api.decide(issue.value().issue().id(), verb.inAddress(), issue.version(), once.keyOf(body), body);
                    close();
                    changed.run();
                });
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.ProblemForm;

/** What many opinions are treated with: the reply of 答复, the reason of 不予采纳, category and 承办单位 of 更正. */
final class BulkFields extends Div {

    private static final int LONGEST_REPLY = 20_000;
    private static final int LONGEST_REASON = 500;

    private final TextArea reply = new TextArea();
    private final TextArea reason = new TextArea();
    private final CategoryField category;
    private final DepartmentField department;

    BulkFields(BulkApi.Kind verb, SearchApi api) {
        category = new CategoryField(getTranslation("opinion.filter.category"), api);
        category.setHelperText(getTranslation("opinion.category.help"));
        department = new DepartmentField(getTranslation("opinion.department"), List.of());
        addClassName("l-form");
        switch (verb) {
            case SCREEN -> {}
            case CORRECT -> {
                reason.setLabel(getTranslation("opinion.place.reason"));
                reason.setMaxLength(LONGEST_REASON);
                category.setAutofocus(true);
                add(category, department, reason);
            }
            case ANSWER -> add(asked(reply, verb, LONGEST_REPLY));
            case DECLINE -> add(asked(reason, verb, LONGEST_REASON));
        }
    }

    private TextArea asked(TextArea words, BulkApi.Kind verb, int longest) {
        words.setLabel(getTranslation("opinion.decide.words." + verb.name()));
        words.setHelperText(getTranslation("opinion.decide.note." + verb.name()));
        words.setMaxLength(longest);
        words.setAutofocus(true);
        return words;
    }

    /** What is refused is said at its field. */
    void in(ProblemForm form) {
        form.field("/reply", reply)
                .field("/reason", reason)
                .field("/category", category)
                .field("/department", department);
    }

    /** What stands there; a field that is left empty changes nothing. */
    BulkApi.Said said() {
        return new BulkApi.Said(
                filled(reply.getValue()),
                filled(reason.getValue()),
                filled(category.getValue()),
                filled(department.getValue()));
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

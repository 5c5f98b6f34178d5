package org.linli.portal.opinion;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;

/**
 * The place an opinion is about, its category and who answers for it: 更正 puts them right, 筛查 confirms them. What the
 * resident said is never changed.
 */
final class CorrectionDialog extends Dialog {

    /** What comes of it. */
    enum Purpose {
        CORRECT,
        SCREEN
    }

    private static final int LONGEST_REASON = 500;

    private final Answered<SearchApi.Opinion> opinion;
    private final UnitPicker place;
    private final CategoryField category;
    private final DepartmentField department;
    private final TextArea reason = new TextArea();
    private final Checkbox withoutPoint = new Checkbox();

    CorrectionDialog(Purpose purpose, Answered<SearchApi.Opinion> opinion, OpinionActions actions) {
        this.opinion = opinion;
        setHeaderTitle(getTranslation("opinion.place.title." + purpose.name()));
        place = actions.pickers().of(getTranslation("opinion.place"));
        String here = opinion.value().place();
        if (here != null) {
            place.at(here, path(opinion.value()));
        }
        category = new CategoryField(getTranslation("opinion.filter.category"), actions.api());
        category.setHelperText(getTranslation("opinion.category.help"));
        category.setValue(opinion.value().category());
        department = new DepartmentField(getTranslation("opinion.department"), usual(actions.api()));
        department.setValue(opinion.value().department());
        Div fields = new Div(
                new Paragraph(getTranslation("opinion.place.note." + purpose.name())), place, category, department);
        fields.addClassName("l-form");
        if (opinion.value().latitude() != null) {
            withoutPoint.setLabel(getTranslation("opinion.point.remove"));
            fields.add(withoutPoint);
        }
        if (purpose == Purpose.CORRECT) {
            reason.setLabel(getTranslation("opinion.place.reason"));
            reason.setMaxLength(LONGEST_REASON);
            fields.add(reason);
        }
        add(fields);
        ProblemForm form = new ProblemForm(this)
                .field("/place", place)
                .field("/category", category)
                .field("/department", department)
                .field("/reason", reason);
        form.buttons(getTranslation("opinion.place.save." + purpose.name()), () -> {
            if (place.unit() == null && opinion.value().place() == null) {
                form.refuse(place, getTranslation("opinion.place.required"));
                return;
            }
            switch (purpose) {
                case CORRECT -> actions.correct(opinion, correction());
                case SCREEN -> actions.screen(opinion, correction());
            }
            close();
        });
    }

    /** Who answers such ones: a help that holds nothing up. */
    private List<SearchApi.Guess> usual(SearchApi api) {
        try {
            return api.suggested(opinion.value().id()).departments();
        } catch (ApiProblemException | ServiceDownException away) {
            return List.of();
        }
    }

    private SearchApi.Correction correction() {
        return new SearchApi.Correction(
                place.unitOtherThan(opinion.value().place()),
                SearchApi.Correction.otherThan(opinion.value().category(), category.getValue()),
                SearchApi.Correction.otherThan(opinion.value().department(), department.getValue()),
                reason.isEmpty() ? null : reason.getValue(),
                withoutPoint.getValue() ? true : null);
    }

    private static String path(SearchApi.Opinion opinion) {
        List<SearchApi.PlaceStep> lineage = opinion.lineage() == null ? List.of() : opinion.lineage();
        return lineage.stream().map(SearchApi.PlaceStep::name).collect(Collectors.joining(" / "));
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;

/**
 * The place an opinion is about, and its category: 更正 puts them right, 筛查 confirms them. What the resident said is never
 * changed.
 */
final class CorrectionDialog extends Dialog {

    /** What comes of it. */
    enum Purpose {
        CORRECT,
        SCREEN
    }

    private final Answered<SearchApi.Opinion> opinion;
    private final UnitPicker place;
    private final CategoryField category;

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
        Div fields = new Div(new Paragraph(getTranslation("opinion.place.note." + purpose.name())), place, category);
        fields.addClassName("l-form");
        add(fields);
        ProblemForm form = new ProblemForm(this).field("/place", place).field("/category", category);
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

    private SearchApi.Correction correction() {
        String path = Objects.requireNonNullElse(category.getValue(), "");
        return new SearchApi.Correction(
                place.unitOtherThan(opinion.value().place()),
                path.equals(Objects.requireNonNullElse(opinion.value().category(), "")) ? null : path);
    }

    private static String path(SearchApi.Opinion opinion) {
        List<SearchApi.PlaceStep> lineage = opinion.lineage() == null ? List.of() : opinion.lineage();
        return lineage.stream().map(SearchApi.PlaceStep::name).collect(Collectors.joining(" / "));
    }
}

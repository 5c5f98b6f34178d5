package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.ui.ProblemForm;

/** 更正: the place an opinion is about, or its category. What the resident said is never changed. */
final class CorrectionDialog extends Dialog {

    private final Answered<SearchApi.Opinion> opinion;
    private final PlaceField place;
    private final CategoryField category;

    CorrectionDialog(Answered<SearchApi.Opinion> opinion, OpinionActions actions) {
        this.opinion = opinion;
        setHeaderTitle(getTranslation("opinion.correct"));
        place = new PlaceField(getTranslation("opinion.place"), actions.units(), actions.places());
        place.setValue(presentPlace(opinion.value()));
        category = new CategoryField(getTranslation("opinion.filter.category"), actions.api());
        category.setHelperText(getTranslation("opinion.category.help"));
        category.setValue(opinion.value().category());
        Div fields = new Div(new Paragraph(getTranslation("opinion.correct.note")), place, category);
        fields.addClassName("l-form");
        add(fields);
        ProblemForm form = new ProblemForm(this).field("/place", place).field("/category", category);
        form.buttons(getTranslation("opinion.correct.save"), () -> {
            if (place.unit() == null) {
                form.refuse(place, getTranslation("opinion.place.required"));
            } else {
                actions.correct(opinion, correction(), _ -> {
                    close();
                    actions.reload().run();
                });
            }
        });
    }

    private SearchApi.Correction correction() {
        String unit = place.unit();
        String path = Objects.requireNonNullElse(category.getValue(), "");
        return new SearchApi.Correction(
                Objects.equals(unit, opinion.value().place()) ? null : unit,
                path.equals(Objects.requireNonNullElse(opinion.value().category(), "")) ? null : path);
    }

    private static @Nullable Place presentPlace(SearchApi.Opinion opinion) {
        List<SearchApi.PlaceStep> lineage = opinion.lineage() == null ? List.of() : opinion.lineage();
        if (lineage.isEmpty()) {
            return null;
        }
        SearchApi.PlaceStep here = lineage.getLast();
        return new Place(
                here.id(),
                null,
                here.name(),
                null,
                lineage.subList(0, lineage.size() - 1).stream()
                        .map(step -> new Place.Above(step.id(), step.name(), null))
                        .toList());
    }
}

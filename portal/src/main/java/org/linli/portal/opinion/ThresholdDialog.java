package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.linli.portal.place.Place;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** 热点线: from which score on something is hot at the place and below it. */
final class ThresholdDialog extends Dialog {

    private static final int LEAST = 20;
    private static final int MOST = 100;

    ThresholdDialog(ThresholdApi api, Place place) {
        Answered<ThresholdApi.Holding> held = Answered.of(api.at(place.id()));
        ThresholdApi.Holding holding = held.value();
        SearchApi.PlaceStep setBy = holding.setBy();
        setHeaderTitle(getTranslation("opinion.hot.limits.of", place.name()));
        setWidth("min(560px, 100vw)");
        IntegerField hot = field("opinion.hot.limits.hot", holding.hotFrom());
        IntegerField severe = field("opinion.hot.limits.severe", holding.severeFrom());
        add(
                new Paragraph(
                        setBy == null
                                ? getTranslation("opinion.hot.limits.standard")
                                : getTranslation("opinion.hot.limits.from", setBy.name())),
                new FormColumn(hot, severe),
                new Paragraph(getTranslation("opinion.hot.limits.note")));
        new ProblemForm(this)
                .field("/hotFrom", hot)
                .field("/severeFrom", severe)
                .buttons(getTranslation("opinion.hot.limits.set"), () -> {
                    api.set(place.id(), held.version(), new ThresholdApi.Limits(hot.getValue(), severe.getValue()));
                    close();
                });
    }

    private IntegerField field(String words, int value) {
        IntegerField field = new IntegerField(getTranslation(words));
        field.setMin(LEAST);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        return field;
    }
}

package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Once;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Times;

/** 撤销: a unit is closed for good. What hangs on it, and what speaks against it, is shown first. */
final class CloseUnit {

    private final UnitApi api;
    private final UnitApi.Unit unit;
    private final Consumer<UnitApi.Unit> changed;
    private final UI ui = UI.getCurrent();
    private final Once once = new Once();
    private final DayField day = new DayField();
    private final Checkbox sure = new Checkbox();

    CloseUnit(UnitApi api, UnitApi.Unit unit, Clock clock, Consumer<UnitApi.Unit> changed) {
        this.api = api;
        this.unit = unit;
        this.changed = changed;
        LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
        day.setLabel(ui.getTranslation("structure.close.day"));
        day.setHelperText(ui.getTranslation("structure.close.day.hint"));
        day.setValue(today);
        day.setMax(today);
        day.setRequiredIndicatorVisible(true);
        sure.setLabel(ui.getTranslation("structure.close.sure", unit.name()));
    }

    void open() {
        ChangeDialog dialog =
                new ChangeDialog(ui.getTranslation("structure.close.title", unit.name()), () -> changed.accept(unit));
        UnitApi.Preview would;
        try {
            would = api.closePreview(unit.id());
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            dialog.with(new Notice(Notice.Tone.BAD, detail == null ? ui.getTranslation("ui.error.text") : detail));
            dialog.open();
            return;
        }
        dialog.with(new ChangePreview(would));
        if (would.allowed()) {
            dialog.field("/day", day).with(sure);
        }
        Button go = dialog.open(ui.getTranslation("structure.close.verb"), () -> close(dialog));
        go.addThemeVariants(ButtonVariant.ERROR);
        go.setEnabled(false);
        sure.addValueChangeListener(change -> go.setEnabled(change.getValue()));
    }

    private boolean close(ChangeDialog dialog) {
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            dialog.refuse(day, ui.getTranslation("structure.close.day.missing"));
            return false;
        }
        UnitApi.Closing closing = new UnitApi.Closing(chosen);
        changed.accept(api.close(unit.id(), unit.etag(), once.keyOf(closing), closing));
        return true;
    }
}

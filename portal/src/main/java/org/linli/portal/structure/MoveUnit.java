package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** 移动: a unit with all below it goes below another. What comes along, and what speaks against it, is shown first. */
final class MoveUnit {

    private final UnitApi api;
    private final UnitApi.Unit unit;
    private final Consumer<UnitApi.Unit> changed;
    private final UI ui = UI.getCurrent();
    private final UnitPicker to;
    private final Div preview = new Div();

    MoveUnit(UnitApi api, UnitApi.Unit unit, UnitPickers pickers, Consumer<UnitApi.Unit> changed) {
        this.api = api;
        this.unit = unit;
        this.changed = changed;
        this.to = pickers.of(ui.getTranslation("structure.move.to"));
        to.setRequiredIndicatorVisible(true);
    }

    void open() {
        ChangeDialog dialog =
                new ChangeDialog(ui.getTranslation("structure.move.title", unit.name()), () -> changed.accept(unit));
        Hint first = new Hint(ui.getTranslation("structure.move.first"));
        preview.add(first);
        dialog.field("/parent", to).with(preview);
        Button go = dialog.open(ui.getTranslation("structure.move.verb"), () -> {
            changed.accept(api.move(
                    unit.id(), unit.etag(), new UnitApi.Move(to.getValue().id())));
            return true;
        });
        go.setEnabled(false);
        to.addValueChangeListener(change -> go.setEnabled(look(change.getValue())));
        to.focus();
    }

    /** Whether nothing speaks against it. */
    private boolean look(@Nullable Place parent) {
        preview.removeAll();
        if (parent == null) {
            return false;
        }
        try {
            UnitApi.Preview would = api.movePreview(unit.id(), parent.id());
            preview.add(new ChangePreview(would));
            return would.allowed();
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            preview.add(new Notice(Notice.Tone.BAD, detail == null ? ui.getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            preview.add(new Notice(Notice.Tone.WARN, ui.getTranslation("structure.away")));
        }
        return false;
    }
}

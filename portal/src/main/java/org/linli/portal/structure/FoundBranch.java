package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.linli.portal.service.Once;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** 成立党组织: where it belongs, what it is, and which units it covers from its first day on. */
final class FoundBranch {

    private final BranchApi api;
    private final Consumer<BranchApi.Branch> founded;
    private final UI ui = UI.getCurrent();
    private final Once once = new Once();
    private final UnitPicker unit;
    private final Select<BranchApi.Kind> kind = new Select<>();
    private final TextField name = new TextField();
    private final CoveredUnits covers;

    FoundBranch(BranchApi api, UnitPickers pickers, Consumer<BranchApi.Branch> founded) {
        this.api = api;
        this.founded = founded;
        unit = pickers.of(ui.getTranslation("structure.branch.unit")).here();
        unit.setRequiredIndicatorVisible(true);
        kind.setLabel(ui.getTranslation("structure.branch.kind"));
        kind.setItems(BranchApi.Kind.values());
        kind.setItemLabelGenerator(one -> ui.getTranslation("structure.branch.kind." + one.name()));
        kind.setValue(BranchApi.Kind.BRANCH);
        name.setLabel(ui.getTranslation("structure.branch.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(UnitChanges.LONGEST_NAME);
        covers = new CoveredUnits(pickers.of(ui.getTranslation("structure.branch.cover.add")));
    }

    void open() {
        ChangeDialog dialog = new ChangeDialog(ui.getTranslation("structure.branch.found"), () -> {});
        dialog.field("/name", name)
                .field("/kind", kind)
                .field("/unit", unit)
                .with(covers)
                .open(ui.getTranslation("structure.branch.found.verb"), () -> found(dialog));
        name.focus();
    }

    private boolean found(ChangeDialog dialog) {
        String seat = unit.unit();
        if (seat == null) {
            dialog.refuse(unit, ui.getTranslation("ui.unit.missing"));
            return false;
        }
        BranchApi.Founding branch =
                new BranchApi.Founding(seat, kind.getValue(), name.getValue().strip(), covers.covered());
        founded.accept(api.found(once.keyOf(branch), branch));
        return true;
    }
}

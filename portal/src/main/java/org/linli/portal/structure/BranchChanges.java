package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Once;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPickers;

/** What an administrator changes of a party organisation. */
final class BranchChanges {

    private final BranchApi api;
    private final BranchApi.Branch branch;
    private final Clock clock;
    private final Runnable changed;
    private final UI ui = UI.getCurrent();

    BranchChanges(BranchApi api, BranchApi.Branch branch, Clock clock, Runnable changed) {
        this.api = api;
        this.branch = branch;
        this.clock = clock;
        this.changed = changed;
    }

    /** 调整覆盖: from now on these units and no others. */
    void cover(UnitApi units, UnitPickers pickers) {
        CoveredUnits covers = new CoveredUnits(pickers.of(ui.getTranslation("structure.branch.cover.add")));
        branch.covers().forEach(one -> covers.cover(one.unit(), nameOf(units, one.unit()), one.means()));
        new ChangeDialog(ui.getTranslation("structure.branch.cover.title", branch.name()), changed)
                .with(covers)
                .open(ui.getTranslation("structure.branch.cover.verb"), () -> {
                    api.cover(branch.id(), branch.etag(), new BranchApi.Covering(covers.covered()));
                    changed.run();
                    return true;
                });
    }

    /** The service gives ids of units; each name is a request of its own. */
    private String nameOf(UnitApi units, String id) {
        try {
            return units.byId(id).name();
        } catch (ApiProblemException | ServiceDownException unread) {
            return ui.getTranslation("structure.branch.covers.hidden");
        }
    }

    void rename() {
        TextField name = new TextField(ui.getTranslation("structure.field.name"));
        name.setValue(branch.name());
        name.setMaxLength(UnitChanges.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        new ChangeDialog(ui.getTranslation("structure.rename.title", branch.name()), changed)
                .field("/name", name)
                .open(ui.getTranslation("structure.rename.verb"), () -> {
                    api.rename(
                            branch.id(),
                            branch.etag(),
                            new UnitApi.Renaming(name.getValue().strip()));
                    changed.run();
                    return true;
                });
        name.focus();
    }

    void dissolve() {
        Once once = new Once();
        new ChangeDialog(ui.getTranslation("structure.branch.dissolve.title", branch.name()), changed)
                .with(new Notice(
                        Notice.Tone.WARN,
                        ui.getTranslation(
                                "structure.branch.dissolve.text",
                                branch.covers().size())))
                .open(ui.getTranslation("structure.branch.dissolve"), () -> {
                    UnitApi.Closing today = new UnitApi.Closing(LocalDate.now(clock.withZone(Times.ZONE)));
                    api.dissolve(branch.id(), branch.etag(), once.keyOf(today), today);
                    changed.run();
                    return true;
                })
                .addThemeVariants(ButtonVariant.ERROR);
    }
}

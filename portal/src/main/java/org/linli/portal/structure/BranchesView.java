package org.linli.portal.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.UnitPickers;

/** 党组织: those that belong to units of the place, and beside them one of them with the units it covers. */
@Route("structure/branches")
@PermitAll
public class BranchesView extends Div implements HasDynamicTitle {

    private static final String ADDRESS = "structure/branches";

    BranchesView(
            BranchApi branches,
            UnitApi units,
            PlaceChoice places,
            UnitPickers pickers,
            SignedIn signedIn,
            PageStates states,
            Clock clock) {
        setSizeFull();
        ListPage<BranchApi.Branch> list = new ListPage<>(
                BranchApi.Branch.class,
                states,
                (_, cursor, limit) -> branches.list(places.currentId(), cursor, limit),
                BranchApi.Branch::id);
        list.title(getTranslation("room.structure.branches"))
                .record(id -> new BranchRecord(branches, units, pickers, id, signedIn.person(), clock, list::reload))
                .whenEmpty(() -> new EmptyState(
                        Symbol.USERS,
                        getTranslation("structure.branches.none.title"),
                        getTranslation("structure.branches.none.text")));
        list.column(getTranslation("structure.branch.name"), BranchApi.Branch::name)
                .setFlexGrow(1);
        list.column(
                getTranslation("structure.branch.kind"),
                branch ->
                        getTranslation("structure.branch.kind." + branch.kind().name()));
        list.column(
                getTranslation("structure.branch.covers"),
                branch -> getTranslation(
                        "structure.branch.covers.count", branch.covers().size()));
        list.column(getTranslation("structure.branch.founded"), branch -> String.valueOf(branch.foundedOn()));
        if (signedIn.person().holds(Role.ADMINISTRATOR)) {
            Button found = new Button(
                    getTranslation("structure.branch.found"),
                    Symbol.PLUS.icon(),
                    _ -> new FoundBranch(branches, pickers, made -> list.showNew(made.id())).open());
            found.addThemeVariants(ButtonVariant.PRIMARY);
            list.actions(found);
        }
        add(list);
    }

    /** Where one of them is shown, without host. */
    static String address(String id) {
        return ADDRESS + "?" + ListState.RECORD + "=" + id;
    }

    /** Where those of a unit and all below it are shown. */
    static String address(UnitApi.Unit unit) {
        return ADDRESS + "?" + PlaceChoice.PARAMETER + "=" + unit.inAddress();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.structure.branches");
    }
}

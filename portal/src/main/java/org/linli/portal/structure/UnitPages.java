package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.UnitPickers;

/** Builds the page of a unit for whoever is signed in. */
@SpringComponent
@UIScope
class UnitPages {

    private final UnitApi units;
    private final CoverageApi coverage;
    private final BranchApi branches;
    private final SignedIn signedIn;
    private final UnitPickers pickers;
    private final Clock clock;

    UnitPages(
            UnitApi units,
            CoverageApi coverage,
            BranchApi branches,
            SignedIn signedIn,
            UnitPickers pickers,
            Clock clock) {
        this.units = units;
        this.coverage = coverage;
        this.branches = branches;
        this.signedIn = signedIn;
        this.pickers = pickers;
        this.clock = clock;
    }

    /**
     * @param open goes to another unit, or back to the tree where there is none
     * @param changed is given what a change made of a unit
     */
    Component of(UnitApi.Unit unit, Consumer<@Nullable String> open, Consumer<UnitApi.Unit> changed) {
        UnitActions actions = new UnitActions(units, unit, signedIn.person(), pickers, clock, changed);
        UnitPage page = new UnitPage(unit, actions, open);
        UnitStory story = new UnitStory(units, unit);
        return unit.open()
                ? page.with(
                        new UnitFigures(units, coverage, unit),
                        new UnitBelow(units, unit),
                        new CoveringBranches(branches, unit),
                        story)
                : page.with(story);
    }
}

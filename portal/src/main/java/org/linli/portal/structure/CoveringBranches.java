package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/**
 * 党组织 that cover a unit. One that does belongs to the unit or to one above; the service lists by whom they belong to, so
 * those of the unit above are looked through. Where these are more than one page, it says that it shows the first.
 */
final class CoveringBranches extends Div {

    private static final int PAGE = 200;

    CoveringBranches(BranchApi api, UnitApi.Unit unit) {
        addClassName("l-card");
        Div head = new Div(new H2(getTranslation("structure.covering.title")));
        head.addClassName("l-card-head");
        add(head);
        try {
            show(candidates(api, unit), unit);
        } catch (ServiceDownException | ApiProblemException fault) {
            add(body(new Notice(Notice.Tone.WARN, getTranslation("structure.away"))));
        }
    }

    private static CursorPage<BranchApi.Branch> candidates(BranchApi api, UnitApi.Unit unit) {
        String parent = unit.parent();
        if (parent != null) {
            try {
                return api.list(parent, null, PAGE);
            } catch (ApiProblemException outsideTheScope) {
                // The top of one's own scope: only its own are to be seen.
            }
        }
        return api.list(unit.id(), null, PAGE);
    }

    private void show(CursorPage<BranchApi.Branch> page, UnitApi.Unit unit) {
        UnorderedList list = new UnorderedList();
        list.addClassName("l-unit-list");
        page.items()
                .forEach(branch -> branch.covers().stream()
                        .filter(covered -> covered.unit().equals(unit.id()))
                        .forEach(covered -> list.add(line(branch, covered))));
        boolean complete = page.next() == null;
        // Nothing is said where nothing can be: above are more than were looked through, and none of these covers it.
        setVisible(complete || list.getComponentCount() > 0);
        if (list.getComponentCount() > 0) {
            add(list);
        } else {
            add(hint(getTranslation("structure.covering.none")));
        }
        if (!complete) {
            add(hint(getTranslation("structure.covering.first", PAGE)));
        }
    }

    private static Div hint(String words) {
        Hint hint = new Hint(words);
        return body(hint);
    }

    private static Div body(Component content) {
        Div body = new Div(content);
        body.addClassName("l-card-body");
        return body;
    }

    private Component line(BranchApi.Branch branch, BranchApi.Covered covered) {
        Span kind =
                new Span(getTranslation("structure.branch.kind." + branch.kind().name()));
        kind.addClassName("l-hint");
        Span means = new Span(
                getTranslation("structure.branch.means." + covered.means().name()));
        means.addClassNames("l-hint", "l-right");
        return new ListItem(new Anchor(BranchesView.address(branch.id()), branch.name()), kind, means);
    }
}

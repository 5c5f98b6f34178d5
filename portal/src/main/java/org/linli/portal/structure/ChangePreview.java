package org.linli.portal.structure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.stream.Collectors;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Notice;

/** What a move or a close would change: first whatever speaks against it, then what hangs on the unit. */
final class ChangePreview extends Div {

    ChangePreview(UnitApi.Preview preview) {
        addClassName("l-preview");
        if (!preview.objections().isEmpty()) {
            add(new H3(getTranslation(
                    "structure.preview.objections", preview.objections().size())));
            preview.objections().forEach(one -> add(new Notice(Notice.Tone.BAD, one.detail())));
        }
        String units = preview.openUnits().stream()
                .map(count -> getTranslation(
                        "structure.kind-count",
                        getTranslation("unit.type." + count.type().name()),
                        count.count()))
                .collect(Collectors.joining(getTranslation("structure.figures.and")));
        add(new H3(getTranslation("structure.preview.along")));
        Facts facts = new Facts().fact(getTranslation("structure.preview.units"), units);
        fact(facts, "structure.preview.branches", preview.partyOrgs());
        fact(facts, "structure.preview.covering", preview.coveringFromOutside());
        fact(facts, "structure.preview.appointments", preview.appointments());
        fact(facts, "structure.preview.accounts", preview.accounts());
        fact(facts, "structure.preview.clients", preview.clients());
        add(facts);
    }

    private void fact(Facts facts, String term, long number) {
        if (number > 0) {
            facts.fact(getTranslation(term), getTranslation("structure.preview.count", number));
        }
    }
}

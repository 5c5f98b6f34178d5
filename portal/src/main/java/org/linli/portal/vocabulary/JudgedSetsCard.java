package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/** By which queries a draft is compared: the city's own, or a set that was judged elsewhere (判定集). */
final class JudgedSetsCard extends Div {

    private final TrialApi api;
    private final Select<TrialApi.JudgedSet> chosen = new Select<>();
    private final Div about = new Div();
    private final Button rename = new Button(getTranslation("vocabulary.judged.rename"), _ -> rename());
    private final Button remove = new Button(getTranslation("vocabulary.judged.remove"), _ -> remove());

    JudgedSetsCard(TrialApi api, List<TrialApi.JudgedSet> sets) {
        this.api = api;
        addClassNames("l-card", "l-trial-questions");
        chosen.setLabel(getTranslation("vocabulary.judged.by"));
        chosen.setEmptySelectionAllowed(true);
        chosen.setEmptySelectionCaption(getTranslation("vocabulary.judged.own"));
        chosen.setItemLabelGenerator(set -> set == null
                ? getTranslation("vocabulary.judged.own")
                : getTranslation("vocabulary.judged.named", set.name(), set.queries()));
        chosen.addValueChangeListener(_ -> showChosen());
        Button take = new Button(getTranslation("vocabulary.judged.take"), _ -> take());
        Div buttons = new Div(take, rename, remove);
        buttons.addClassName("l-row");
        add(chosen, about, buttons);
        show(sets, null);
    }

    /** The set by which to compare; absent for the city's own queries. */
    Optional<TrialApi.JudgedSet> chosen() {
        return Optional.ofNullable(chosen.getValue());
    }

    private void show(List<TrialApi.JudgedSet> sets, @Nullable String id) {
        chosen.setItems(sets);
        chosen.setValue(
                sets.stream().filter(set -> set.id().equals(id)).findFirst().orElse(null));
        showChosen();
    }

    private void showChosen() {
        about.removeAll();
        TrialApi.JudgedSet set = chosen.getValue();
        rename.setVisible(set != null);
        remove.setVisible(set != null);
        if (set == null) {
            return;
        }
        about.add(new Hint(getTranslation("vocabulary.judged.matched", set.matched(), set.documents())));
        if (set.withoutAnswer() > 0) {
            about.add(new Notice(Notice.Tone.WARN, getTranslation("vocabulary.judged.without", set.withoutAnswer())));
        }
        if (!set.unknownScopes().isEmpty()) {
            about.add(new Notice(
                    Notice.Tone.INFO,
                    getTranslation(
                            "vocabulary.judged.scopes",
                            String.join(getTranslation("vocabulary.judged.and"), set.unknownScopes()))));
        }
        if (!set.missed().isEmpty()) {
            about.add(new Details(getTranslation("vocabulary.judged.missed"), missed(set)));
        }
    }

    private UnorderedList missed(TrialApi.JudgedSet set) {
        UnorderedList list = new UnorderedList();
        set.missed()
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "vocabulary.judged.why." + one.why().name(), one.file(), one.line(), one.document()))));
        return list;
    }

    private void take() {
        new JudgedSetDialog(api, taken -> show(api.judgedSets().items(), taken.id())).open();
    }

    private void rename() {
        chosen().ifPresent(set -> new JudgedNameDialog(set, name -> {
                    api.rename(set.id(), quoted(set), new TrialApi.Name(name));
                    show(api.judgedSets().items(), set.id());
                })
                .open());
    }

    private void remove() {
        chosen().ifPresent(set -> new ConfirmDialog("vocabulary.judged.remove", set.name(), () -> {
                    api.removeSet(set.id(), quoted(set));
                    show(api.judgedSets().items(), null);
                })
                .open());
    }

    private static String quoted(TrialApi.JudgedSet set) {
        return "\"" + set.version() + "\"";
    }
}

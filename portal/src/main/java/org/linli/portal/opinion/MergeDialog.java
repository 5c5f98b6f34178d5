package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ProblemForm;

/** 并入: another group says the same, and its opinions come into this one. */
final class MergeDialog extends Dialog {

    private static final int OFFERED = 100;

    /**
     * @param place below which the others are looked for
     * @param done loads the page again
     */
    MergeDialog(Answered<GroupApi.Group> group, @Nullable String place, GroupApi api, Runnable done) {
        setHeaderTitle(getTranslation("opinion.group.merge"));
        List<GroupApi.Listed> others = api.groups(open(place)).items().stream()
                .filter(other -> !other.id().equals(group.value().id()))
                .toList();
        Select<GroupApi.Listed> other = new Select<>();
        other.setLabel(getTranslation("opinion.group.merge.other"));
        other.setItems(others);
        other.setItemLabelGenerator(
                listed -> getTranslation("opinion.group.merge.item", listed.title(), listed.members()));
        other.setHelperText(getTranslation(others.isEmpty() ? "opinion.group.merge.none" : "opinion.group.merge.help"));
        add(new Paragraph(getTranslation("opinion.group.merge.note")), new FormColumn(other));
        ProblemForm form = new ProblemForm(this).field("/other", other);
        form.buttons(getTranslation("opinion.group.merge"), () -> {
            GroupApi.Listed chosen = other.getValue();
            if (chosen == null) {
                form.refuse(other, getTranslation("opinion.group.merge.required"));
                return;
            }
            api.merge(group.value().id(), group.version(), new GroupApi.Other(chosen.id()));
            close();
            done.run();
        });
    }

    private static Map<String, Object> open(@Nullable String place) {
        return new ListQuery()
                .with("state", GroupApi.State.OPEN.name())
                .with("limit", OFFERED)
                .with("place", place)
                .parameters();
    }
}

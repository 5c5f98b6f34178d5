package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** 采纳: the matter that a group, or one opinion, becomes. It begins with what the group says and where it lies. */
final class AdoptDialog extends Dialog {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2_000;
    private static final int BEGINNING = 40;

    /** What it begins with. */
    private record Begun(
            String title,
            @Nullable String description,
            @Nullable String unit,
            String path) {}

    private AdoptDialog(Begun begun, UnitPickers pickers, Consumer<GroupApi.Adoption> adopt) {
        setHeaderTitle(getTranslation("opinion.adopt.title"));
        setWidth("min(560px, 100vw)");
        TextField title = new TextField(getTranslation("opinion.adopt.matter"));
        title.setMaxLength(LONGEST_TITLE);
        title.setValue(begun.title());
        title.setAutofocus(true);
        UnitPicker unit = pickers.of(getTranslation("opinion.adopt.unit"));
        if (begun.unit() == null) {
            unit.here();
        } else {
            unit.at(begun.unit(), begun.path());
        }
        TextArea description = new TextArea(getTranslation("opinion.adopt.description"));
        description.setMaxLength(LONGEST_TEXT);
        description.setHelperText(getTranslation("opinion.adopt.nobody"));
        if (begun.description() != null) {
            description.setValue(begun.description());
        }
        add(new Paragraph(getTranslation("opinion.adopt.note")), new FormColumn(title, unit, description));
        ProblemForm form = new ProblemForm(this)
                .field("/title", title)
                .field("/unit", unit)
                .field("/description", description);
        form.buttons(getTranslation("opinion.adopt"), () -> {
            String where = unit.unit() == null ? begun.unit() : unit.unit();
            if (where == null) {
                form.refuse(unit, getTranslation("opinion.place.required"));
                return;
            }
            String words = description.getValue().isBlank() ? null : description.getValue();
            adopt.accept(new GroupApi.Adoption(where, title.getValue(), words));
            close();
        });
    }

    /**
     * For a group. What was asked for before stands there again, so that the same press goes on with it.
     *
     * @param done loads the page again
     */
    static AdoptDialog of(Answered<GroupApi.Group> group, GroupApi api, UnitPickers pickers, Runnable done) {
        GroupApi.Group said = group.value();
        GroupApi.Adopted asked = said.adoption();
        SearchApi.PlaceStep where = asked == null ? said.place() : asked.unit();
        Begun begun = new Begun(
                beginning(asked == null ? said.title() : asked.title(), LONGEST_TITLE),
                asked == null ? null : asked.description(),
                where == null ? null : where.id(),
                where == null ? "" : where.name());
        return new AdoptDialog(begun, pickers, adoption -> {
            api.adopt(said.id(), group.version(), adoption);
            done.run();
        });
    }

    /** For one opinion. */
    static AdoptDialog of(Answered<SearchApi.Opinion> opinion, SearchApi api, UnitPickers pickers, Runnable done) {
        SearchApi.Opinion said = opinion.value();
        List<SearchApi.PlaceStep> lineage = said.lineage() == null ? List.of() : said.lineage();
        Begun begun = new Begun(
                said.title() == null ? beginning(said.text(), BEGINNING) : beginning(said.title(), LONGEST_TITLE),
                null,
                said.place(),
                lineage.stream().map(SearchApi.PlaceStep::name).collect(Collectors.joining(" / ")));
        return new AdoptDialog(begun, pickers, adoption -> {
            api.adopt(said.id(), opinion.version(), adoption);
            done.run();
        });
    }

    private static String beginning(String said, int longest) {
        int shown = Math.min(longest, said.codePointCount(0, said.length()));
        return said.substring(0, said.offsetByCodePoints(0, shown)).replaceAll("\\s+", " ");
    }
}

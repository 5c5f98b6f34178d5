package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.Once;

/** 新建下级: a unit of one of the kinds that the level scheme lets stand there. */
final class CreateUnit {

    private static final int CODE_LENGTH = 12;

    private final UnitApi api;
    private final UnitApi.Unit parent;
    private final Consumer<UnitApi.Unit> changed;
    private final UI ui = UI.getCurrent();
    private final Once once = new Once();
    private final Select<UnitApi.ChildKind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextField code = new TextField();
    private final IntegerField households = UnitChanges.households(ui);

    CreateUnit(UnitApi api, UnitApi.Unit parent, List<UnitApi.ChildKind> kinds, Consumer<UnitApi.Unit> changed) {
        this.api = api;
        this.parent = parent;
        this.changed = changed;
        Map<String, String> schemes = parent.parent() == null ? schemes() : Map.of();
        kind.setLabel(ui.getTranslation("structure.field.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> label(one, schemes));
        kind.setRequiredIndicatorVisible(true);
        if (kinds.size() == 1) {
            kind.setValue(kinds.getFirst());
        }
        name.setLabel(ui.getTranslation("structure.field.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(UnitChanges.LONGEST_NAME);
        code.setLabel(ui.getTranslation("structure.field.code"));
        code.setMaxLength(CODE_LENGTH);
        code.setHelperText(ui.getTranslation("structure.field.code.hint"));
    }

    void open() {
        ChangeDialog dialog = new ChangeDialog(
                ui.getTranslation("structure.create.title", parent.name()), () -> changed.accept(parent));
        dialog.field("/type", kind)
                .field("/name", name)
                .field("/code", code)
                .field("/households", households)
                .open(ui.getTranslation("structure.create.verb"), () -> create(dialog));
        name.focus();
    }

    private boolean create(ChangeDialog dialog) {
        UnitApi.ChildKind chosen = kind.getValue();
        if (chosen == null) {
            dialog.refuse(kind, ui.getTranslation("structure.field.kind.missing"));
            return false;
        }
        UnitApi.Creation unit = new UnitApi.Creation(
                parent.id(),
                chosen.type(),
                name.getValue().strip(),
                code.getValue().isBlank() ? null : code.getValue().strip(),
                households.getValue(),
                parent.parent() == null ? chosen.scheme() : null);
        changed.accept(api.create(once.keyOf(unit), unit));
        return true;
    }

    private String label(UnitApi.ChildKind one, Map<String, String> schemes) {
        String word = ui.getTranslation("unit.type." + one.type().name());
        @Nullable String scheme = one.scheme() == null ? null : schemes.get(one.scheme());
        return scheme == null ? word : ui.getTranslation("structure.field.kind.scheme", word, scheme);
    }

    /** Names of the level schemes: below the city each offers its own top. */
    private Map<String, String> schemes() {
        boolean chinese = Locale.CHINESE.getLanguage().equals(ui.getLocale().getLanguage());
        return api.schemes().stream()
                .collect(Collectors.toMap(UnitApi.Scheme::key, scheme -> chinese ? scheme.name() : scheme.nameEn()));
    }
}

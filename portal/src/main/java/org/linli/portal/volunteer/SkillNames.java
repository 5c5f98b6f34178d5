package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue of skills as one view needs it: asked for once, when first needed. */
final class SkillNames {

    private final VolunteerApi api;
    private final Component view;
    private @Nullable Map<String, VolunteerApi.Skill> known;

    SkillNames(VolunteerApi api, Component view) {
        this.api = api;
        this.view = view;
    }

    /** Those that can be given to somebody. */
    List<VolunteerApi.Skill> usable() {
        return catalogue().values().stream()
                .filter(skill -> skill.retiredAt() == null)
                .sorted(Comparator.comparing(VolunteerApi.Skill::code))
                .toList();
    }

    String of(VolunteerApi.Skill skill) {
        UI ui = UI.getCurrent();
        return ui != null && ui.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? skill.nameEn()
                : skill.nameZh();
    }

    String of(String code) {
        VolunteerApi.Skill skill = catalogue().get(code);
        return skill == null ? code : of(skill);
    }

    String all(List<String> codes) {
        return codes.stream().map(this::of).collect(Collectors.joining(view.getTranslation("list.separator")));
    }

    private Map<String, VolunteerApi.Skill> catalogue() {
        Map<String, VolunteerApi.Skill> catalogue = known;
        if (catalogue == null) {
            catalogue = api.skills().items().stream()
                    .collect(Collectors.toMap(VolunteerApi.Skill::code, Function.identity()));
            known = catalogue;
        }
        return catalogue;
    }
}

package org.linli.volunteer.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitType;
import org.linli.volunteer.skill.Skill;
import org.linli.volunteer.skill.SkillCatalogue;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The list of volunteers as a sheet. Who they are stays masked in it: that is opened one at a time. */
@Component
public class VolunteerExport {

    private static final List<String> COLUMNS = List.of(
            "name", "telephone", "kind", "skills", "unit-code", "unit", "state", "consented-on", "registered-at", "id");

    private final VolunteerDesk desk;
    private final SkillCatalogue skills;

    VolunteerExport(VolunteerDesk desk, SkillCatalogue skills) {
        this.desk = desk;
        this.skills = skills;
    }

    /** @throws org.linli.platform.web.ProblemException 404 when the unit is not within the scope */
    public Ledger of(VolunteerFilter filter, VolunteerOrder order) {
        Map<String, String> names = skillNames();
        return Ledger.of(
                        "volunteers",
                        COLUMNS,
                        null,
                        Portions.byCursor(cursor -> desk.list(filter, order, cursor, Ledger.PORTION)),
                        (VolunteerDesk.Shown shown) -> cells(shown, names))
                .filtered(given(filter));
    }

    private static List<@Nullable Object> cells(VolunteerDesk.Shown shown, Map<String, String> skillNames) {
        Volunteer volunteer = shown.volunteer();
        return Arrays.asList(
                shown.name(),
                shown.telephone(),
                volunteer.kind().label(),
                volunteer.skills().stream()
                        .map(skill -> skillNames.getOrDefault(skill.value(), skill.value()))
                        .collect(Collectors.joining("、")),
                shown.lineage().isEmpty() ? null : shown.lineage().getLast().code(),
                shown.lineage().stream()
                        .filter(step -> step.type() != UnitType.CITY)
                        .map(Place::name)
                        .collect(Collectors.joining("/")),
                volunteer.state().label(),
                volunteer.consentedAt(),
                volunteer.registeredAt(),
                volunteer.id().toString());
    }

    private Map<String, String> skillNames() {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return skills.all().stream()
                .collect(Collectors.toMap(skill -> skill.code().value(), english ? Skill::nameEn : Skill::nameZh));
    }

    private static Map<String, Object> given(VolunteerFilter filter) {
        Map<String, Object> given = new TreeMap<>();
        put(given, "within", filter.within());
        put(given, "kind", filter.kind());
        put(given, "state", filter.state());
        put(given, "skill", filter.skill());
        return given;
    }

    private static void put(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }
}

package org.linli.volunteer.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.NamedUnits;
import org.linli.platform.imports.RowReason;
import org.linli.platform.places.Places;
import org.linli.platform.sheets.SheetDates;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.roster.Outcome;
import org.linli.volunteer.roster.Registration;
import org.linli.volunteer.roster.VolunteerDraft;
import org.linli.volunteer.roster.VolunteerKind;
import org.linli.volunteer.skill.Skill;
import org.linli.volunteer.skill.SkillCatalogue;
import org.linli.volunteer.skill.SkillCode;
import org.springframework.stereotype.Component;

/** Rows that are volunteers. They are active at once: a list is of people who serve already. */
@Component
class VolunteerRows implements RowTaking {

    private final Registration registration;
    private final SkillCatalogue skills;
    private final ImportWords words;
    private final Places places;

    VolunteerRows(Registration registration, SkillCatalogue skills, ImportWords words, Places places) {
        this.registration = registration;
        this.skills = skills;
        this.words = words;
        this.places = places;
    }

    /** A row as read: what could not be read of it is among its reasons. */
    private record Read(ListRow row, VolunteerDraft draft, List<RowReason> reasons) {}

    @Override
    public ListKind kind() {
        return ListKind.VOLUNTEERS;
    }

    @Override
    public List<ListRow> check(ListImport file, List<ListRow> rows) {
        List<Read> read = read(file, rows);
        List<List<ProblemException.Field>> refusals =
                registration.check(read.stream().map(Read::draft).toList());
        var checked = new ArrayList<ListRow>(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            List<RowReason> reasons = joined(read.get(index).reasons(), RowReason.of(refusals.get(index)));
            checked.add(rows.get(index).turned(reasons.isEmpty() ? RowState.WAITING : RowState.REFUSED, reasons));
        }
        return checked;
    }

    @Override
    public List<ListRow> take(ListImport file, List<ListRow> rows) {
        List<ListRow> checked = check(file, rows);
        Map<Long, ListRow> turned = new HashMap<>();
        List<Read> good = read(
                file,
                checked.stream().filter(row -> row.state() == RowState.WAITING).toList());
        List<Outcome> outcomes =
                registration.registerAll(good.stream().map(Read::draft).toList());
        for (int index = 0; index < good.size(); index++) {
            ListRow row = good.get(index).row();
            turned.put(
                    row.number(),
                    switch (outcomes.get(index)) {
                        case Outcome.Added _ -> row.turned(RowState.ADDED, List.of());
                        case Outcome.Known _ -> row.turned(RowState.KNOWN, List.of());
                        case Outcome.Refused(List<ProblemException.Field> why) ->
                            row.turned(RowState.REFUSED, RowReason.of(why));
                    });
        }
        return checked.stream()
                .map(row -> turned.getOrDefault(row.number(), row))
                .toList();
    }

    /** What reading says of a field goes before what the rules say of it: the rules saw nothing there. */
    private static List<RowReason> joined(List<RowReason> reading, List<RowReason> rules) {
        var fields = new HashSet<>(reading.stream().map(RowReason::field).toList());
        var joined = new ArrayList<>(reading);
        rules.stream().filter(reason -> !fields.contains(reason.field())).forEach(joined::add);
        return joined;
    }

    private List<Read> read(ListImport file, List<ListRow> rows) {
        var where = new NamedUnits(places, file.unit());
        Map<String, SkillCode> byName = skillsByName();
        return rows.stream().map(row -> read(file, row, where, byName)).toList();
    }

    private Read read(ListImport file, ListRow row, NamedUnits where, Map<String, SkillCode> byName) {
        var reasons = new ArrayList<RowReason>();
        var draft = new VolunteerDraft(
                RowTaking.unit(file, row, where, reasons),
                row.cell(ListField.PERSON_NAME),
                row.cell(ListField.TELEPHONE),
                kind(row, reasons),
                skills(row, byName, reasons),
                consentedAt(file, row, reasons),
                true);
        return new Read(row, draft, reasons);
    }

    /** A list that does not say it is one of residents. */
    private VolunteerKind kind(ListRow row, List<RowReason> reasons) {
        String given = row.cell(ListField.VOLUNTEER_KIND);
        if (given == null) {
            return VolunteerKind.RESIDENT;
        }
        return words.value(VolunteerKind.class, given).orElseGet(() -> {
            reasons.add(RowReason.of("/kind", "list.volunteer-kind.unknown"));
            return VolunteerKind.OTHER;
        });
    }

    private static Set<SkillCode> skills(ListRow row, Map<String, SkillCode> byName, List<RowReason> reasons) {
        String given = row.cell(ListField.SKILLS);
        if (given == null) {
            return Set.of();
        }
        var codes = new HashSet<SkillCode>();
        for (String word : given.split("[、,，;；/\\s]+", -1)) {
            SkillCode code = byName.get(word);
            if (code != null) {
                codes.add(code);
            } else if (!word.isBlank()) {
                reasons.add(RowReason.of("/skills", "list.skill.unknown"));
                return Set.of();
            }
        }
        return codes;
    }

    private Map<String, SkillCode> skillsByName() {
        Map<String, SkillCode> byName = new HashMap<>();
        for (Skill skill : skills.all()) {
            if (!skill.isRetired()) {
                byName.put(skill.code().value(), skill.code());
                byName.put(skill.nameZh(), skill.code());
            }
        }
        return byName;
    }

    private static @Nullable Instant consentedAt(ListImport file, ListRow row, List<RowReason> reasons) {
        String given = row.cell(ListField.CONSENTED_ON);
        if (given == null) {
            LocalDate all = file.consentedOn();
            return all == null ? null : all.atStartOfDay(CityTime.ZONE).toInstant();
        }
        var day = SheetDates.read(given);
        if (day.isEmpty()) {
            reasons.add(RowReason.of("/consentedAt", "list.date.unreadable"));
            return null;
        }
        return day.get().atZone(CityTime.ZONE).toInstant();
    }
}

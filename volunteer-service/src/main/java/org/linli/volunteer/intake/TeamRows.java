package org.linli.volunteer.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.NamedUnits;
import org.linli.platform.imports.RowReason;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.sheets.SheetDates;
import org.linli.volunteer.team.Founding;
import org.linli.volunteer.team.TeamDraft;
import org.linli.volunteer.team.TeamKind;
import org.springframework.stereotype.Component;

/** Rows that are teams. Their captains are appointed afterwards: a list of teams names no persons. */
@Component
class TeamRows implements RowTaking {

    private final Founding founding;
    private final ImportWords words;
    private final Places places;

    TeamRows(Founding founding, ImportWords words, Places places) {
        this.founding = founding;
        this.words = words;
        this.places = places;
    }

    @Override
    public ListKind kind() {
        return ListKind.TEAMS;
    }

    @Override
    public List<ListRow> check(ListImport file, List<ListRow> rows) {
        return each(file, rows, (row, draft) -> refusedOr(row, RowState.WAITING, RowReason.of(founding.check(draft))));
    }

    @Override
    public List<ListRow> take(ListImport file, List<ListRow> rows) {
        return each(file, rows, (row, draft) -> {
            List<RowReason> reasons = RowReason.of(founding.check(draft));
            if (!reasons.isEmpty()) {
                return row.turned(RowState.REFUSED, reasons);
            }
            return row.turned(founding.foundUnlessKnown(draft).known() ? RowState.KNOWN : RowState.ADDED, List.of());
        });
    }

    private interface Work {
        ListRow with(ListRow row, TeamDraft draft);
    }

    private List<ListRow> each(ListImport file, List<ListRow> rows, Work work) {
        var where = new NamedUnits(places, file.unit());
        return rows.stream()
                .map(row -> {
                    var reasons = new ArrayList<RowReason>();
                    Optional<TeamDraft> draft = draft(file, row, where, reasons);
                    return draft.isEmpty() || !reasons.isEmpty()
                            ? row.turned(RowState.REFUSED, reasons)
                            : work.with(row, draft.get());
                })
                .toList();
    }

    private Optional<TeamDraft> draft(ListImport file, ListRow row, NamedUnits where, List<RowReason> reasons) {
        String name = row.cell(ListField.NAME);
        if (name == null) {
            reasons.add(RowReason.of("/name", "problem.field.missing"));
        }
        UnitId unit = RowTaking.unit(file, row, where, reasons);
        TeamKind kind = teamKind(row, reasons);
        LocalDate founded = foundedOn(row, reasons);
        return name == null || unit == null || kind == null
                ? Optional.empty()
                : Optional.of(new TeamDraft(unit, kind, name, row.cell(ListField.CONTACT), founded, null, List.of()));
    }

    private @Nullable TeamKind teamKind(ListRow row, List<RowReason> reasons) {
        String given = row.cell(ListField.TEAM_KIND);
        if (given == null) {
            reasons.add(RowReason.of("/kind", "problem.field.missing"));
            return null;
        }
        Optional<TeamKind> kind = words.value(TeamKind.class, given);
        if (kind.isEmpty()) {
            reasons.add(RowReason.of("/kind", "list.team-kind.unknown"));
        }
        return kind.orElse(null);
    }

    private static @Nullable LocalDate foundedOn(ListRow row, List<RowReason> reasons) {
        String given = row.cell(ListField.FOUNDED_ON);
        if (given == null) {
            return null;
        }
        var day = SheetDates.read(given);
        if (day.isEmpty()) {
            reasons.add(RowReason.of("/foundedOn", "list.date.unreadable"));
            return null;
        }
        return day.get().toLocalDate();
    }

    private static ListRow refusedOr(ListRow row, RowState otherwise, List<RowReason> reasons) {
        return row.turned(reasons.isEmpty() ? otherwise : RowState.REFUSED, reasons);
    }
}

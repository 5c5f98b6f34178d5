package org.linli.volunteer.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.sheets.SheetDates;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.team.Founding;
import org.linli.volunteer.team.TeamDraft;
import org.linli.volunteer.team.TeamKind;
import org.springframework.stereotype.Component;

/** Rows that are teams. Their captains are appointed afterwards: a list of teams names no persons. */
@Component
class TeamRows implements RowTaking {

    private final Founding founding;
    private final ListWords words;
    private final Places places;

    TeamRows(Founding founding, ListWords words, Places places) {
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
        return each(file, rows, (row, draft) -> refusedOr(row, RowState.WAITING, founding.check(draft)));
    }

    @Override
    public List<ListRow> take(ListImport file, List<ListRow> rows) {
        return each(file, rows, (row, draft) -> {
            List<ProblemException.Field> reasons = founding.check(draft);
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
        var where = new RowPlaces(file.unit(), places);
        return rows.stream()
                .map(row -> {
                    var reasons = new ArrayList<ProblemException.Field>();
                    Optional<TeamDraft> draft = draft(row, where, reasons);
                    return draft.isEmpty() || !reasons.isEmpty()
                            ? row.turned(RowState.REFUSED, reasons)
                            : work.with(row, draft.get());
                })
                .toList();
    }

    private Optional<TeamDraft> draft(ListRow row, RowPlaces where, List<ProblemException.Field> reasons) {
        String name = row.cell(ListField.NAME);
        if (name == null) {
            reasons.add(reason("/name", "problem.field.missing"));
        }
        UnitId unit = where.of(row, reasons);
        TeamKind kind = teamKind(row, reasons);
        LocalDate founded = foundedOn(row, reasons);
        return name == null || unit == null || kind == null
                ? Optional.empty()
                : Optional.of(new TeamDraft(unit, kind, name, row.cell(ListField.CONTACT), founded, null, List.of()));
    }

    private @Nullable TeamKind teamKind(ListRow row, List<ProblemException.Field> reasons) {
        String given = row.cell(ListField.TEAM_KIND);
        if (given == null) {
            reasons.add(reason("/kind", "problem.field.missing"));
            return null;
        }
        Optional<TeamKind> kind = words.teamKind(given);
        if (kind.isEmpty()) {
            reasons.add(reason("/kind", "list.team-kind.unknown"));
        }
        return kind.orElse(null);
    }

    private static @Nullable LocalDate foundedOn(ListRow row, List<ProblemException.Field> reasons) {
        String given = row.cell(ListField.FOUNDED_ON);
        if (given == null) {
            return null;
        }
        var day = SheetDates.read(given);
        if (day.isEmpty()) {
            reasons.add(reason("/foundedOn", "list.date.unreadable"));
            return null;
        }
        return day.get().toLocalDate();
    }

    private static ListRow refusedOr(ListRow row, RowState otherwise, List<ProblemException.Field> reasons) {
        return row.turned(reasons.isEmpty() ? otherwise : RowState.REFUSED, reasons);
    }

    private static ProblemException.Field reason(String field, String key) {
        return new ProblemException.Field(field, key, List.of());
    }
}

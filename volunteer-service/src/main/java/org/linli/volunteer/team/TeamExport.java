package org.linli.volunteer.team;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitType;
import org.springframework.stereotype.Component;

/** The list of teams as a sheet; its columns are those that an import reads. */
@Component
public class TeamExport {

    private static final List<String> COLUMNS = List.of(
            "name", "kind", "unit-code", "unit", "founded-on", "dissolved-on", "contact", "captain", "members", "id");

    private final TeamDesk desk;

    TeamExport(TeamDesk desk) {
        this.desk = desk;
    }

    /** @throws org.linli.platform.web.ProblemException 404 when the unit is not within the scope */
    public Ledger of(TeamFilter filter, TeamOrder order) {
        return Ledger.of(
                        "teams",
                        COLUMNS,
                        null,
                        Portions.byCursor(cursor -> desk.list(filter, order, cursor, Ledger.PORTION)),
                        TeamExport::cells)
                .filtered(given(filter));
    }

    private static List<@Nullable Object> cells(TeamDesk.Shown shown) {
        Team team = shown.team();
        TeamDesk.Captain captain = shown.captain();
        return Arrays.asList(
                team.name(),
                team.kind().label(),
                shown.lineage().isEmpty() ? null : shown.lineage().getLast().code(),
                shown.lineage().stream()
                        .filter(step -> step.type() != UnitType.CITY)
                        .map(Place::name)
                        .collect(Collectors.joining("/")),
                team.foundedOn(),
                team.dissolvedOn(),
                team.contact(),
                captain == null ? null : captain.name(),
                shown.members(),
                team.id().toString());
    }

    /** Of the text its length only: what somebody looks for may name a person. */
    private static Map<String, Object> given(TeamFilter filter) {
        Map<String, Object> given = new TreeMap<>();
        if (filter.within() != null) {
            given.put("within", filter.within().toString());
        }
        if (filter.kind() != null) {
            given.put("kind", filter.kind().name());
        }
        if (filter.works() != null) {
            given.put("works", filter.works());
        }
        if (filter.text() != null) {
            given.put(
                    "textLength", filter.text().codePointCount(0, filter.text().length()));
        }
        given.put("captainVacant", filter.captainVacant());
        given.put("unitClosed", filter.unitClosed());
        return given;
    }
}

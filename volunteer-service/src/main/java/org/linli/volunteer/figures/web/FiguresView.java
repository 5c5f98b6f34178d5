package org.linli.volunteer.figures.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.linli.platform.places.UnitType;
import org.linli.volunteer.figures.VolunteerFigures;
import org.linli.volunteer.roster.VolunteerState;
import org.linli.volunteer.team.TeamKind;

/** The figures of a subtree. */
@Schema(name = "VolunteerFigures")
record FiguresView(
        TeamsView teams,

        @Schema(description = "Volunteers by state; states that nobody is in are left out")
        List<StateView> volunteers,

        @Schema(description = "Active volunteers by skill, the most frequent first; who has two counts under both")
        List<SkillView> skills,

        @Schema(description = "How many communities and compounds a working team reaches")
        List<CoverageView> coverage) {

    /** Working teams. */
    @Schema(name = "TeamFigures")
    record TeamsView(
            long teams,

            @Schema(description = "Memberships: who is in two teams counts twice")
            long members,

            @Schema(description = "The most frequent kind first; kinds without a team are left out")
            List<KindView> byKind,

            @Schema(description = "How many have no active captain")
            long captainVacant,

            @Schema(description = "How many stand at a closed unit")
            long unitClosed,

            @Schema(description = "How many teams were dissolved; they are in no other figure")
            long dissolved) {}

    /** Working teams of one kind. */
    @Schema(name = "TeamKindFigures")
    record KindView(TeamKind kind, long teams, long members) {}

    /** Volunteers in one state. */
    @Schema(name = "VolunteerStateFigure")
    record StateView(VolunteerState state, long volunteers) {}

    /** Active volunteers with one skill. */
    @Schema(name = "SkillFigure")
    record SkillView(String skill, long volunteers) {}

    /** How many units of one kind are reached. */
    @Schema(name = "TeamCoverage")
    record CoverageView(
            UnitType type,

            @Schema(description = "How many open units there are")
            long units,

            @Schema(
                    description =
                            "How many of them have a working team of their own or below them; a compound also by a "
                                    + "team of its area, grid or community")
            long covered) {}

    static FiguresView of(VolunteerFigures.Figures figures) {
        List<VolunteerFigures.KindCount> kinds = figures.teams().byKind();
        return new FiguresView(
                new TeamsView(
                        kinds.stream()
                                .mapToLong(VolunteerFigures.KindCount::teams)
                                .sum(),
                        kinds.stream()
                                .mapToLong(VolunteerFigures.KindCount::members)
                                .sum(),
                        kinds.stream()
                                .map(each -> new KindView(each.kind(), each.teams(), each.members()))
                                .toList(),
                        figures.teams().captainVacant(),
                        figures.teams().unitClosed(),
                        figures.teams().dissolved()),
                figures.volunteers().stream()
                        .map(each -> new StateView(each.state(), each.volunteers()))
                        .toList(),
                figures.skills().stream()
                        .map(each -> new SkillView(each.skill().value(), each.volunteers()))
                        .toList(),
                figures.coverage().stream()
                        .map(each -> new CoverageView(each.type(), each.units(), each.covered()))
                        .toList());
    }
}

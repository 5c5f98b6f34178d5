package org.linli.volunteer.team;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.roster.VolunteerId;

/** What happened to a team. */
sealed interface TeamEvent extends EventOfUnit<TeamId> {

    /** It was founded. */
    record Founded(
            TeamId id,
            UnitId unit,
            TeamKind kind,
            String name,
            LocalDate foundedOn,
            @Nullable VolunteerId captain,
            int members,
            @JsonIgnore long version)
            implements TeamEvent {

        static Founded of(Team team, @Nullable VolunteerId captain, int members) {
            return new Founded(
                    team.id(),
                    team.unit(),
                    team.kind(),
                    team.name(),
                    team.foundedOn(),
                    captain,
                    members,
                    team.version());
        }

        @Override
        public String type() {
            return "volunteer.team.founded";
        }
    }

    /** Unit, kind, name or contact are others now. */
    record Changed(
            TeamId id,
            UnitId unit,
            TeamKind kind,
            String name,
            @JsonIgnore long version) implements TeamEvent {

        static Changed of(Team team) {
            return new Changed(team.id(), team.unit(), team.kind(), team.name(), team.version());
        }

        @Override
        public String type() {
            return "volunteer.team.changed";
        }
    }

    /** Somebody joined. */
    record MemberJoined(
            TeamId id,
            UnitId unit,
            VolunteerId volunteer,
            TeamRole role,
            @JsonIgnore long version) implements TeamEvent {

        @Override
        public String type() {
            return "volunteer.team.member-joined";
        }
    }

    /** Somebody left; without its captain the team waits for another. */
    record MemberLeft(
            TeamId id,
            UnitId unit,
            VolunteerId volunteer,
            TeamRole role,
            @JsonIgnore long version) implements TeamEvent {

        @Override
        public String type() {
            return "volunteer.team.member-left";
        }
    }

    /** It has another captain. */
    record CaptainAppointed(
            TeamId id,
            UnitId unit,
            VolunteerId captain,
            @JsonIgnore long version) implements TeamEvent {

        @Override
        public String type() {
            return "volunteer.team.captain-appointed";
        }
    }

    /** It no longer exists. */
    record Dissolved(
            TeamId id,
            UnitId unit,
            LocalDate day,
            @JsonIgnore long version) implements TeamEvent {

        @Override
        public String type() {
            return "volunteer.team.dissolved";
        }
    }
}

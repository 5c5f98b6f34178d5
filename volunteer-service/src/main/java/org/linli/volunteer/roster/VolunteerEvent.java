package org.linli.volunteer.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.skill.SkillCode;

/** What happened to a volunteer; never who they are. */
sealed interface VolunteerEvent extends EventOfUnit<VolunteerId> {

    /** They were registered. */
    record Registered(
            VolunteerId id,
            UnitId unit,
            VolunteerKind kind,
            Set<SkillCode> skills,
            VolunteerState state,
            @JsonIgnore long version)
            implements VolunteerEvent {

        static Registered of(Volunteer volunteer) {
            return new Registered(
                    volunteer.id(),
                    volunteer.unit(),
                    volunteer.kind(),
                    volunteer.skills(),
                    volunteer.state(),
                    volunteer.version());
        }

        @Override
        public String type() {
            return "volunteer.volunteer.registered";
        }
    }

    /** Unit, kind or skills are others now. */
    record Changed(
            VolunteerId id,
            UnitId unit,
            VolunteerKind kind,
            Set<SkillCode> skills,
            @JsonIgnore long version) implements VolunteerEvent {

        static Changed of(Volunteer volunteer) {
            return new Changed(
                    volunteer.id(), volunteer.unit(), volunteer.kind(), volunteer.skills(), volunteer.version());
        }

        @Override
        public String type() {
            return "volunteer.volunteer.changed";
        }
    }

    /** They are in another state. */
    record Turned(
            VolunteerId id,
            UnitId unit,
            VolunteerState state,
            @JsonIgnore long version) implements VolunteerEvent {

        static Turned of(Volunteer volunteer) {
            return new Turned(volunteer.id(), volunteer.unit(), volunteer.state(), volunteer.version());
        }

        @Override
        public String type() {
            return switch (state) {
                case REGISTERED -> "volunteer.volunteer.registered";
                case ACTIVE -> "volunteer.volunteer.activated";
                case PAUSED -> "volunteer.volunteer.paused";
                case LEFT -> "volunteer.volunteer.left";
            };
        }
    }
}

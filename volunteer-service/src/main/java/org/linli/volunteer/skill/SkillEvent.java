package org.linli.volunteer.skill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.linli.platform.messaging.Event;

/** What happened to a skill of the catalogue. */
sealed interface SkillEvent extends Event {

    SkillCode code();

    @Override
    default String subject() {
        return code().value();
    }

    /** It was added, renamed, retired or taken up again, and now is so. */
    record Changed(
            SkillCode code,
            String nameZh,
            String nameEn,
            boolean retired,
            @JsonIgnore long version) implements SkillEvent {

        static Changed of(Skill skill) {
            return new Changed(skill.code(), skill.nameZh(), skill.nameEn(), skill.isRetired(), skill.version());
        }

        @Override
        public String type() {
            return "volunteer.skill.changed";
        }
    }

    /** It is gone; nobody ever had it. */
    record Deleted(SkillCode code, @JsonIgnore long version) implements SkillEvent {

        @Override
        public String type() {
            return "volunteer.skill.deleted";
        }
    }
}

package org.linli.volunteer.skill;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.volunteer.text.ProperText;

/**
 * A skill (技能) in the city's catalogue: added, renamed as often as needed, and retired, after which nobody is given it
 * and those who have it keep it; a retired one can be taken up again. One that nobody ever had can be deleted.
 *
 * @param nameZh 1 to 20 characters, unique among those in use
 * @param nameEn 1 to 40 characters
 * @param retiredAt absent while in use
 */
public record Skill(
        SkillCode code,
        String nameZh,
        String nameEn,
        @Nullable Instant retiredAt,
        long version) {

    public static final int LONGEST_CHINESE = 20;
    public static final int LONGEST_ENGLISH = 40;

    public Skill {
        if (!code.isWellFormed()) {
            throw ProblemException.invalid("/code", "skill.code.form");
        }
        nameZh = proper("/nameZh", nameZh, LONGEST_CHINESE);
        nameEn = proper("/nameEn", nameEn, LONGEST_ENGLISH);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    Skill rename(String chinese, String english, Version seen) {
        seen.mustBe(version);
        return new Skill(code, chinese, english, retiredAt, version + 1);
    }

    Skill retire(Version seen, Clock clock) {
        seen.mustBe(version);
        if (isRetired()) {
            throw ProblemException.conflict("skill-retired", nameZh);
        }
        return new Skill(code, nameZh, nameEn, clock.instant(), version + 1);
    }

    Skill takeUp(Version seen) {
        seen.mustBe(version);
        if (!isRetired()) {
            throw ProblemException.conflict("skill-not-retired", nameZh);
        }
        return new Skill(code, nameZh, nameEn, null, version + 1);
    }

    private static String proper(String field, String name, int longest) {
        String proper = ProperText.of(name);
        if (!ProperText.fits(proper, longest)) {
            throw ProblemException.invalid(field, "skill.name.form", longest);
        }
        return proper;
    }
}

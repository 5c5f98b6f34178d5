package org.linli.volunteer.roster;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.skill.SkillCode;
import org.linli.volunteer.text.ProperText;

/**
 * A volunteer as somebody hands them in, before the {@link VolunteerRules rules} have seen them. What is blank is absent.
 *
 * @param consentedAt when they agreed to being kept; absent is against the rules
 * @param active whether they are welcomed at once
 */
public record VolunteerDraft(
        @Nullable UnitId unit,
        @Nullable String name,
        @Nullable String telephone,
        @Nullable VolunteerKind kind,
        Set<SkillCode> skills,
        @Nullable Instant consentedAt,
        boolean active) {

    public VolunteerDraft {
        name = words(name);
        telephone = digits(telephone);
        skills = Set.copyOf(skills);
    }

    static @Nullable String words(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String words = ProperText.of(given);
        return words.isEmpty() ? null : words;
    }

    /** In one form, so that the same number is recognised however it is written: full width, blanks, hyphens, +86. */
    static @Nullable String digits(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String plain = Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}()-]", "")
                .replaceFirst("^(\\+|00)86", "");
        return plain.isEmpty() ? null : plain;
    }

    /** The draft tells nothing in a log or a failure. */
    @Override
    public String toString() {
        return "VolunteerDraft[…]";
    }
}

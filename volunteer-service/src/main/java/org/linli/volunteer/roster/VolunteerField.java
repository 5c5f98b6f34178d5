package org.linli.volunteer.roster;

import java.time.Period;
import java.util.Optional;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.Sealed;

/** What is kept of a volunteer that tells who they are. */
public enum VolunteerField {
    NAME("name", Masking.NAME),
    TELEPHONE("telephone", Masking.TELEPHONE);

    /** As long as somebody who has left may still ask for a correction or a proof of what they did. */
    private static final Period KEPT = Period.ofYears(1);

    private final String column;
    private final Masking masking;

    VolunteerField(String column, Masking masking) {
        this.column = column;
        this.masking = masking;
    }

    public PersonalField field() {
        return new PersonalField("volunteers", column, masking, "联系志愿者、安排志愿服务并出具服务证明", "left_at", KEPT);
    }

    Optional<Sealed> of(Volunteer volunteer) {
        return Optional.ofNullable(
                switch (this) {
                    case NAME -> volunteer.name();
                    case TELEPHONE -> volunteer.telephone();
                });
    }
}

package org.linli.property.staff;

import java.time.Period;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;

/** What is kept of a member of staff. */
public enum StaffField {
    NAME("name", Masking.NAME),
    TELEPHONE("telephone", Masking.TELEPHONE);

    /** Counted from when they left: as long as complaints about their work may still be looked into. */
    private static final Period KEPT = Period.ofYears(2);

    private final String column;
    private final Masking masking;

    StaffField(String column, Masking masking) {
        this.column = column;
        this.masking = masking;
    }

    public PersonalField field() {
        return new PersonalField("staff", column, masking, "联系小区物业服务人员", "left_at", KEPT);
    }
}

package org.linli.property.company;

import java.time.Period;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;

/** What is kept of the person to talk to in a company. */
public enum ContactField {
    NAME("contact_name", Masking.NAME),
    TELEPHONE("contact_telephone", Masking.TELEPHONE);

    /** Long enough to settle what is left of a closed company's contracts. */
    private static final Period KEPT = Period.ofYears(3);

    private final String column;
    private final Masking masking;

    ContactField(String column, Masking masking) {
        this.column = column;
        this.masking = masking;
    }

    public PersonalField field() {
        return new PersonalField("company_contacts", column, masking, "联系物业企业", "closed_at", KEPT);
    }
}

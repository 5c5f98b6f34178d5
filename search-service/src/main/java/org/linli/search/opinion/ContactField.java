package org.linli.search.opinion;

import java.time.Period;
import java.util.Optional;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.Sealed;

/** What is kept of the person who spoke, where they wished to be answered. */
public enum ContactField {
    NAME("contact_name", Masking.NAME),
    TELEPHONE("contact_telephone", Masking.TELEPHONE);

    /**
     * Long enough to answer, to be asked again and to be reviewed the year after. Counted from when it was given to us:
     * an opinion from an old ledger may have been said long before.
     */
    private static final Period KEPT = Period.ofYears(3);

    private final String column;
    private final Masking masking;

    ContactField(String column, Masking masking) {
        this.column = column;
        this.masking = masking;
    }

    public PersonalField field() {
        return new PersonalField("opinions", column, masking, "核实意见建议并答复本人", "created_at", KEPT);
    }

    Optional<Sealed> of(Opinion opinion) {
        return Optional.ofNullable(
                switch (this) {
                    case NAME -> opinion.contactName();
                    case TELEPHONE -> opinion.contactTelephone();
                });
    }
}

package org.linli.search.opinion;

import java.util.Optional;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.Sealed;

/** What is kept of the person who spoke, where they wished to be answered. */
public enum ContactField {
    NAME("contact_name", Masking.NAME),
    TELEPHONE("contact_telephone", Masking.TELEPHONE);

    private final String column;
    private final Masking masking;

    ContactField(String column, Masking masking) {
        this.column = column;
        this.masking = masking;
    }

    public PersonalField field() {
        return new PersonalField("opinions", column, masking, "核实意见建议并答复本人");
    }

    Optional<Sealed> of(Opinion opinion) {
        return Optional.ofNullable(
                switch (this) {
                    case NAME -> opinion.contactName();
                    case TELEPHONE -> opinion.contactTelephone();
                });
    }
}

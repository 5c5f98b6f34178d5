package org.linli.property.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The party organisation of a company.
 *
 * @param since first day on which it holds in this form; absent only when nothing was ever said of it
 */
public record PartyOrganisation(PartyForm form, @Nullable LocalDate since) {

    /** Nobody has said anything. */
    public static final PartyOrganisation UNKNOWN = new PartyOrganisation(PartyForm.NONE, null);
}

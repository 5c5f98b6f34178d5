package org.linli.property.company;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * Which companies: those kept in the subtree and those that serve or served in it.
 *
 * @param within the subtree; absent for all of the caller's scope
 * @param text a part of the name or the beginning of the code
 */
public record CompanyFilter(
        @Nullable UnitId within,
        @Nullable CompanyKind kind,
        @Nullable CompanyState state,
        @Nullable PartyForm party,
        @Nullable String text) {

    CompanyFilter anyKind() {
        return new CompanyFilter(within, null, state, party, text);
    }

    CompanyFilter anyState() {
        return new CompanyFilter(within, kind, null, party, text);
    }

    CompanyFilter anyParty() {
        return new CompanyFilter(within, kind, state, null, text);
    }
}

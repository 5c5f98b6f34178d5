package org.linli.org.branch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * A party organisation as someone asks for it.
 *
 * @param foundedOn today when absent
 */
public record PartyOrgDraft(
        UnitId unit,
        PartyOrgKind kind,
        String name,
        List<Coverage> covers,
        @Nullable LocalDate foundedOn) {

    public PartyOrgDraft {
        covers = List.copyOf(covers);
    }
}

package org.linli.property.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.linli.property.place.PlaceDesk;

/** From which day a form of party organisation may be said to hold: not from a day ahead, and none before the last. */
final class PartyRule {

    private PartyRule() {}

    /** @param last from when the present form holds; absent when nothing was said so far */
    static void mustBegin(LocalDate since, @Nullable LocalDate last, LocalDate today) {
        if (since.isAfter(today)) {
            throw ProblemException.invalid("/partySince", "company.party.future");
        }
        if (since.isBefore(PlaceDesk.EARLIEST)) {
            throw ProblemException.invalid("/partySince", "company.party.early");
        }
        if (last != null && since.isBefore(last)) {
            throw ProblemException.invalid("/partySince", "company.party.before-last", last.toString());
        }
    }
}

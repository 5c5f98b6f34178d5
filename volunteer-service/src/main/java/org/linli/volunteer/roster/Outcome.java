package org.linli.volunteer.roster;

import java.util.List;
import org.linli.platform.web.ProblemException;

/** What became of one volunteer of a lot. */
public sealed interface Outcome {

    record Added(Volunteer volunteer) implements Outcome {}

    /** Somebody with this telephone number serves in the unit already. */
    record Known(VolunteerId id) implements Outcome {}

    /** @param refusals each field that is not accepted, and why */
    record Refused(List<ProblemException.Field> refusals) implements Outcome {}
}

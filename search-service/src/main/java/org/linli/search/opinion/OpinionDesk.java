package org.linli.search.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk sees of one opinion that is there: itself, what was done with it, a contact for a reason. */
@Service
public class OpinionDesk {

    /**
     * An opinion as it may be shown.
     *
     * @param lineage from the city down to its place
     * @param contactName masked; absent when none was given
     * @param contactTelephone masked; absent when none was given
     * @param undoUntil until when the last step can be undone; absent when there is none, or it is too late
     */
    public record Shown(
            Opinion opinion,
            List<Place> lineage,
            @Nullable String contactName,
            @Nullable String contactTelephone,
            @Nullable Instant undoUntil) {}

    /** More steps than this tell nobody anything. */
    private static final int MOST_STEPS = 200;

    private final Opinions opinions;
    private final OpinionSteps steps;
    private final Places places;
    private final Privacy privacy;
    private final Clock clock;

    OpinionDesk(Opinions opinions, OpinionSteps steps, Places places, Privacy privacy, Clock clock) {
        this.opinions = opinions;
        this.steps = steps;
        this.places = places;
        this.privacy = privacy;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Shown show(OpinionId id) {
        return shown(required(id));
    }

    /** One that was just taken in: nothing was done with it yet. */
    public Shown taken(Opinion opinion) {
        return shown(opinion, null);
    }

    /** One that was just read or changed, within the same transaction. */
    Shown shown(Opinion opinion) {
        return shown(opinion, undoUntil(opinion));
    }

    private Shown shown(Opinion opinion, @Nullable Instant undoUntil) {
        return new Shown(
                opinion,
                places.lineage(opinion.place()),
                masked(opinion, ContactField.NAME),
                masked(opinion, ContactField.TELEPHONE),
                undoUntil);
    }

    /** A correction can be undone in every state, what was decided only while it is decided by itself. */
    private @Nullable Instant undoUntil(Opinion opinion) {
        Optional<OpinionStep> correction = steps.lastCorrection(opinion);
        Optional<OpinionStep> last = correction.isPresent()
                ? correction.filter(step ->
                        step.before() != null && places.inScope(step.before().place()))
                : lastMove(opinion);
        return last.map(OpinionStep::undoneUntil)
                .filter(until -> until.isAfter(clock.instant()))
                .orElse(null);
    }

    private Optional<OpinionStep> lastMove(Opinion opinion) {
        boolean waits = opinion.state() == OpinionState.RECEIVED || opinion.state() == OpinionState.GROUPED;
        return waits || opinion.matter() != null ? Optional.empty() : steps.lastMove(opinion.id());
    }

    /**
     * What was done with it since it was taken in, the newest first, at most 200.
     *
     * @throws ProblemException 404 when the caller may not see the opinion
     */
    @Transactional(readOnly = true)
    public List<OpinionStep> timeline(OpinionId id) {
        return steps.of(required(id).id(), MOST_STEPS);
    }

    /** Opens one contact field; who, when and why is audited in the same transaction. */
    @Transactional
    public String reveal(OpinionId id, ContactField field, String reason) {
        Opinion opinion = required(id);
        Sealed sealed = field.of(opinion).orElseThrow(() -> ProblemException.notFound("contact"));
        return privacy.reveal(field.field(), id.value(), sealed, reason, opinion.place());
    }

    private Opinion required(OpinionId id) {
        return opinions.find(id).orElseThrow(() -> ProblemException.notFound("opinion"));
    }

    private @Nullable String masked(Opinion opinion, ContactField field) {
        return field.of(opinion)
                .map(value -> privacy.masked(field.field(), opinion.id().value(), value))
                .orElse(null);
    }
}

package org.linli.search.opinion;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Event;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;

/** Keeps a changed opinion with its step in the timeline, its event and its entry in the audit: all of them or none. */
class OpinionChanges {

    private final Opinions opinions;
    private final OpinionSteps steps;
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;

    OpinionChanges(Opinions opinions, OpinionSteps steps, Places places, Outbox outbox, AuditLog audit) {
        this.opinions = opinions;
        this.steps = steps;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Within the transaction that holds the opinion's lock, done by the caller.
     *
     * @param words the answer, or the reason
     * @param detail for the audit, which never holds words
     */
    void keep(
            Opinion opinion,
            OpinionStep.What what,
            @Nullable String words,
            Instant now,
            Event event,
            Map<String, Object> detail) {
        keep(opinion, what, words, now, event, detail, caller(opinion));
    }

    /**
     * What it is about was put right by the caller, and may be as before again.
     *
     * @param reason why, if that was said
     */
    void keepCorrection(
            Opinion corrected, About before, @Nullable String reason, Instant now, Map<String, Object> detail) {
        keep(
                corrected,
                step(corrected, OpinionStep.What.CORRECTED, reason, now, before, caller(corrected)),
                OpinionCorrected.of(corrected),
                detail);
    }

    /** The same, done by somebody who need not be calling. */
    void keep(
            Opinion opinion,
            OpinionStep.What what,
            @Nullable String words,
            Instant now,
            Event event,
            Map<String, Object> detail,
            ActedBy by) {
        keep(opinion, step(opinion, what, words, now, null, by), event, detail);
    }

    private ActedBy caller(Opinion opinion) {
        Scope scope = Scope.required();
        UnitId unit = new OpinionPlaces(places, scope)
                .unitAbove(opinion.place())
                .orElseGet(() -> scope.units().getFirst());
        return new ActedBy(scope.caller().subject(), unit);
    }

    private static OpinionStep step(
            Opinion opinion,
            OpinionStep.What what,
            @Nullable String words,
            Instant now,
            @Nullable About before,
            ActedBy by) {
        return new OpinionStep(
                opinion.id(), opinion.version(), what, now, by.actor(), by.unit(), opinion.about(), before, words);
    }

    private void keep(Opinion opinion, OpinionStep step, Event event, Map<String, Object> detail) {
        opinions.save(opinion);
        steps.add(step);
        outbox.publish(event);
        audit.record(new AuditEntry(
                "opinion." + step.what().verb(), "opinion", opinion.id().toString(), opinion.place(), detail));
    }
}

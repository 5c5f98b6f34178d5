package org.linli.property.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.input.FieldFaults;
import org.linli.property.place.PlaceDesk;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, answers, closes and reopens matters. */
@Service
public class MatterDesk {

    private final Matters matters;
    private final Offices offices;
    private final PlaceDesk places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    MatterDesk(Matters matters, Offices offices, PlaceDesk places, Outbox outbox, AuditLog audit, Clock clock) {
        this.matters = matters;
        this.offices = offices;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a matter.
     *
     * @throws ProblemException 422 naming every field that breaks a rule; 409 when its origin has a matter that is not
     *     closed, which is named where the caller may see it
     */
    @Transactional
    public Matter open(MatterDraft draft) {
        return opened(draft, Map.of());
    }

    /**
     * The matter of its origin, the one there is or one that is opened.
     *
     * @param through the service that asks for it because the caller asked there
     * @throws ProblemException as {@link #open}
     */
    @Transactional
    Matter openOnce(MatterDraft draft, String through) {
        return Optional.ofNullable(draft.origin())
                .flatMap(matters::newest)
                .orElseGet(() -> opened(draft, Map.of("through", through)));
    }

    private Matter opened(MatterDraft draft, Map<String, Object> detail) {
        Matter matter = checked(draft);
        if (!matters.add(matter)) {
            refuseSecond(Objects.requireNonNull(matter.origin()));
        }
        keep(matter, MatterStep.What.OPENED, null, null, matter.openedAt());
        outbox.publish(MatterEvent.Opened.of(matter));
        Map<String, Object> told = new HashMap<>(detail);
        told.put("kind", matter.kind().name());
        record("open", matter, told);
        return matter;
    }

    private Matter checked(MatterDraft draft) {
        var faults = new FieldFaults();
        UnitId unit = faults.read(() -> places.open(draft.unit(), "/unit").id());
        String title = faults.read(() -> Matter.properTitle(draft.title()));
        String description = faults.read(() -> Matter.properDescription(draft.description()));
        faults.throwIfAny();
        return new Matter(
                MatterId.next(),
                Objects.requireNonNull(unit),
                Objects.requireNonNull(title),
                description,
                draft.origin(),
                MatterState.OPEN,
                null,
                null,
                clock.instant(),
                1);
    }

    /** Answers a matter that is open, in the caller's post nearest above it. */
    @Transactional
    public Matter answer(MatterId id, String text, Version seen) {
        Matter before = locked(id);
        Matter answered = before.answered(text, offices.of(before.unit()), clock.instant(), seen);
        Answer answer = Objects.requireNonNull(answered.answer());
        matters.save(answered);
        keep(answered, MatterStep.What.ANSWERED, answer.text(), null, answer.at());
        outbox.publish(MatterEvent.Answered.of(answered, answer));
        record("answer", answered, Map.of());
        return answered;
    }

    /** @param reason why it could not be settled or was withdrawn; none for what was settled */
    @Transactional
    public Matter close(MatterId id, MatterOutcome outcome, @Nullable String reason, Version seen) {
        Matter closed = locked(id).closed(outcome, reason, clock.instant(), seen);
        Closing closing = Objects.requireNonNull(closed.closing());
        matters.save(closed);
        keep(closed, MatterStep.What.CLOSED, closing.reason(), outcome, closing.at());
        outbox.publish(MatterEvent.Closed.of(closed, closing));
        record("close", closed, Map.of("outcome", outcome.name()));
        return closed;
    }

    /**
     * Opens again what was answered or closed.
     *
     * @throws ProblemException 409 while it is open, or when its origin has another matter that is not closed
     */
    @Transactional
    public Matter reopen(MatterId id, String given, Version seen) {
        Matter reopened = locked(id).reopened(seen);
        String reason = Matter.properReason(given);
        Origin origin = reopened.origin();
        if (origin != null) {
            matters.unclosed(origin).filter(other -> !other.id().equals(id)).ifPresent(MatterDesk::refuseSecond);
        }
        try {
            matters.save(reopened);
        } catch (DuplicateKeyException raced) {
            throw ProblemException.conflict("matter-known-elsewhere");
        }
        keep(reopened, MatterStep.What.REOPENED, reason, null, clock.instant());
        outbox.publish(MatterEvent.Reopened.of(reopened));
        record("reopen", reopened, Map.of());
        return reopened;
    }

    /** The one that stands in the way may lie outside the caller's scope: then it is told without a name. */
    private void refuseSecond(Origin origin) {
        matters.unclosed(origin).ifPresent(MatterDesk::refuseSecond);
        throw ProblemException.conflict("matter-known-elsewhere");
    }

    private static void refuseSecond(Matter known) {
        throw ProblemException.conflict(
                "matter-known", known.title(), known.id().toString());
    }

    private Matter locked(MatterId id) {
        return matters.findForChange(id).orElseThrow(() -> ProblemException.notFound("matter"));
    }

    private void keep(
            Matter matter, MatterStep.What what, @Nullable String text, @Nullable MatterOutcome outcome, Instant at) {
        matters.keep(matter, new MatterStep(matter.version(), what, text, outcome, offices.of(matter.unit()), at));
    }

    private void record(String what, Matter matter, Map<String, Object> detail) {
        audit.record(new AuditEntry("matter." + what, "matter", matter.id().toString(), matter.unit(), detail));
    }
}

package org.linli.search.opinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk does with one opinion that is there: read it, put it right, reveal a contact. */
@Service
public class OpinionDesk {

    /**
     * An opinion as it may be shown.
     *
     * @param lineage from the city down to its place
     * @param contactName masked; absent when none was given
     * @param contactTelephone masked; absent when none was given
     */
    public record Shown(
            Opinion opinion,
            List<Place> lineage,
            @Nullable String contactName,
            @Nullable String contactTelephone) {}

    /**
     * What to put right; at least one of the two.
     *
     * @param category the new path; an empty one takes the category away; absent leaves it
     * @param place where it belongs; absent leaves it
     */
    public record Correction(
            @Nullable PlaceChoice place, @Nullable String category) {}

    private final Opinions opinions;
    private final Places places;
    private final Privacy privacy;
    private final Outbox outbox;
    private final AuditLog audit;

    OpinionDesk(Opinions opinions, Places places, Privacy privacy, Outbox outbox, AuditLog audit) {
        this.opinions = opinions;
        this.places = places;
        this.privacy = privacy;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Shown show(OpinionId id) {
        return shown(required(id));
    }

    public Shown shown(Opinion opinion) {
        return new Shown(
                opinion,
                places.lineage(opinion.place()),
                masked(opinion, ContactField.NAME),
                masked(opinion, ContactField.TELEPHONE));
    }

    /**
     * Puts place or category right. The new place must lie within the caller's scope, as the old one does.
     *
     * @throws ProblemException 412 when the opinion has changed since {@code seen}
     */
    @Transactional
    public Shown correct(OpinionId id, Version seen, Correction correction) {
        Opinion opinion = required(id);
        seen.mustBe(opinion.version());
        Opinion corrected = opinion.corrected(place(opinion, correction), category(opinion, correction));
        if (!opinions.correct(corrected)) {
            throw new ProblemException(
                    org.springframework.http.HttpStatus.PRECONDITION_FAILED,
                    "version-changed",
                    List.of(corrected.version()),
                    List.of());
        }
        outbox.publish(new OpinionCorrected(id, corrected.place(), corrected.category(), corrected.version()));
        audit.record(new AuditEntry(
                "opinion.correct",
                "opinion",
                id.toString(),
                corrected.place(),
                Map.of(
                        "placeBefore", opinion.place().toString(),
                        "placeAfter", corrected.place().toString(),
                        "categoryBefore",
                                Optional.ofNullable(opinion.category()).orElse(""),
                        "categoryAfter",
                                Optional.ofNullable(corrected.category()).orElse(""))));
        return shown(corrected);
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

    private OpinionPlaces.Found place(Opinion opinion, Correction correction) {
        if (correction.place() == null) {
            return new OpinionPlaces.Found(opinion.place(), opinion.intakeUnit());
        }
        return new OpinionPlaces(places, Scope.required())
                .find(correction.place())
                .orElseThrow(() -> Refusal.problem(List.of(Refusal.of("place", "opinion.place-unknown"))));
    }

    private static @Nullable String category(Opinion opinion, Correction correction) {
        if (correction.category() == null) {
            return opinion.category();
        }
        String category = OpinionDraft.path(correction.category());
        List<Refusal> refusals = DraftRules.brokenByCategory(category);
        Refusal.throwIfAny(refusals);
        return category;
    }

    private @Nullable String masked(Opinion opinion, ContactField field) {
        return field.of(opinion)
                .map(value -> privacy.masked(field.field(), opinion.id().value(), value))
                .orElse(null);
    }
}

package org.linli.search.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Places;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes opinions in, one by one and in lots. What it answers is committed: nothing acknowledged is lost (S1). */
@Service
public class Reception {

    /** @param isNew false when its source and external id were known already */
    public record Received(Opinion opinion, boolean isNew) {}

    private final Opinions opinions;
    private final Places places;
    private final Privacy privacy;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Reception(Opinions opinions, Places places, Privacy privacy, Outbox outbox, AuditLog audit, Clock clock) {
        this.opinions = opinions;
        this.places = places;
        this.privacy = privacy;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes one opinion in.
     *
     * @throws ProblemException 422 naming every field that breaks a rule; 409 when it is known but has since moved out of
     *     the caller's scope
     */
    @Transactional
    public Received receive(Submission submission) {
        return switch (keep(List.of(submission), null).getFirst()) {
            case Outcome.Refused(List<Refusal> refusals) -> throw Refusal.problem(refusals);
            case Outcome.Known(@Nullable OpinionId id, boolean _) ->
                new Received(
                        Optional.ofNullable(id)
                                .flatMap(opinions::find)
                                .orElseThrow(() -> ProblemException.conflict("opinion-moved-away")),
                        false);
            case Outcome.Added(OpinionId id) -> announced(opinions.find(id).orElseThrow());
        };
    }

    /**
     * Takes a lot of opinions in. Those that break a rule or are known keep nobody else from being taken in.
     *
     * @param submissions at most 1,000
     * @return what became of each, in the order given
     */
    @Transactional
    public List<Outcome> receiveAll(List<Submission> submissions, Delivery delivery) {
        List<Outcome> outcomes = keep(submissions, delivery.id());
        List<OpinionId> added = outcomes.stream()
                .<OpinionId>mapMulti((outcome, ids) -> {
                    if (outcome instanceof Outcome.Added(OpinionId id)) {
                        ids.accept(id);
                    }
                })
                .toList();
        if (!added.isEmpty()) {
            outbox.publish(new OpinionsReceived(delivery.id(), delivery.part(), delivery.place(), added.size(), added));
            audit.record(new AuditEntry(
                    "opinions.receive",
                    "delivery",
                    delivery.id().toString(),
                    delivery.place(),
                    Map.of("part", delivery.part(), "given", submissions.size(), "added", added.size())));
        }
        return outcomes;
    }

    /** Tells of each submission what stands against it, and keeps nothing. Whether it is known is not asked. */
    public List<List<Refusal>> check(List<Submission> submissions) {
        OpinionPlaces where = placesOf(submissions);
        Instant now = clock.instant();
        return submissions.stream()
                .map(submission -> switch (candidate(submission, where, now)) {
                    case Unacceptable(List<Refusal> refusals) -> refusals;
                    case Acceptable _ -> List.<Refusal>of();
                })
                .toList();
    }

    private Received announced(Opinion opinion) {
        outbox.publish(new OpinionReceived(
                opinion.id(), opinion.place(), opinion.channel(), opinion.category(), opinion.receivedAt()));
        audit.record(new AuditEntry(
                "opinion.receive",
                "opinion",
                opinion.id().toString(),
                opinion.place(),
                Map.of("source", opinion.source(), "channel", opinion.channel().name())));
        return new Received(opinion, true);
    }

    private List<Outcome> keep(List<Submission> submissions, @Nullable UUID delivery) {
        OpinionPlaces where = placesOf(submissions);
        Instant now = clock.instant();
        List<Candidate> candidates = submissions.stream()
                .map(submission -> candidate(submission, where, now))
                .toList();
        List<Opinion> acceptable = candidates.stream()
                .<Opinion>mapMulti((candidate, opinions) -> {
                    if (candidate instanceof Acceptable(Opinion opinion)) {
                        opinions.accept(opinion);
                    }
                })
                .toList();
        Set<OpinionId> added = opinions.add(acceptable, delivery);
        var known = new KnownOpinions(
                opinions,
                acceptable.stream()
                        .filter(opinion -> !added.contains(opinion.id()))
                        .toList());
        return candidates.stream()
                .map(candidate -> switch (candidate) {
                    case Unacceptable(List<Refusal> refusals) -> new Outcome.Refused(refusals);
                    case Acceptable(Opinion opinion) ->
                        added.contains(opinion.id())
                                ? new Outcome.Added(opinion.id())
                                : known.outcome(opinion, delivery);
                })
                .collect(Collectors.<Outcome>toList());
    }

    private OpinionPlaces placesOf(List<Submission> submissions) {
        return OpinionPlaces.of(
                places,
                Scope.required(),
                submissions.stream()
                        .flatMap(submission ->
                                Stream.ofNullable(submission.draft().place()))
                        .toList());
    }

    private sealed interface Candidate {}

    private record Acceptable(Opinion opinion) implements Candidate {}

    private record Unacceptable(List<Refusal> refusals) implements Candidate {}

    private Candidate candidate(Submission submission, OpinionPlaces where, Instant now) {
        OpinionDraft draft = submission.draft();
        var refusals = new ArrayList<>(submission.unreadable());
        Set<String> unreadable =
                submission.unreadable().stream().map(Refusal::field).collect(Collectors.toSet());
        DraftRules.broken(draft, now).stream()
                .filter(refusal -> !unreadable.contains(refusal.field()))
                .forEach(refusals::add);
        Optional<OpinionPlaces.Found> place = Optional.ofNullable(draft.place()).flatMap(where::find);
        if (draft.place() != null && place.isEmpty()) {
            refusals.add(Refusal.of("place", "opinion.place-unknown"));
        }
        if (!refusals.isEmpty()
                || place.isEmpty()
                || draft.source() == null
                || draft.channel() == null
                || draft.text() == null) {
            return new Unacceptable(List.copyOf(refusals));
        }
        return new Acceptable(opinion(draft, place.get(), draft.source(), draft.channel(), draft.text(), now));
    }

    private Opinion opinion(
            OpinionDraft draft, OpinionPlaces.Found where, String source, Channel channel, String text, Instant now) {
        OpinionId id = OpinionId.next();
        return new Opinion(
                id,
                where.place(),
                where.intakeUnit(),
                source,
                draft.externalId(),
                channel,
                draft.category(),
                draft.department(),
                draft.title(),
                text,
                draft.reply(),
                draft.reply() == null ? OpinionState.RECEIVED : OpinionState.ANSWERED,
                draft.receivedAt() == null ? now : draft.receivedAt(),
                draft.answeredAt(),
                sealed(ContactField.NAME, id, draft.contactName()),
                sealed(ContactField.TELEPHONE, id, draft.contactTelephone()),
                draft.likes(),
                draft.dislikes(),
                Optional.ofNullable(draft.point()).flatMap(PointDraft::point).orElse(null),
                null,
                null,
                now,
                1);
    }

    private @Nullable Sealed sealed(ContactField field, OpinionId id, @Nullable String value) {
        return value == null ? null : privacy.seal(field.field(), id.value(), value);
    }
}

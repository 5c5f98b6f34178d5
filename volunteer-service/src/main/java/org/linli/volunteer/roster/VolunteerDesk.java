package org.linli.volunteer.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.volunteer.skill.SkillCatalogue;
import org.linli.volunteer.skill.SkillCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk does with volunteers who are there: find, read and change them, and reveal how to reach one. */
@Service
public class VolunteerDesk {

    /**
     * A volunteer as they may be shown.
     *
     * @param lineage from the city down to where they serve
     * @param name masked; absent once deleted
     * @param telephone masked; absent once deleted
     */
    public record Shown(
            Volunteer volunteer,
            List<Place> lineage,
            @Nullable String name,
            @Nullable String telephone) {}

    private final Volunteers volunteers;
    private final SkillCatalogue skills;
    private final Places places;
    private final Privacy privacy;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher inHouse;
    private final Clock clock;

    VolunteerDesk(
            Volunteers volunteers,
            SkillCatalogue skills,
            Places places,
            Privacy privacy,
            Outbox outbox,
            AuditLog audit,
            ApplicationEventPublisher inHouse,
            Clock clock) {
        this.volunteers = volunteers;
        this.skills = skills;
        this.places = places;
        this.privacy = privacy;
        this.outbox = outbox;
        this.audit = audit;
        this.inHouse = inHouse;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Shown show(VolunteerId id) {
        return shown(volunteers.find(id).orElseThrow(VolunteerDesk::unknown), new Lineages(places));
    }

    /** Those of the volunteers that are within the scope, in no particular order. */
    @Transactional(readOnly = true)
    public List<Shown> showAll(Set<VolunteerId> ids) {
        var lineages = new Lineages(places);
        return volunteers.findAll(ids).stream()
                .map(volunteer -> shown(volunteer, lineages))
                .toList();
    }

    /** The volunteer as they now are, and so until the running transaction ends; empty when outside the scope. */
    @Transactional
    public Optional<Volunteer> hold(VolunteerId id) {
        return volunteers.findForShare(id);
    }

    /** One page; the first also tells how many there are. */
    @Transactional(readOnly = true)
    public CursorPage<Shown> list(VolunteerFilter filter, VolunteerOrder order, @Nullable String cursor, int limit) {
        String query = Cursor.query("volunteers", filter, order);
        var after = Cursor.read(cursor, query, 2)
                .map(read -> new Volunteers.Position(read.value(0, Long::parseLong), read.value(1, UUID::fromString)))
                .orElse(null);
        Place within = within(filter.within());
        CursorPage<Volunteers.Listed> page = Cursor.page(
                volunteers.list(filter, within, order, after, limit + 1),
                limit,
                query,
                row -> List.of(
                        Long.toString(row.position().no()), row.position().id().toString()));
        var lineages = new Lineages(places);
        return new CursorPage<>(
                page.items().stream()
                        .map(row -> shown(row.volunteer(), lineages))
                        .toList(),
                page.next(),
                after == null ? volunteers.count(filter, within) : null);
    }

    /**
     * Puts particulars right. The new unit must lie within the caller's scope, as the old one does.
     *
     * @throws ProblemException 412 when the volunteer has changed since {@code seen}; 409 when they have left, or the
     *     telephone number is that of somebody else in the unit
     */
    @Transactional
    public Shown change(VolunteerId id, VolunteerChange change, Version seen) {
        Volunteer before = locked(id);
        requireAcceptable(before, change);
        String telephone = VolunteerDraft.digits(change.telephone());
        Volunteer after = before.change(
                Objects.requireNonNullElse(change.unit(), before.unit()),
                Objects.requireNonNullElse(change.kind(), before.kind()),
                Objects.requireNonNullElse(change.skills(), before.skills()),
                new Volunteer.Contact(
                        sealed(VolunteerField.NAME, id, VolunteerDraft.words(change.name()), before.name()),
                        sealed(VolunteerField.TELEPHONE, id, telephone, before.telephone())),
                seen);
        String hash = telephone == null ? null : privacy.fingerprint(VolunteerField.TELEPHONE.field(), telephone);
        requireUnknown(after, hash);
        volunteers.save(after, hash);
        outbox.publish(VolunteerEvent.Changed.of(after));
        record("change", after);
        if (!after.unit().equals(before.unit())) {
            inHouse.publishEvent(new VolunteerMoved(id, after.unit(), today()));
        }
        return shown(after, new Lineages(places));
    }

    @Transactional
    public Shown activate(VolunteerId id, Version seen) {
        return turned("activate", id, volunteer -> volunteer.activate(seen));
    }

    @Transactional
    public Shown pause(VolunteerId id, Version seen) {
        return turned("pause", id, volunteer -> volunteer.pause(seen));
    }

    @Transactional
    public Shown resume(VolunteerId id, Version seen) {
        return turned("resume", id, volunteer -> volunteer.resume(seen));
    }

    /** For good, and out of every team, also of those above the caller's unit. */
    @Transactional
    public Shown leave(VolunteerId id, Version seen) {
        Shown left = turned("leave", id, volunteer -> volunteer.leave(seen, clock));
        inHouse.publishEvent(new VolunteerLeft(id, today()));
        return left;
    }

    /** Opens one field; who, when and why is audited in the same transaction. */
    @Transactional
    public String reveal(VolunteerId id, VolunteerField field, String reason) {
        Volunteer volunteer = volunteers.find(id).orElseThrow(VolunteerDesk::unknown);
        Sealed sealed = field.of(volunteer).orElseThrow(() -> ProblemException.notFound("contact"));
        return privacy.reveal(field.field(), id.value(), sealed, reason, volunteer.unit());
    }

    private Shown turned(String what, VolunteerId id, UnaryOperator<Volunteer> turn) {
        Volunteer volunteer = turn.apply(locked(id));
        volunteers.save(volunteer, null);
        outbox.publish(VolunteerEvent.Turned.of(volunteer));
        record(what, volunteer);
        return shown(volunteer, new Lineages(places));
    }

    private void requireAcceptable(Volunteer before, VolunteerChange change) {
        Set<SkillCode> named = change.skills() == null ? Set.of() : new HashSet<>(change.skills());
        List<ProblemException.Field> refusals = VolunteerRules.broken(change, before.skills(), skills.usable(named));
        if (!refusals.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), refusals);
        }
        UnitId unit = change.unit();
        if (unit != null
                && !unit.equals(before.unit())
                && places.findOpenInScope(unit).isEmpty()) {
            throw ProblemException.invalid("/unit", "volunteer.unit.unknown");
        }
    }

    private void requireUnknown(Volunteer volunteer, @Nullable String newHash) {
        String hash = newHash != null
                ? newHash
                : volunteers.telephoneHash(volunteer.id()).orElse(null);
        if (hash != null && volunteers.isKnown(volunteer.unit(), hash, volunteer.id())) {
            throw ProblemException.conflict("volunteer-known");
        }
    }

    private @Nullable Sealed sealed(
            VolunteerField field, VolunteerId id, @Nullable String value, @Nullable Sealed before) {
        return value == null ? before : privacy.seal(field.field(), id.value(), value);
    }

    private @Nullable Place within(@Nullable UnitId unit) {
        return unit == null
                ? null
                : places.find(unit)
                        .filter(place -> places.inScope(unit))
                        .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    private Shown shown(Volunteer volunteer, Lineages lineages) {
        return new Shown(
                volunteer,
                lineages.of(volunteer.unit()),
                masked(volunteer, VolunteerField.NAME),
                masked(volunteer, VolunteerField.TELEPHONE));
    }

    private @Nullable String masked(Volunteer volunteer, VolunteerField field) {
        return field.of(volunteer)
                .map(value -> privacy.masked(field.field(), volunteer.id().value(), value))
                .orElse(null);
    }

    private Volunteer locked(VolunteerId id) {
        return volunteers.findForChange(id).orElseThrow(VolunteerDesk::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("volunteer");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }

    private void record(String what, Volunteer volunteer) {
        audit.record(new AuditEntry(
                "volunteer." + what,
                "volunteer",
                volunteer.id().toString(),
                volunteer.unit(),
                Map.of(
                        "kind",
                        volunteer.kind().name(),
                        "state",
                        volunteer.state().name(),
                        "skills",
                        volunteer.skills().size())));
    }
}

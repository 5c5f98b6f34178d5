package org.linli.property.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.input.FieldFaults;
import org.linli.property.input.PersonRule;
import org.linli.property.place.PlaceDesk;
import org.linli.property.place.PlaceLabel;
import org.linli.property.service.ServiceDesk;
import org.linli.property.service.ServiceOver;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes staff on, puts them right, shows them masked, reveals one value at a time, and sees them leave. */
@Service
public class StaffDesk {

    private final StaffMembers staff;
    private final ServiceDesk services;
    private final PlaceDesk places;
    private final Privacy privacy;
    private final Outbox outbox;
    private final AuditLog audit;

    StaffDesk(
            StaffMembers staff,
            ServiceDesk services,
            PlaceDesk places,
            Privacy privacy,
            Outbox outbox,
            AuditLog audit) {
        this.staff = staff;
        this.services = services;
        this.places = places;
        this.privacy = privacy;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws ProblemException 404 when there is none within the caller's scope */
    @Transactional(readOnly = true)
    public ShownStaff show(StaffId id) {
        return staff.find(id)
                .map(listed -> shown(listed, places.labels()))
                .orElseThrow(() -> ProblemException.notFound("staff"));
    }

    /** One page in tree order; the first also tells how many there are. */
    @Transactional(readOnly = true)
    public CursorPage<ShownStaff> page(StaffFilter filter, @Nullable String cursor, int limit) {
        String query = Cursor.query("staff", filter);
        LocalDate today = places.today();
        Place top = filter.within() == null ? null : places.require(filter.within());
        StaffMembers.Position after = Cursor.read(cursor, query, 2)
                .map(position -> new StaffMembers.Position(
                        position.value(0, Long::valueOf), position.value(1, UUID::fromString)))
                .orElse(null);
        CursorPage<StaffMembers.Listed> page = Cursor.page(
                staff.list(filter, top, today, after, limit + 1),
                limit,
                query,
                listed ->
                        List.of(Long.toString(listed.no()), listed.member().id().toString()));
        Function<UnitId, PlaceLabel> labels = places.labels();
        return new CursorPage<>(
                page.items().stream().map(listed -> shown(listed, labels)).toList(),
                page.next(),
                after == null ? staff.count(filter, top, today) : null);
    }

    /**
     * Takes somebody on.
     *
     * @throws ProblemException 422 naming every field that breaks a rule, among them that the company does not serve the
     *     unit on that day; 409 when it has a project manager there
     */
    @Transactional
    public ShownStaff takeOn(StaffDraft draft) {
        LocalDate since = Objects.requireNonNullElse(draft.since(), places.today());
        var faults = new FieldFaults();
        faults.check(() -> mustBeginInTime(since));
        faults.throwIfAny();
        Place place = faults.read(() -> served(draft, since));
        String name = faults.read(() -> requiredName(draft.name()));
        String telephone = faults.read(() -> PersonRule.telephone(draft.telephone(), "/telephone"));
        faults.throwIfAny();
        StaffId id = StaffId.next();
        StaffMember member = new StaffMember(
                id,
                draft.company(),
                Objects.requireNonNull(place).id(),
                draft.job(),
                sealed(id, StaffField.NAME, name),
                sealed(id, StaffField.TELEPHONE, telephone),
                since,
                null,
                1);
        written(() -> staff.add(member));
        record("take-on", member);
        outbox.publish(
                new StaffEvent.TakenOn(id, member.company(), member.unit(), member.job(), since, member.version()));
        return show(id);
    }

    /** Puts job, name or telephone right. */
    @Transactional
    public ShownStaff correct(StaffId id, StaffChange change, Version seen) {
        StaffMember before = locked(id);
        var faults = new FieldFaults();
        String name = faults.read(() -> change.name() == null ? null : requiredName(change.name()));
        String telephone = faults.read(() -> PersonRule.telephone(change.telephone(), "/telephone"));
        faults.throwIfAny();
        StaffMember corrected = before.corrected(
                Objects.requireNonNullElse(change.job(), before.job()),
                change.name() == null ? before.name() : sealed(id, StaffField.NAME, name),
                change.telephone() == null ? before.telephone() : sealed(id, StaffField.TELEPHONE, telephone),
                seen);
        written(() -> staff.save(corrected));
        record("correct", corrected);
        return show(id);
    }

    /** From the day on they are no longer there; two years later name and telephone are deleted. */
    @Transactional
    public ShownStaff leave(StaffId id, @Nullable LocalDate until, Version seen) {
        LocalDate today = places.today();
        keepLeft(locked(id).left(Objects.requireNonNullElse(until, today), today, seen));
        return show(id);
    }

    /** With the service its people leave, within the same transaction. */
    @EventListener
    void leaveWith(ServiceOver over) {
        staff.presentIn(over.company(), over.place(), over.until()).forEach(member -> {
            LocalDate day = over.until().isBefore(member.since()) ? member.since() : over.until();
            keepLeft(new StaffMember(
                    member.id(),
                    member.company(),
                    member.unit(),
                    member.job(),
                    member.name(),
                    member.telephone(),
                    member.since(),
                    day,
                    member.version() + 1));
        });
    }

    private void keepLeft(StaffMember left) {
        staff.save(left);
        record("leave", left);
        outbox.publish(new StaffEvent.Left(
                left.id(), left.company(), left.unit(), Objects.requireNonNull(left.until()), left.version()));
    }

    /** Opens one value; who, when and why is audited in the same transaction. */
    @Transactional
    public String reveal(StaffId id, StaffField field, String reason) {
        StaffMember member =
                staff.find(id).map(StaffMembers.Listed::member).orElseThrow(() -> ProblemException.notFound("staff"));
        Sealed sealed = member.field(field).orElseThrow(() -> ProblemException.notFound("value"));
        return privacy.reveal(field.field(), id.value(), sealed, reason, member.unit());
    }

    private Place served(StaffDraft draft, LocalDate since) {
        Place place = places.open(draft.unit(), "/unit");
        if (!services.serves(draft.company(), place, since)) {
            throw ProblemException.invalid("/unit", "staff.unit.not-served", place.name());
        }
        return place;
    }

    private static String requiredName(String given) {
        String name = PersonRule.name(given, "/name");
        if (name == null) {
            throw ProblemException.invalid("/name", "person.name.form", PersonRule.LONGEST_NAME);
        }
        return name;
    }

    private void mustBeginInTime(LocalDate since) {
        if (since.isAfter(places.today()) || since.isBefore(PlaceDesk.EARLIEST)) {
            throw ProblemException.invalid("/since", "staff.since.range", PlaceDesk.EARLIEST.toString());
        }
    }

    private static void written(Runnable statement) {
        try {
            statement.run();
        } catch (DataIntegrityViolationException second) {
            throw ProblemException.conflict("staff-manager-known");
        }
    }

    private StaffMember locked(StaffId id) {
        return staff.findForChange(id).orElseThrow(() -> ProblemException.notFound("staff"));
    }

    private ShownStaff shown(StaffMembers.Listed listed, Function<UnitId, PlaceLabel> labels) {
        return new ShownStaff(
                listed.member(),
                listed.companyName(),
                labels.apply(listed.member().unit()),
                masked(listed.member(), StaffField.NAME),
                masked(listed.member(), StaffField.TELEPHONE));
    }

    private @Nullable String masked(StaffMember member, StaffField field) {
        return member.field(field)
                .map(value -> privacy.masked(field.field(), member.id().value(), value))
                .orElse(null);
    }

    private @Nullable Sealed sealed(StaffId id, StaffField field, @Nullable String value) {
        return value == null ? null : privacy.seal(field.field(), id.value(), value);
    }

    private void record(String what, StaffMember member) {
        audit.record(new AuditEntry(
                "staff." + what,
                "staff",
                member.id().toString(),
                member.unit(),
                Map.of(
                        "company",
                        member.company().toString(),
                        "job",
                        member.job().name(),
                        "until",
                        String.valueOf(member.until()))));
    }
}

package org.linli.org.branch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founding, renaming, dissolving party organisations, and saying what they cover. */
@Service
public class Branches {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final PartyOrgs orgs;
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Branches(PartyOrgs orgs, Places places, Outbox outbox, AuditLog audit, Clock clock) {
        this.orgs = orgs;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of organisations.
     *
     * @param next the cursor behind its last; absent on the last page
     * @param total how many there are; on the first page only
     */
    public record Page(
            List<PartyOrg> orgs,
            @Nullable String next,
            @Nullable Long total) {}

    @Transactional(readOnly = true)
    public PartyOrg require(PartyOrgId id) {
        return orgs.find(id).orElseThrow(() -> ProblemException.notFound("party-org"));
    }

    @Transactional(readOnly = true)
    public Page list(UnitId within, @Nullable String cursor, int limit) {
        Place place = inScope(within);
        List<PartyOrgs.Listed> found = orgs.list(place.no(), place.noEnd(), position(cursor), limit + 1);
        boolean more = found.size() > limit;
        List<PartyOrgs.Listed> shown = more ? found.subList(0, limit) : found;
        PartyOrgs.Position last = more ? shown.getLast().position() : null;
        return new Page(
                shown.stream().map(PartyOrgs.Listed::org).toList(),
                last == null ? null : last.no() + "_" + last.id(),
                cursor == null ? orgs.count(place.no(), place.noEnd()) : null);
    }

    /**
     * The organisations that have to do with a subtree.
     *
     * @param within open ones that belong to a unit of it
     * @param coveringFromOutside those that belong elsewhere and cover a unit of it
     */
    public record Count(long within, long coveringFromOutside) {}

    @Transactional(readOnly = true)
    public Count count(UnitId within) {
        Place place = inScope(within);
        return new Count(
                orgs.count(place.no(), place.noEnd()), orgs.countCoveringFromOutside(place.no(), place.noEnd()));
    }

    @Transactional
    public PartyOrg found(PartyOrgDraft draft) {
        PartyOrg org = new PartyOrg(
                new PartyOrgId(UuidCreator.getTimeOrderedEpoch()),
                draft.unit(),
                draft.kind(),
                draft.name(),
                draft.covers(),
                Objects.requireNonNullElse(draft.foundedOn(), today()),
                null,
                1);
        Place seat = open(org.unit(), "/unit");
        requireCoverable(org.covers(), seat);
        requireFreeName(org);
        orgs.add(org);
        record("found", org);
        outbox.publish(PartyOrgEvent.Founded.of(org));
        return org;
    }

    /** All of them or none; what is wrong is listed row by row. */
    @Transactional
    public List<PartyOrg> foundAll(List<PartyOrgDraft> drafts) {
        List<PartyOrg> founded = new ArrayList<>();
        List<ProblemException.Field> errors = new ArrayList<>();
        for (int index = 0; index < drafts.size() && errors.size() < 100; index++) {
            try {
                founded.add(found(drafts.get(index)));
            } catch (ProblemException e) {
                String at = "/partyOrgs/" + index;
                e.fields()
                        .forEach(field -> errors.add(
                                new ProblemException.Field(at + field.field(), field.key(), field.arguments())));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "party-orgs-not-created", List.of(errors.size()), errors);
        }
        return founded;
    }

    @Transactional
    public PartyOrg rename(PartyOrgId id, String name, Version seen) {
        PartyOrg before = locked(id);
        PartyOrg org = before.rename(name, seen);
        if (!org.name().equals(before.name())) {
            requireFreeName(org);
        }
        orgs.save(org);
        record("rename", org);
        outbox.publish(new PartyOrgEvent.Renamed(id, org.unit(), org.name(), org.version()));
        return org;
    }

    /** From now on these units and no others. */
    @Transactional
    public PartyOrg cover(PartyOrgId id, List<Coverage> covers, Version seen) {
        PartyOrg org = locked(id).cover(covers, seen);
        requireCoverable(covers, open(org.unit(), "/unit"));
        orgs.save(org);
        record("cover", org);
        outbox.publish(new PartyOrgEvent.CoverageChanged(id, org.unit(), org.covers(), org.version()));
        return org;
    }

    @Transactional
    public PartyOrg dissolve(PartyOrgId id, @Nullable LocalDate day, Version seen) {
        LocalDate asked = Objects.requireNonNullElse(day, today());
        if (asked.isAfter(today())) {
            throw ProblemException.invalid("/day", "party-org.dissolve.future");
        }
        PartyOrg org = locked(id).dissolve(asked, seen);
        orgs.save(org);
        record("dissolve", org);
        outbox.publish(
                new PartyOrgEvent.Dissolved(id, org.unit(), Objects.requireNonNull(org.dissolvedOn()), org.version()));
        return org;
    }

    /** An organisation covers open units of the subtree it belongs to. */
    private void requireCoverable(List<Coverage> covers, Place seat) {
        for (int index = 0; index < covers.size(); index++) {
            String field = "/covers/" + index + "/unit";
            Place covered = open(covers.get(index).unit(), field);
            if (covered.no() < seat.no() || covered.no() > seat.noEnd()) {
                throw ProblemException.invalid(field, "party-org.covers.outside", covered.name(), seat.name());
            }
        }
    }

    private void requireFreeName(PartyOrg org) {
        if (orgs.isNamed(org.unit(), org.name())) {
            throw ProblemException.invalid("/name", "party-org.name.taken", org.name());
        }
    }

    private PartyOrg locked(PartyOrgId id) {
        return orgs.findForChange(id).orElseThrow(() -> ProblemException.notFound("party-org"));
    }

    private Place inScope(UnitId unit) {
        return places.find(unit)
                .filter(place -> places.inScope(unit))
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    private Place open(UnitId unit, String field) {
        return places.find(unit)
                .filter(place -> place.validTo() == null && places.inScope(unit))
                .orElseThrow(() -> ProblemException.invalid(field, "party-org.unit.unknown", unit.toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }

    private void record(String what, PartyOrg org) {
        audit.record(new AuditEntry(
                "party-org." + what,
                "party-org",
                org.id().toString(),
                org.unit(),
                Map.of(
                        "kind",
                        org.kind().name(),
                        "name",
                        org.name(),
                        "covers",
                        org.covers().size())));
    }

    private static PartyOrgs.Position position(@Nullable String cursor) {
        if (cursor == null) {
            return new PartyOrgs.Position(0, FIRST_ID);
        }
        try {
            int bar = cursor.indexOf('_');
            return new PartyOrgs.Position(
                    Long.parseLong(cursor, 0, bar, 10), UUID.fromString(cursor.substring(bar + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "cursor-invalid", List.of(), List.of());
        }
    }
}

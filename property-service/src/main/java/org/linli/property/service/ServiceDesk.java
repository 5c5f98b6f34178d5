package org.linli.property.service;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.company.CompanyDesk;
import org.linli.property.company.CompanyId;
import org.linli.property.company.CompanyKind;
import org.linli.property.company.CompanyState;
import org.linli.property.company.KnownCompany;
import org.linli.property.input.FieldFaults;
import org.linli.property.place.PlaceDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, corrects and ends services of compounds. */
@Service
public class ServiceDesk {

    private final CompoundServices services;
    private final CompanyDesk companies;
    private final PlaceDesk places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher features;

    ServiceDesk(
            CompoundServices services,
            CompanyDesk companies,
            PlaceDesk places,
            Outbox outbox,
            AuditLog audit,
            ApplicationEventPublisher features) {
        this.services = services;
        this.companies = companies;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.features = features;
    }

    /**
     * Starts a service. The company may be kept anywhere in the city; the compound lies within the caller's scope.
     *
     * @throws ProblemException 422 naming every field that breaks a rule; 409 when the company takes on nothing new, or
     *     the compound has another professional service at the same time
     */
    @Transactional
    public CompoundService start(ServiceDraft draft) {
        var faults = new FieldFaults();
        Place place = faults.read(() -> servable(draft.unit()));
        KnownCompany company = faults.read(() -> companies
                .findById(draft.company())
                .orElseThrow(() -> ProblemException.invalid("/company", "service.company.unknown")));
        LocalDate since = Objects.requireNonNullElse(draft.since(), places.today());
        faults.check(() -> CompoundService.mustBeginBetween(since, places.today()));
        faults.throwIfAny();
        Place where = Objects.requireNonNull(place);
        mustTakeOn(Objects.requireNonNull(company), draft.mode());
        CompoundService service =
                new CompoundService(ServiceId.next(), draft.company(), where.id(), draft.mode(), since, null, 1);
        mustBeFree(service, where);
        written(() -> services.add(service));
        outbox.publish(new ServiceEvent.Started(
                service.id(), service.company(), service.unit(), service.mode(), since, service.version()));
        record("start", service);
        return service;
    }

    /** The service of this company in this unit that holds at the day or later, when there is one. */
    @Transactional(readOnly = true)
    public Optional<CompoundService> known(CompanyId company, UnitId unit, LocalDate since) {
        return services.same(company, unit, new CompoundServices.Span(since, null));
    }

    /** Whether the company serves the unit, or the area it lies in, on the day. */
    @Transactional(readOnly = true)
    public boolean serves(CompanyId company, Place place, LocalDate day) {
        return services.serves(company, place.id(), area(place), day);
    }

    /** Puts mode or first day right; what is absent stays. */
    @Transactional
    public CompoundService correct(ServiceId id, @Nullable ServiceMode mode, @Nullable LocalDate since, Version seen) {
        CompoundService before = locked(id);
        CompoundService corrected = before.corrected(
                Objects.requireNonNullElse(mode, before.mode()),
                Objects.requireNonNullElse(since, before.since()),
                places.today(),
                seen);
        companies
                .findById(before.company())
                .filter(company -> !suits(company, corrected.mode()))
                .ifPresent(ServiceDesk::refuseMode);
        mustBeFree(corrected, places.require(before.unit()));
        written(() -> services.save(corrected));
        outbox.publish(new ServiceEvent.Corrected(
                id, corrected.company(), corrected.unit(), corrected.mode(), corrected.since(), corrected.version()));
        record("correct", corrected);
        return corrected;
    }

    /** Ends a service; the company's people there leave with it. */
    @Transactional
    public CompoundService end(ServiceId id, @Nullable LocalDate until, Version seen) {
        LocalDate today = places.today();
        CompoundService ended = locked(id).ended(Objects.requireNonNullElse(until, today), today, seen);
        services.save(ended);
        LocalDate day = Objects.requireNonNull(ended.until());
        features.publishEvent(new ServiceOver(ended.company(), places.require(ended.unit()), day));
        outbox.publish(new ServiceEvent.Ended(id, ended.company(), ended.unit(), day, ended.version()));
        record("end", ended);
        return ended;
    }

    private Place servable(UnitId unit) {
        Place place = places.open(unit, "/unit");
        if (place.type() != UnitType.COMPOUND && place.type() != UnitType.AREA) {
            throw ProblemException.invalid("/unit", "service.unit.type", place.name());
        }
        return place;
    }

    private static void mustTakeOn(KnownCompany company, ServiceMode mode) {
        if (company.state() != CompanyState.ACTIVE) {
            throw ProblemException.conflict("company-takes-on-nothing", company.name());
        }
        if (!suits(company, mode)) {
            refuseMode(company);
        }
    }

    /** What a street set up as a fallback gives no professional service. */
    private static boolean suits(KnownCompany company, ServiceMode mode) {
        return company.kind() != CompanyKind.STREET_FALLBACK || !mode.isProfessional();
    }

    private static void refuseMode(KnownCompany company) {
        throw ProblemException.invalid("/mode", "service.mode.fallback", company.name());
    }

    /**
     * One professional service at a time, also between an area and its compounds. The database holds the same for one
     * unit; between several units only those decide rightly who take turns.
     */
    private void mustBeFree(CompoundService service, Place place) {
        UnitId area = area(place);
        services.takeTurns(area == null ? place.id() : area);
        var span = new CompoundServices.Span(service.since(), service.until());
        services.same(service.company(), service.unit(), span)
                .filter(same -> !same.id().equals(service.id()))
                .ifPresent(same -> {
                    throw ProblemException.conflict(
                            "service-known", same.since().toString());
                });
        if (service.mode().isProfessional()) {
            services.professional(service.id(), place.id(), area, span).stream()
                    .findFirst()
                    .ifPresent(other -> refuseSecond(other, place));
        }
    }

    private static void refuseSecond(CompoundServices.InTheWay other, Place place) {
        throw ProblemException.conflict(
                "compound-served",
                place.name(),
                other.companyName(),
                other.since().toString());
    }

    /** The constraints look further than the caller may: what they refuse is told without a name. */
    private static void written(Runnable statement) {
        try {
            statement.run();
        } catch (DataIntegrityViolationException overlap) {
            throw ProblemException.conflict("service-overlaps");
        }
    }

    private @Nullable UnitId area(Place place) {
        return places.areaOf(place).map(Place::id).orElse(null);
    }

    private CompoundService locked(ServiceId id) {
        return services.findForChange(id).orElseThrow(() -> ProblemException.notFound("service"));
    }

    private void record(String what, CompoundService service) {
        audit.record(new AuditEntry(
                "service." + what,
                "service",
                service.id().toString(),
                service.unit(),
                Map.of(
                        "company", service.company().toString(),
                        "mode", service.mode().name(),
                        "since", service.since().toString(),
                        "until", String.valueOf(service.until()))));
    }
}

package org.linli.property.company;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.input.FieldFaults;
import org.linli.property.input.PersonRule;
import org.linli.property.input.ProperText;
import org.linli.property.place.PlaceDesk;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk does with companies: registers, reads and changes them. Only who keeps a company changes it. */
@Service
public class CompanyDesk {

    /**
     * A company as it may be shown.
     *
     * @param kept whether the caller may see its contact and change it
     * @param contactName masked; absent when none was given or the caller does not keep the company
     * @param contactTelephone masked, as well
     */
    public record Shown(
            Company company,
            boolean kept,
            @Nullable String contactName,
            @Nullable String contactTelephone) {}

    private static final int LONGEST_REASON = 200;

    private final Companies companies;
    private final PlaceDesk places;
    private final Privacy privacy;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    CompanyDesk(Companies companies, PlaceDesk places, Privacy privacy, Outbox outbox, AuditLog audit, Clock clock) {
        this.companies = companies;
        this.places = places;
        this.privacy = privacy;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Shown show(CompanyId id) {
        return shown(required(id));
    }

    /** Any company of the city by its code. */
    @Transactional
    public Optional<KnownCompany> findByCode(CreditCode code) {
        return companies.byCode(code);
    }

    /** Any company of the city, kept from being closed until the running transaction ends. */
    @Transactional
    public Optional<KnownCompany> findById(CompanyId id) {
        return companies.byId(id);
    }

    /**
     * Registers a company, once in the whole city.
     *
     * @throws ProblemException 422 naming every field that breaks a rule; 409 when its code is registered already
     */
    @Transactional
    public Shown register(CompanyDraft draft) {
        Registration given = checked(draft);
        companies.byCode(given.company().code()).ifPresent(CompanyDesk::refuseKnown);
        Contact contact = Contact.NONE
                .with(ContactField.NAME, sealed(given.company().id(), ContactField.NAME, given.contactName()))
                .with(
                        ContactField.TELEPHONE,
                        sealed(given.company().id(), ContactField.TELEPHONE, given.contactTelephone()));
        try {
            companies.add(given.company(), contact);
        } catch (DuplicateKeyException raced) {
            throw ProblemException.conflict(
                    "company-known", given.company().name(), given.company().code());
        }
        record(
                "register",
                given.company(),
                Map.of("code", given.company().code().value()));
        outbox.publish(CompanyEvent.Registered.of(given.company()));
        return shown(new Companies.Seen(given.company(), true, contact));
    }

    /** What a draft says once every rule was kept. */
    private record Registration(
            Company company,
            @Nullable String contactName,
            @Nullable String contactTelephone) {}

    private Registration checked(CompanyDraft draft) {
        var faults = new FieldFaults();
        CreditCode code = faults.read(() -> CreditCode.read(draft.code(), "/code"));
        UnitId unit = faults.read(() -> places.open(draft.unit(), "/unit").id());
        String contactName = faults.read(() -> PersonRule.name(draft.contactName(), "/contactName"));
        String telephone = faults.read(() -> PersonRule.telephone(draft.contactTelephone(), "/contactTelephone"));
        PartyOrganisation party = faults.read(() -> party(draft));
        String name = faults.read(() -> Company.properName(draft.name()));
        faults.throwIfAny();
        return new Registration(
                new Company(
                        CompanyId.next(),
                        Objects.requireNonNull(unit),
                        Objects.requireNonNull(code),
                        Objects.requireNonNull(name),
                        draft.kind(),
                        CompanyState.ACTIVE,
                        Objects.requireNonNull(party),
                        clock.instant(),
                        1),
                contactName,
                telephone);
    }

    private PartyOrganisation party(CompanyDraft draft) {
        LocalDate since = draft.partySince();
        if (since == null) {
            if (draft.party() != PartyForm.NONE) {
                throw ProblemException.invalid("/partySince", "company.party.since-missing");
            }
            return PartyOrganisation.UNKNOWN;
        }
        PartyRule.mustBegin(since, null, places.today());
        return new PartyOrganisation(draft.party(), since);
    }

    private static void refuseKnown(KnownCompany known) {
        throw ProblemException.conflict("company-known", known.name(), known.code());
    }

    /** @throws ProblemException 403 when another unit keeps it, 409 when it is closed, 412 when it has changed */
    @Transactional
    public Shown change(CompanyId id, CompanyChange change, Version seen) {
        Companies.Seen before = locked(id);
        var faults = new FieldFaults();
        UnitId wanted =
                Objects.requireNonNullElse(change.unit(), before.company().unit());
        UnitId unit = change.unit() == null
                ? wanted
                : faults.read(() -> places.open(wanted, "/unit").id());
        Company company = faults.read(() -> before.company()
                .changed(
                        Objects.requireNonNullElse(unit, wanted),
                        Objects.requireNonNullElse(
                                change.name(), before.company().name()),
                        Objects.requireNonNullElse(
                                change.kind(), before.company().kind()),
                        seen));
        String name = faults.read(() -> PersonRule.name(change.contactName(), "/contactName"));
        String telephone = faults.read(() -> PersonRule.telephone(change.contactTelephone(), "/contactTelephone"));
        faults.throwIfAny();
        Contact contact = before.contact();
        if (change.contactName() != null) {
            contact = contact.with(ContactField.NAME, sealed(id, ContactField.NAME, name));
        }
        if (change.contactTelephone() != null) {
            contact = contact.with(ContactField.TELEPHONE, sealed(id, ContactField.TELEPHONE, telephone));
        }
        Company changed = Objects.requireNonNull(company);
        companies.save(changed);
        companies.saveContact(id, contact);
        record("change", changed, Map.of());
        outbox.publish(new CompanyEvent.Changed(id, changed.unit(), changed.name(), changed.kind(), changed.version()));
        return shown(new Companies.Seen(changed, true, contact));
    }

    /** From the day on its party organisation has this form; the last day again puts its form right. */
    @Transactional
    public Shown organise(CompanyId id, PartyForm form, LocalDate since, Version seen) {
        Companies.Seen before = locked(id);
        Company company = before.company().organised(form, since, places.today(), seen);
        companies.save(company);
        companies.keepParty(company);
        record("organise", company, Map.of("form", form.name(), "since", since.toString()));
        outbox.publish(new CompanyEvent.Organised(id, company.unit(), form, since, company.version()));
        return shown(new Companies.Seen(company, true, before.contact()));
    }

    @Transactional
    public Shown suspend(CompanyId id, String reason, Version seen) {
        Companies.Seen before = locked(id);
        Company company = before.company().suspended(seen);
        outbox.publish(new CompanyEvent.Suspended(id, company.unit(), company.version()));
        return stateChanged(company, before.contact(), reason, clock.instant());
    }

    @Transactional
    public Shown resume(CompanyId id, String reason, Version seen) {
        Companies.Seen before = locked(id);
        Company company = before.company().resumed(seen);
        outbox.publish(new CompanyEvent.Resumed(id, company.unit(), company.version()));
        return stateChanged(company, before.contact(), reason, clock.instant());
    }

    /** @throws ProblemException 409 while it serves a compound anywhere in the city */
    @Transactional
    public Shown close(CompanyId id, String reason, Version seen) {
        Companies.Seen before = locked(id);
        Company company = before.company().closed(companies.servicesLeft(id, places.today()), seen);
        Instant now = clock.instant();
        companies.letContactGo(id, now);
        outbox.publish(new CompanyEvent.Closed(id, company.unit(), company.version()));
        return stateChanged(company, before.contact(), reason, now);
    }

    private Shown stateChanged(Company company, Contact contact, String given, Instant at) {
        String reason = ProperText.of(given);
        if (!ProperText.fits(reason, LONGEST_REASON)) {
            throw ProblemException.invalid("/reason", "company.reason.form", LONGEST_REASON);
        }
        companies.save(company);
        companies.recordState(company, reason, at);
        record("state", company, Map.of("state", company.state().name()));
        return shown(new Companies.Seen(company, true, contact));
    }

    /** Opens one contact field; who, when and why is audited in the same transaction. */
    @Transactional
    public String reveal(CompanyId id, ContactField field, String reason) {
        Companies.Seen seen = required(id);
        if (!seen.kept()) {
            throw keptElsewhere();
        }
        Sealed sealed = seen.contact().field(field).orElseThrow(() -> ProblemException.notFound("contact"));
        return privacy.reveal(
                field.field(), id.value(), sealed, reason, seen.company().unit());
    }

    private Companies.Seen required(CompanyId id) {
        return companies.find(id).orElseThrow(() -> ProblemException.notFound("company"));
    }

    private Companies.Seen locked(CompanyId id) {
        boolean kept = companies.lock(id);
        Companies.Seen seen = required(id);
        if (!kept) {
            throw keptElsewhere();
        }
        return seen;
    }

    private static ProblemException keptElsewhere() {
        return new ProblemException(HttpStatus.FORBIDDEN, "company-kept-elsewhere", List.of(), List.of());
    }

    private Shown shown(Companies.Seen seen) {
        return new Shown(
                seen.company(), seen.kept(), masked(seen, ContactField.NAME), masked(seen, ContactField.TELEPHONE));
    }

    private @Nullable String masked(Companies.Seen seen, ContactField field) {
        return seen.contact()
                .field(field)
                .map(value -> privacy.masked(field.field(), seen.company().id().value(), value))
                .orElse(null);
    }

    private @Nullable Sealed sealed(CompanyId id, ContactField field, @Nullable String value) {
        return value == null ? null : privacy.seal(field.field(), id.value(), value);
    }

    private void record(String what, Company company, Map<String, Object> detail) {
        audit.record(new AuditEntry("company." + what, "company", company.id().toString(), company.unit(), detail));
    }
}

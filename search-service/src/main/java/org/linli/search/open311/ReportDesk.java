package org.linli.search.open311;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionDraft;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.PlaceChoice;
import org.linli.search.opinion.Reception;
import org.linli.search.opinion.Submission;
import org.linli.search.receipt.ReceiptCode;
import org.linli.search.receipt.ReceiptDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports in and shows requests, within the caller's scope (S1). */
@Service
public class ReportDesk {

    /** What the opinion says of where it came from. */
    static final String SOURCE = "open311";

    /**
     * A report that was taken in.
     *
     * @param receipt by which the resident reads the state; it is shown this once
     * @param isNew false when the same key has brought it before
     */
    public record Taken(OpinionId id, ReceiptCode receipt, boolean isNew) {}

    private final Reception reception;
    private final ReceiptDesk receipts;
    private final ServiceRequests requests;
    private final ServiceCatalogue catalogue;
    private final Places places;
    private final Clock clock;

    ReportDesk(
            Reception reception,
            ReceiptDesk receipts,
            ServiceRequests requests,
            ServiceCatalogue catalogue,
            Places places,
            Clock clock) {
        this.reception = reception;
        this.receipts = receipts;
        this.requests = requests;
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Takes a report in as an opinion. With a key that has come before nothing is added; the receipt is a new one, since
     * whoever asks again has not got the first.
     *
     * @throws ProblemException naming every field that is not accepted; 422 when the key has brought other words
     */
    @Transactional
    public Taken take(Report report) {
        OpinionDraft draft = draft(report);
        Reception.Received received = reception.receive(new Submission(draft, List.of()));
        OpinionId id = received.opinion().id();
        if (!received.isNew() && !received.opinion().text().equals(draft.text())) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", List.of(), List.of());
        }
        if (received.isNew() && !report.where().isNothing()) {
            requests.add(id, report.where());
        }
        return new Taken(id, receipts.issue(id), received.isNew());
    }

    /** At most 1,000 requests, the newest first. */
    @Transactional(readOnly = true)
    public List<ServiceRequest> find(RequestQuestion.Given given) {
        return requests.find(given.read(catalogue, clock.instant()));
    }

    /** @throws ProblemException 404 when there is none within the caller's scope */
    @Transactional(readOnly = true)
    public ServiceRequest get(String id) {
        return read(id).flatMap(known -> requests.find(new RequestQuestion.These(Set.of(known))).stream()
                        .findFirst())
                .orElseThrow(() -> Unacceptable.notFound("service_request_id", "report.request-unknown", id));
    }

    private static Optional<OpinionId> read(String id) {
        try {
            return Optional.of(OpinionId.of(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private OpinionDraft draft(Report report) {
        return new OpinionDraft(
                place(report),
                SOURCE,
                report.key(),
                report.channel(),
                report.service().category(),
                null,
                report.title(),
                report.text(),
                null,
                null,
                null,
                report.contactName(),
                report.phone(),
                null,
                null,
                report.point());
    }

    /**
     * The unit that the report names; failing that, the unit that an address names, with or without the units above it;
     * failing that, the caller's own unit, from where a clerk puts it right. There is no map of units behind
     * this: coordinates are kept and name none.
     */
    private PlaceChoice place(Report report) {
        String named = report.addressId();
        if (named != null) {
            return unit(named);
        }
        List<UnitId> own = Scope.required().units();
        List<UnitId> found = byAddress(report.where().address(), own);
        if (found.size() == 1) {
            return new PlaceChoice.ById(found.getFirst());
        }
        if (own.size() > 1) {
            throw Unacceptable.value("address_id", "report.which-unit");
        }
        return new PlaceChoice.ById(own.getFirst());
    }

    private static PlaceChoice unit(String named) {
        try {
            return new PlaceChoice.ById(new UnitId(UUID.fromString(named)));
        } catch (IllegalArgumentException noId) {
            return new PlaceChoice.ByCode(named);
        }
    }

    private List<UnitId> byAddress(@Nullable String address, List<UnitId> within) {
        List<UnitId> found = new ArrayList<>();
        if (address != null) {
            within.forEach(unit -> places.findByPath(unit, address, 2).stream()
                    .map(Place::id)
                    .filter(id -> !found.contains(id))
                    .forEach(found::add));
        }
        return found;
    }
}

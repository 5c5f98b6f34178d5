package org.linli.search.group;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.linli.platform.messaging.Faults;
import org.linli.platform.security.Mandates;
import org.linli.search.matter.MatterOffice;
import org.linli.search.matter.Opening;
import org.linli.search.opinion.GroupId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes on with matters that were asked for and not heard of: the request never arrived, its answer was lost, or this
 * service died in between. It asks again in the name of whoever asked, at longer and longer intervals, for a day; of all
 * instances one makes each try. What cannot go on by itself waits for somebody, as the to-do list says.
 */
@Component
class StuckAdoptions {

    private static final Logger LOG = LoggerFactory.getLogger(StuckAdoptions.class);

    private final Adoptions adoptions;
    private final IssueGroups groups;
    private final AdoptedGroups adopted;
    private final Entrusting entrusting;
    private final MatterOffice office;
    private final AdoptionSettings settings;
    private final AdoptionMetrics metrics;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StuckAdoptions(
            @Qualifier("jobs") Adoptions adoptions,
            @Qualifier("jobs") IssueGroups groups,
            AdoptedGroups adopted,
            Entrusting entrusting,
            MatterOffice office,
            AdoptionSettings settings,
            AdoptionMetrics metrics,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock) {
        this.adoptions = adoptions;
        this.groups = groups;
        this.adopted = adopted;
        this.entrusting = entrusting;
        this.office = office;
        this.settings = settings;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${linli.search.adoptions.look-after:5s}")
    void lookAfter() {
        try {
            transactions.executeWithoutResult(_ -> adoptions.forgetBefore(oldest()));
            for (Optional<Adoption> due = due(); due.isPresent(); due = due()) {
                goOn(due.get());
            }
        } catch (RuntimeException away) {
            LOG.warn("Adoptions cannot go on now: {}", Faults.describe(away));
        }
    }

    private Optional<Adoption> due() {
        return Objects.requireNonNull(transactions.execute(
                _ -> adoptions.takeDue(clock.instant(), oldest(), settings.first(), settings.most())));
    }

    /** By then the token of whoever asked counts no longer. */
    private Instant oldest() {
        return clock.instant().minus(Mandates.COUNTS);
    }

    /** Outside any transaction: a row must not stay locked while another service thinks. */
    private void goOn(Adoption adoption) {
        GroupId group = adoption.group();
        int members = Objects.requireNonNull(transactions.execute(
                _ -> groups.find(group).map(IssueGroup::members).orElse(0)));
        if (members == 0) {
            return;
        }
        Opening opening = office.openFor(entrusting.opened(adoption), adoption.draft(), group.value(), members);
        metrics.tried(AdoptionMetrics.By.SERVICE, opening);
        switch (opening) {
            case Opening.Opened(var matter, var unit, var standing) -> adopted.adopted(group, matter, unit, standing);
            case Opening.Refused(var why) ->
                transactions.executeWithoutResult(_ -> adoptions.refused(adoption, why == null ? "" : why));
            case Opening.Unreached _, Opening.Unsure _ -> {
                // The next try was written down before this one was made.
            }
        }
    }
}

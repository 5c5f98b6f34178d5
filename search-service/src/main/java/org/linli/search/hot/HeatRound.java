package org.linli.search.hot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.messaging.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the whole city again and again, one part of the tree in one transaction. However many instances there are, one
 * works on the round: it holds the lock on the round's row. Another goes on where one died, since each part commits
 * together with how far the round is.
 */
@Component
class HeatRound {

    private static final Logger LOG = LoggerFactory.getLogger(HeatRound.class);

    private final HeatRounds rounds;
    private final HeatCount count;
    private final HotIssues issues;
    private final HeatSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    HeatRound(
            HeatRounds rounds,
            HeatCount count,
            @Qualifier("jobs") HotIssues issues,
            HeatSettings settings,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock) {
        this.rounds = rounds;
        this.count = count;
        this.issues = issues;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${linli.search.hot.look-after:5s}")
    void lookAfter() {
        try {
            while (step()) {
                // Until the round is over, or another instance has it.
            }
        } catch (RuntimeException away) {
            LOG.warn("What grows cannot be counted now: {}", Faults.describe(away));
        }
    }

    /** One part. @return whether there may be more to do at once */
    boolean step() {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> rounds.claim().map(this::goOn).orElse(false)));
    }

    private boolean goOn(HeatRounds.Round last) {
        Instant now = clock.instant();
        HeatRounds.Round round = last;
        if (last.endedAt() != null) {
            if (!isDue(last, now)) {
                return false;
            }
            rounds.meetWishes();
            round = last.began(LocalDate.ofInstant(now, CityTime.ZONE), now);
        }
        Optional<PlaceRange> part = rounds.next(round.doneTo());
        if (part.isEmpty()) {
            issues.forgetDaysBefore(round.day().minus(settings.keepDays()));
            rounds.save(round.ended(now));
            return false;
        }
        count.count(part.get(), round, now);
        rounds.save(round.done(part.get().to()));
        return true;
    }

    /** Not before the tree is known: counting nothing would only put the first count off. */
    private boolean isDue(HeatRounds.Round last, Instant now) {
        boolean time = !now.isBefore(last.begunAt().plus(settings.every()));
        return (time || rounds.wished()) && rounds.next(-1).isPresent();
    }
}

package org.linli.search.receipt;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Opinions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out receipts and tells whoever holds one what became of the opinion (S1, S3). */
@Service
public class ReceiptDesk {

    private final Receipts receipts;
    private final Opinions opinions;
    private final AuditLog audit;
    private final Clock clock;

    ReceiptDesk(Receipts receipts, Opinions opinions, AuditLog audit, Clock clock) {
        this.receipts = receipts;
        this.opinions = opinions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives out a code for the opinion. It is shown this once; an earlier one opens nothing any more, so that a slip of
     * paper that was lost can be made worthless.
     *
     * @throws ProblemException 404 when there is no such opinion within the caller's scope
     */
    @Transactional
    public ReceiptCode issue(OpinionId id) {
        Opinion opinion = opinions.find(id).orElseThrow(() -> ProblemException.notFound("opinion"));
        ReceiptCode code = ReceiptCode.next();
        receipts.keep(opinion.id(), code, clock.instant());
        audit.record(new AuditEntry("opinion.receipt", "opinion", id.toString(), opinion.place(), Map.of()));
        return code;
    }

    /** What became of the opinion that this code stands for; empty for a code that stands for none. */
    public Optional<Progress> read(String typed) {
        return ReceiptCode.read(typed).flatMap(receipts::find);
    }
}

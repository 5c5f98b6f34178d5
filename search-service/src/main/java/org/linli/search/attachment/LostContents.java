package org.linli.search.attachment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.linli.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contents that the store has lost while their attachments stand: deleted, cut short or changed behind its back, or younger
 * than the backup it was restored from. Nobody looks for them; each is noted when it is asked for.
 */
@Component
class LostContents {

    private static final Logger log = LoggerFactory.getLogger(LostContents.class);

    private final JdbcClient jobs;
    private final Clock clock;

    LostContents(@Qualifier("jobs") JdbcClient jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Notes that it is not there, or not all of it. @return 410 for whoever asked for it */
    ProblemException missed(AttachmentId id) {
        int noted = jobs.sql("""
                update opinion_attachments set lost_at = :now where id = :id and file_key is not null and lost_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        if (noted > 0) {
            log.warn("The store has lost the content of attachment {}", id);
        }
        return new ProblemException(HttpStatus.GONE, "attachment-lost", List.of(), List.of());
    }

    /** Notes that what is there is not what was stored. @return 410 for whoever asked for it */
    ProblemException damaged(AttachmentId id) {
        log.warn("The store has content {} and it does not open: it is not what was stored", id);
        return missed(id);
    }

    /** It is there again, all of it. */
    void back(AttachmentId id) {
        jobs.sql("update opinion_attachments set lost_at = null where id = :id")
                .param("id", id.value())
                .update();
        log.info("The store has the content of attachment {} again", id);
    }

    /** How many are known of. */
    long count() {
        return jobs.sql("select count(*) from opinion_attachments where lost_at is not null and file_key is not null")
                .query(Long.class)
                .single();
    }
}

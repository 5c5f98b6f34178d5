package org.linli.search.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.linli.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sealed contents on their way into the store and out of it, so that none is left there that nobody speaks for. */
@Component
class Contents {

    private static final Logger log = LoggerFactory.getLogger(Contents.class);

    /** Longer than any upload takes, all tries of the store included. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private final AttachmentStore store;
    private final Leftovers leftovers;
    private final Leftovers notes;
    private final Clock clock;

    Contents(AttachmentStore store, Leftovers leftovers, @Qualifier("jobs") Leftovers notes, Clock clock) {
        this.store = store;
        this.leftovers = leftovers;
        this.notes = notes;
        this.clock = clock;
    }

    /** Puts a content, noted before as one that nobody speaks for yet. @throws ProblemException 503 while the store is away */
    void put(AttachmentId id, Path sealed) {
        notes.note(id, clock.instant().plus(UPLOAD));
        try {
            store.put(id, sealed);
        } catch (IOException broken) {
            log.warn("A content could not be stored", broken);
            throw away();
        }
    }

    /**
     * From the running transaction on a row speaks for it.
     *
     * @throws ProblemException 503 when it took so long that the content may have been swept
     */
    void speakFor(AttachmentId id) {
        if (!leftovers.strikeOut(id)) {
            throw away();
        }
    }

    /** From the running transaction on no row speaks for it any more, so that what there is of it is swept. */
    void giveUp(AttachmentId id) {
        leftovers.note(id, clock.instant());
    }

    /**
     * Empty when the store does not have it, or has more or less of it than was put there. It says so before anything is
     * read, and so before anybody was told how much will come.
     *
     * @param size in bytes, as it is handed out
     * @throws ProblemException 503 while the store is away
     */
    Optional<InputStream> open(AttachmentId id, long size) {
        try {
            Optional<StoredContent> found = store.open(id);
            return found.isPresent() ? whole(id, found.get(), SealedContent.lengthOf(size)) : Optional.empty();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private static Optional<InputStream> whole(AttachmentId id, StoredContent found, long expected) throws IOException {
        if (found.length() == expected) {
            return Optional.of(found.in());
        }
        found.close();
        log.warn("The store has {} bytes for content {}, which has {}", found.length(), id, expected);
        return Optional.empty();
    }

    /** @return 503 for whoever asked */
    static ProblemException unreadable(IOException broken) {
        log.warn("A content could not be read", broken);
        return away();
    }

    private static ProblemException away() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "attachments-away", List.of(), List.of());
    }
}

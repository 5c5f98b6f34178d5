package org.linli.search.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.imports.Upload;
import org.linli.platform.imports.Uploads;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Opinions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is attached to an opinion (S1): added, read, handed out, removed for a reason. Whoever may see the opinion may see
 * its attachments, and nobody else. Each opening of a content is audited like that of any personal value.
 */
@Service
public class AttachmentDesk {

    /** @param isNew false when the same file was attached before */
    public record Added(Attachment attachment, boolean isNew) {}

    private static final Logger log = LoggerFactory.getLogger(AttachmentDesk.class);

    /** More than this tell nobody anything, those whose content is gone included. */
    private static final int MOST_SHOWN = 200;

    /** Longer than any upload takes, all tries of the store included. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    /** Why a content is opened: what the audit says. */
    private static final String OPENED = "查看意见的附件";

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final Attachments attachments;
    private final Leftovers leftovers;
    private final Leftovers notes;
    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final Opinions opinions;
    private final Uploads uploads;
    private final Privacy privacy;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AttachmentDesk(
            Attachments attachments,
            Leftovers leftovers,
            @Qualifier("jobs") Leftovers notes,
            AttachmentStore store,
            AttachmentSettings settings,
            Opinions opinions,
            Uploads uploads,
            Privacy privacy,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.attachments = attachments;
        this.leftovers = leftovers;
        this.notes = notes;
        this.store = store;
        this.settings = settings;
        this.opinions = opinions;
        this.uploads = uploads;
        this.privacy = privacy;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What may be attached. */
    public AttachmentSettings settings() {
        return settings;
    }

    /**
     * In the order in which they were added, those whose content is gone included.
     *
     * @throws ProblemException 404 when the caller may not see the opinion
     */
    @Transactional(readOnly = true)
    public List<Attachment> list(OpinionId opinion) {
        required(opinion);
        return attachments.of(opinion, MOST_SHOWN);
    }

    /**
     * Attaches a file. What is answered is kept for good; the same file attached once more is the attachment it was.
     *
     * @throws ProblemException 404 when the caller may not see the opinion, 409 when it has as many as it may, 413 when the
     *     file is too large, 422 when it is nothing that is taken or is not whole, 503 while the store is away
     */
    public Added add(OpinionId opinion, MultipartFile file) throws IOException {
        if (file.getSize() > settings.largest().toBytes()) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "attachment-too-large",
                    List.of(settings.largestInWords()),
                    List.of());
        }
        inTransaction(() -> required(opinion));
        try (Upload upload = uploads.receive(file)) {
            AttachmentKind kind = AttachmentKind.of(upload.path())
                    .orElseThrow(() -> ProblemException.invalid("file", "attachment.kind-unknown"));
            Optional<Attachment> known = inTransaction(() -> attachments.same(opinion, upload.sha256()));
            return known.isPresent() ? new Added(known.get(), false) : store(opinion, kind, upload);
        }
    }

    private Added store(OpinionId opinion, AttachmentKind kind, Upload upload) throws IOException {
        AttachmentId id = AttachmentId.next();
        FileKey key = FileKey.fresh();
        Path sealed = uploads.scratch();
        try {
            long size = seal(kind, upload.path(), key, id, sealed);
            notes.note(id, clock.instant().plus(UPLOAD));
            put(id, sealed);
            return inTransaction(() -> keep(new Attachment(
                    id,
                    opinion,
                    kind,
                    kind.named(upload.name()),
                    size,
                    upload.sha256(),
                    privacy.seal(settings.keyField(), id.value(), key.text()),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Scope.required().caller().subject(),
                    null)));
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    private static long seal(AttachmentKind kind, Path file, FileKey key, AttachmentId id, Path to) throws IOException {
        var writer = new SealedContent.Writer(Files.newOutputStream(to), key, id);
        try (writer) {
            kind.copyWithoutMetadata(file, writer);
        } catch (DamagedFileException damaged) {
            throw ProblemException.invalid("file", "attachment.damaged");
        }
        return writer.size();
    }

    private void put(AttachmentId id, Path content) {
        try {
            store.put(id, content);
        } catch (IOException broken) {
            log.warn("A content could not be stored", broken);
            throw away();
        }
    }

    /** Under the opinion's lock, so that two at once are neither one too many nor the same twice. */
    private Added keep(Attachment attachment) {
        OpinionId opinion = attachment.opinion();
        UnitId place = attachments.lockOpinion(opinion).orElseThrow(() -> ProblemException.notFound("opinion"));
        Optional<Attachment> known = attachments.same(opinion, Objects.requireNonNull(attachment.sha256()));
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        if (attachments.count(opinion) >= settings.most()) {
            throw ProblemException.conflict("attachments-full", settings.most());
        }
        if (!leftovers.strikeOut(attachment.id())) {
            throw away();
        }
        attachments.add(attachment);
        record("opinion.attach", attachment, place, Map.of());
        return new Added(attachment, true);
    }

    /**
     * Opens a content; who did so is audited in the same transaction. The caller closes it.
     *
     * @throws ProblemException 404 when the caller may not see the opinion or the content is gone, 503 while the store is
     *     away
     */
    @Transactional
    public OpenAttachment open(OpinionId opinion, AttachmentId id) throws IOException {
        Opinion of = required(opinion);
        Attachment attachment =
                attachments.find(opinion, id).orElseThrow(() -> ProblemException.notFound("attachment"));
        Sealed key = Optional.ofNullable(attachment.key()).orElseThrow(() -> ProblemException.notFound("attachment"));
        InputStream content = read(id);
        try {
            String opened = privacy.reveal(settings.keyField(), id.value(), key, OPENED, of.place());
            return new OpenAttachment(attachment, content, FileKey.of(opened));
        } catch (RuntimeException failed) {
            content.close();
            throw failed;
        }
    }

    private InputStream read(AttachmentId id) {
        try {
            return store.open(id)
                    .orElseThrow(() -> new IllegalStateException("The store has lost the content of attachment " + id));
        } catch (IOException broken) {
            log.warn("A content could not be read", broken);
            throw away();
        }
    }

    /**
     * Removes an attachment for a reason that stays readable. From then on nobody can read its content.
     *
     * @param given 5 to 500 characters
     * @throws ProblemException 404 when the caller may not see the opinion or the content is gone, 422 without a proper
     *     reason
     */
    @Transactional
    public Attachment remove(OpinionId opinion, AttachmentId id, String given) {
        String reason = given.strip();
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw ProblemException.invalid("/reason", "attachment.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        UnitId place = attachments.lockOpinion(opinion).orElseThrow(() -> ProblemException.notFound("opinion"));
        Attachment attachment = attachments
                .find(opinion, id)
                .filter(Attachment::isThere)
                .orElseThrow(() -> ProblemException.notFound("attachment"));
        var removal = new Attachment.Removal(clock.instant(), reason);
        attachments.remove(id, removal);
        record("opinion.detach", attachment, place, Map.of("reason", reason));
        return attachment.removed(removal);
    }

    private void record(String action, Attachment attachment, UnitId place, Map<String, Object> detail) {
        var all = new HashMap<>(detail);
        all.put("attachment", attachment.id().toString());
        all.put("kind", attachment.kind().name());
        all.put("size", attachment.size());
        audit.record(new AuditEntry(action, "opinion", attachment.opinion().toString(), place, all));
    }

    private Opinion required(OpinionId opinion) {
        return opinions.find(opinion).orElseThrow(() -> ProblemException.notFound("opinion"));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private static ProblemException away() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "attachments-away", List.of(), List.of());
    }
}

package org.linli.search.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

    /** More than this tell nobody anything, those whose content is gone included. */
    private static final int MOST_SHOWN = 200;

    /** Why a content is opened: what the audit says. */
    private static final String OPENED = "查看意见的附件";

    /** Why a lost one goes when the same file comes again. */
    private static final String REPLACED = "原内容已丢失，由重新上传的同一文件代替";

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final Attachments attachments;
    private final Contents contents;
    private final LostContents lost;
    private final AttachmentSettings settings;
    private final Opinions opinions;
    private final Uploads uploads;
    private final Privacy privacy;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AttachmentDesk(
            Attachments attachments,
            Contents contents,
            LostContents lost,
            AttachmentSettings settings,
            Opinions opinions,
            Uploads uploads,
            Privacy privacy,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.lost = lost;
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
            return known.filter(same -> !same.isLost()).isPresent()
                    ? new Added(known.get(), false)
                    : store(opinion, kind, upload);
        }
    }

    private Added store(OpinionId opinion, AttachmentKind kind, Upload upload) throws IOException {
        AttachmentId id = AttachmentId.next();
        FileKey key = FileKey.fresh();
        Path sealed = uploads.scratch();
        try {
            long size = seal(kind, upload.path(), key, id, sealed);
            contents.put(id, sealed);
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
                    null,
                    null,
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

    /** Under the opinion's lock, so that two at once are neither one too many nor the same twice. */
    private Added keep(Attachment attachment) {
        OpinionId opinion = attachment.opinion();
        UnitId place = attachments.lockOpinion(opinion).orElseThrow(() -> ProblemException.notFound("opinion"));
        Optional<Attachment> known = attachments.same(opinion, Objects.requireNonNull(attachment.sha256()));
        if (known.isPresent() && !known.get().isLost()) {
            return new Added(known.get(), false);
        }
        known.ifPresent(same -> removed(same, place, REPLACED));
        if (attachments.count(opinion) >= settings.most()) {
            throw ProblemException.conflict("attachments-full", settings.most());
        }
        contents.speakFor(attachment.id());
        attachments.add(attachment);
        record("opinion.attach", attachment, place, Map.of());
        return new Added(attachment, true);
    }

    /**
     * Opens a content; who did so is audited in the transaction that opens its key. No connection is held while the store
     * is asked. The caller closes it.
     *
     * @throws ProblemException 404 when the caller may not see the opinion or the content is gone, 410 when the store has
     *     lost it or a part of it, or it is not what was stored; 503 while the store is away
     */
    public OpenAttachment open(OpinionId opinion, AttachmentId id) throws IOException {
        Attachment attachment = find(opinion, id);
        InputStream sealed = content(attachment);
        return unlocked(attachment, sealed, key -> OpenAttachment.whole(attachment, sealed, key, lost));
    }

    /** @throws ProblemException 404 when the caller may not see the opinion or the content is gone */
    Attachment find(OpinionId opinion, AttachmentId id) {
        return inTransaction(() -> {
            required(opinion);
            return standing(opinion, id);
        });
    }

    /** As it lies in the store. @throws ProblemException 410 when that has lost it or a part of it, 503 while it is away */
    InputStream content(Attachment attachment) {
        return contents.open(attachment.id(), attachment.size()).orElseThrow(() -> lost.missed(attachment.id()));
    }

    /** What is done with the key. */
    interface Opening {
        OpenAttachment with(FileKey key) throws IOException;
    }

    /** Opens the key, which is audited, and with it what was fetched; should that fail it is closed. */
    OpenAttachment unlocked(Attachment attachment, InputStream sealed, Opening opening) throws IOException {
        try {
            return opening.with(inTransaction(() -> key(attachment.opinion(), attachment.id())));
        } catch (IOException | RuntimeException failed) {
            sealed.close();
            throw failed;
        }
    }

    private FileKey key(OpinionId opinion, AttachmentId id) {
        UnitId place = required(opinion).place();
        Sealed key = Objects.requireNonNull(standing(opinion, id).key());
        return FileKey.of(privacy.reveal(settings.keyField(), id.value(), key, OPENED, place));
    }

    private Attachment standing(OpinionId opinion, AttachmentId id) {
        return attachments
                .find(opinion, id)
                .filter(Attachment::isThere)
                .orElseThrow(() -> ProblemException.notFound("attachment"));
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
        Attachment attachment = standing(opinion, id);
        return removed(attachment, place, reason);
    }

    private Attachment removed(Attachment attachment, UnitId place, String reason) {
        var removal = new Attachment.Removal(clock.instant(), reason);
        attachments.remove(attachment.id(), removal);
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
}

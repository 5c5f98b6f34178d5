package org.linli.search.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.platform.imports.Uploads;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Small pictures of the pictures attached to opinions, so that a list on a telephone does not fetch each whole. One is made
 * when somebody first looks, and kept as a content of its own under the key of what it was made of; with that key it ends.
 * A look at it is audited as one at the picture.
 */
@Service
public class PreviewDesk {

    private static final Logger log = LoggerFactory.getLogger(PreviewDesk.class);

    /** What is no larger is handed out itself. */
    private static final DataSize SMALL = DataSize.ofKilobytes(64);

    /** Whoever waits longer gets the picture itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AttachmentDesk desk;
    private final Attachments attachments;
    private final Contents contents;
    private final LostContents lost;
    private final Uploads uploads;
    private final TransactionTemplate transactions;

    /** One at a time, so that what a decoder needs is needed once. */
    private final ReentrantLock turn = new ReentrantLock(true);

    PreviewDesk(
            AttachmentDesk desk,
            Attachments attachments,
            Contents contents,
            LostContents lost,
            Uploads uploads,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.attachments = attachments;
        this.contents = contents;
        this.lost = lost;
        this.uploads = uploads;
        this.transactions = transactions;
    }

    /**
     * Opens the small picture; what is small already, or can be made no smaller, itself. The caller closes it.
     *
     * @throws ProblemException as {@link AttachmentDesk#open} does
     */
    public OpenAttachment open(OpinionId opinion, AttachmentId id) throws IOException {
        Attachment attachment = desk.find(opinion, id);
        Attachment.Preview preview = attachment.preview();
        Optional<OpenAttachment> kept = preview == null ? Optional.empty() : kept(attachment, preview);
        if (kept.isPresent()) {
            return kept.get();
        }
        OpenAttachment whole = desk.open(opinion, id);
        return attachment.size() > SMALL.toBytes() && SmallPicture.isMadeOf(attachment.kind())
                ? made(attachment, whole)
                : whole;
    }

    /** Empty when the store has lost it, or a part of it, or it was changed there: then it is made anew. */
    private Optional<OpenAttachment> kept(Attachment attachment, Attachment.Preview preview) throws IOException {
        Optional<InputStream> sealed = contents.open(preview.id(), preview.size());
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        InputStream found = sealed.get();
        try {
            return Optional.of(desk.unlocked(
                    attachment, found, key -> OpenAttachment.small(attachment, preview, found, key, lost)));
        } catch (DamagedContentException damaged) {
            log.warn("The small picture {} does not open and is made anew", preview.id());
            return Optional.empty();
        }
    }

    private OpenAttachment made(Attachment attachment, OpenAttachment whole) throws IOException {
        Path plain = uploads.scratch();
        Path small = uploads.scratch();
        try {
            try (whole;
                    OutputStream out = Files.newOutputStream(plain)) {
                whole.copyTo(out);
            }
            return draw(attachment.kind(), plain, small)
                    ? sealed(attachment, whole.key(), small)
                    : again(attachment, whole.key());
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(small);
        }
    }

    private OpenAttachment again(Attachment attachment, FileKey key) throws IOException {
        InputStream sealed = desk.content(attachment);
        try {
            return OpenAttachment.whole(attachment, sealed, key, lost);
        } catch (RuntimeException failed) {
            sealed.close();
            throw failed;
        }
    }

    private boolean draw(AttachmentKind kind, Path plain, Path small) {
        if (!hasATurn()) {
            return false;
        }
        try {
            return SmallPicture.write(kind, plain, small);
        } finally {
            turn.unlock();
        }
    }

    private boolean hasATurn() {
        try {
            return turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private OpenAttachment sealed(Attachment attachment, FileKey key, Path small) throws IOException {
        AttachmentId id = AttachmentId.next();
        Path sealed = uploads.scratch();
        var writer = new SealedContent.Writer(Files.newOutputStream(sealed), key, id);
        try (writer) {
            Files.copy(small, writer);
        }
        var preview = new Attachment.Preview(id, writer.size());
        keep(attachment, preview, sealed);
        InputStream content = Files.newInputStream(sealed, StandardOpenOption.DELETE_ON_CLOSE);
        return OpenAttachment.small(attachment, preview, content, key, lost);
    }

    /** Of two that were made at once one is kept; the other stays noted as a leftover, as does any that could not be kept. */
    private void keep(Attachment attachment, Attachment.Preview preview, Path sealed) {
        try {
            contents.put(preview.id(), sealed);
            transactions.executeWithoutResult(_ -> {
                if (attachments.preview(attachment, preview)) {
                    contents.speakFor(preview.id());
                    Optional.ofNullable(attachment.preview()).ifPresent(before -> contents.giveUp(before.id()));
                }
            });
        } catch (ProblemException | DataAccessException | TransactionException notNow) {
            log.warn("A small picture was handed out and could not be kept", notNow);
        }
    }
}

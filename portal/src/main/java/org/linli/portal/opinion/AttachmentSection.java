package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;

/** 附件: what came with an opinion, pictures to be looked at, papers to be saved; more can be added by who may write. */
final class AttachmentSection extends Div {

    private static final long KILOBYTE = 1024;
    private static final double MEGABYTE = 1024 * 1024.0;

    private final AttachmentApi api;
    private final ServiceStreams streams;
    private final String opinion;
    private final boolean mayWrite;
    private final Div tiles = new Div();
    private final AttachmentUpload upload;
    private boolean askedAgain;

    AttachmentSection(AttachmentApi api, ServiceStreams streams, String opinion, boolean mayWrite) {
        this.api = api;
        this.streams = streams;
        this.opinion = opinion;
        this.mayWrite = mayWrite;
        this.upload = new AttachmentUpload(streams, this::sent);
        tiles.addClassName("l-attachments");
        add(tiles);
        load();
        if (mayWrite) {
            upload.sendTo(opinion);
            add(upload);
        }
    }

    /** Whoever may only read is not told of what there is not. */
    boolean saysAnything() {
        return mayWrite || tiles.getComponentCount() > 0;
    }

    private void sent() {
        upload.forgetSent();
        load();
    }

    private void load() {
        tiles.removeAll();
        try {
            AttachmentApi.Attachments all = api.attachments(opinion);
            all.items().forEach(attachment -> tiles.add(shown(attachment)));
            if (mayWrite && all.items().isEmpty()) {
                tiles.add(new Hint(getTranslation("attachment.none")));
            }
            upload.help(getTranslation("attachment.help.bounds", all.most(), size(all.largest())));
        } catch (ApiProblemException | ServiceDownException away) {
            tiles.add(new Notice(Notice.Tone.WARN, getTranslation("attachment.away")));
        }
    }

    private Component shown(AttachmentApi.Attachment attachment) {
        if (attachment.available()) {
            return tile(attachment);
        }
        return attachment.lostAt() == null ? gone(attachment) : lost(attachment);
    }

    private Div tile(AttachmentApi.Attachment attachment) {
        Anchor save = new Anchor(content(attachment), attachment.fileName());
        save.getElement().setAttribute("download", true);
        save.setRouterIgnore(true);
        save.setTitle(attachment.fileName());
        Hint size = new Hint(size(attachment.size()));
        Div words = new Div(save, size);
        words.addClassName("l-attachment-words");
        Div tile = new Div();
        tile.addClassName("l-attachment");
        if (attachment.kind().isPicture()) {
            tile.add(thumbnail(attachment), words);
        } else {
            Span paper = new Span(Symbol.FILE.icon());
            paper.addClassName("l-attachment-paper");
            tile.add(paper, words);
        }
        if (mayWrite) {
            tile.add(removing(attachment));
        }
        return tile;
    }

    /** Fetched small and only when it comes into sight; the picture itself once it is opened. */
    private NativeButton thumbnail(AttachmentApi.Attachment attachment) {
        Image small = new Image(small(attachment), attachment.fileName());
        small.getElement().setAttribute("loading", "lazy");
        small.getElement().addEventListener("error", _ -> askAgain());
        NativeButton open = new NativeButton();
        open.add(small);
        open.addClassName("l-attachment-picture");
        open.setAriaLabel(getTranslation("attachment.look", attachment.fileName()));
        open.addClickListener(_ -> look(attachment));
        return open;
    }

    /** A picture that does not come may have been found lost by that: the list then says so. */
    private void askAgain() {
        if (!askedAgain) {
            askedAgain = true;
            load();
        }
    }

    private void look(AttachmentApi.Attachment attachment) {
        Image large = new Image(
                streams.picture(() -> AttachmentApi.address(opinion, attachment), attachment::fileName),
                attachment.fileName());
        large.addClassName("l-attachment-large");
        Dialog dialog = new Dialog(large);
        large.getElement().addEventListener("error", _ -> {
            dialog.close();
            load();
        });
        dialog.setHeaderTitle(attachment.fileName());
        dialog.getFooter().add(new Button(getTranslation("attachment.close"), _ -> dialog.close()));
        dialog.open();
    }

    private Button removing(AttachmentApi.Attachment attachment) {
        Button remove = new Button(
                Symbol.X.icon(),
                _ -> new AttachmentRemoval(attachment, reason -> {
                            api.remove(opinion, attachment.id(), new SearchApi.Reason(reason));
                            load();
                        })
                        .open());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("attachment.remove.this", attachment.fileName()));
        remove.setTooltipText(getTranslation("attachment.remove"));
        return remove;
    }

    /** That it should be there, and what to do. */
    private Notice lost(AttachmentApi.Attachment attachment) {
        return mayWrite
                ? new Notice(
                        Notice.Tone.WARN,
                        getTranslation("attachment.lost", attachment.fileName()),
                        removing(attachment))
                : new Notice(Notice.Tone.WARN, getTranslation("attachment.lost.plain", attachment.fileName()));
    }

    /** That there was one, and why it is there no more. */
    private Span gone(AttachmentApi.Attachment attachment) {
        String kind = attachment.kind().name();
        return new Hint(
                attachment.removedAt() == null
                        ? getTranslation("attachment.expired", kind)
                        : getTranslation(
                                "attachment.removed",
                                kind,
                                Times.full(attachment.removedAt()),
                                String.valueOf(attachment.removalReason())));
    }

    private DownloadHandler small(AttachmentApi.Attachment attachment) {
        return streams.picture(() -> AttachmentApi.small(opinion, attachment), attachment::fileName);
    }

    private DownloadHandler content(AttachmentApi.Attachment attachment) {
        return streams.download(() -> AttachmentApi.address(opinion, attachment), attachment::fileName);
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? Math.max(1, bytes / KILOBYTE) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }
}

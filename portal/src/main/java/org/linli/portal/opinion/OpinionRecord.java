package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.MaskedField;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Timeline;
import org.linli.portal.ui.Times;

/** One opinion: what was said, where, how and by whom, what was answered, and what happened since. */
final class OpinionRecord extends Div {

    private static final int SHOWN = 3_000;

    private final SearchApi.Opinion opinion;
    private final OpinionWords words;
    private final OpinionActions actions;

    OpinionRecord(
            Answered<SearchApi.Opinion> answered, OpinionWords words, MarkedWords marked, OpinionActions actions) {
        this.opinion = answered.value();
        this.words = words;
        this.actions = actions;
        addClassName("l-full");
        String title = opinion.title() == null ? getTranslation("opinion.untitled") : opinion.title();
        Highlight text = new Highlight(opinion.text(), marked);
        text.addClassName("l-quote");
        RecordPage page = new RecordPage(title)
                .tags(words.stateTag(opinion.state()))
                .actions(buttons(answered))
                .section(text, facts());
        String reply = opinion.reply();
        if (reply != null) {
            Highlight answer = new Highlight(reply, marked);
            answer.addClassName("l-quote");
            page.section(getTranslation("opinion.reply"), answer);
        }
        page.section(getTranslation("opinion.timeline"), timeline());
        add(page);
    }

    private Button[] buttons(Answered<SearchApi.Opinion> answered) {
        Button copy = new Button(getTranslation("opinion.copy"), Symbol.LINK.icon(), _ -> copy());
        Button print = new Button(
                getTranslation("opinion.print"),
                Symbol.PRINT.icon(),
                _ -> getElement().executeJs("""
                        const paper = document.createElement('div');
                        paper.className = 'l-print';
                        paper.append(this.querySelector('.l-record').cloneNode(true));
                        document.body.append(paper);
                        window.addEventListener('afterprint', () => paper.remove(), {once: true});
                        window.print();
                        """));
        if (!actions.mayWrite()) {
            return new Button[] {copy, print};
        }
        Button correct =
                new Button(getTranslation("opinion.correct"), _ -> new CorrectionDialog(answered, actions).open());
        return new Button[] {correct, copy, print};
    }

    /** Without a secure context a browser offers no clipboard; then a field is copied, as one did before. */
    private void copy() {
        getElement()
                .executeJs("""
                const address = new URL($0, document.baseURI).href;
                if (navigator.clipboard) return navigator.clipboard.writeText(address);
                const field = document.createElement('textarea');
                field.value = address;
                document.body.append(field);
                field.select();
                document.execCommand('copy');
                field.remove();
                """, OpinionRoom.NAME + "?record=" + opinion.id())
                .then(_ -> say(getTranslation("opinion.copied")));
    }

    private static void say(String sentence) {
        Notification notification = new Notification();
        notification.setDuration(SHOWN);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.add(new Notice(Notice.Tone.OK, sentence));
        notification.open();
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(getTranslation("opinion.place"), lineage())
                .fact(getTranslation("opinion.received"), Times.full(opinion.receivedAt()))
                .fact(getTranslation("opinion.filter.channel"), words.channel(opinion.channel()))
                .fact(getTranslation("opinion.filter.category"), opinion.category())
                .fact(getTranslation("opinion.department"), opinion.department());
        contact(facts, SearchApi.Contact.NAME, opinion.contactName());
        contact(facts, SearchApi.Contact.TELEPHONE, opinion.contactTelephone());
        return facts.fact(getTranslation("opinion.filter.source"), words.source(opinion.source()))
                .fact(getTranslation("opinion.number"), number());
    }

    /** The number the source gave; what stands in its place for a row without one tells nobody anything. */
    private @Nullable String number() {
        String number = opinion.externalId();
        return number == null || number.startsWith("sha256:") ? null : number;
    }

    private void contact(Facts facts, SearchApi.Contact field, @Nullable String masked) {
        if (masked != null) {
            String what = getTranslation("opinion.contact." + field.name());
            Component value = actions.mayWrite()
                    ? new MaskedField(what, masked, reason -> actions.reveal(opinion.id(), field, reason))
                    : new Span(masked);
            facts.fact(what, value);
        }
    }

    private String lineage() {
        return opinion.lineage() == null
                ? ""
                : opinion.lineage().stream().map(SearchApi.PlaceStep::name).collect(Collectors.joining(" / "));
    }

    private Timeline timeline() {
        Timeline timeline = new Timeline();
        if (opinion.answeredAt() != null) {
            timeline.entry(
                    Notice.Tone.OK,
                    getTranslation("opinion.happened.answered"),
                    opinion.department(),
                    opinion.answeredAt(),
                    null);
        }
        if (opinion.createdAt() != null) {
            timeline.entry(
                    Notice.Tone.INFO,
                    getTranslation("opinion.happened.registered"),
                    words.source(opinion.source()),
                    opinion.createdAt(),
                    null);
        }
        return timeline.entry(
                Notice.Tone.MUTE,
                getTranslation("opinion.happened.received"),
                words.channel(opinion.channel()),
                opinion.receivedAt(),
                null);
    }
}

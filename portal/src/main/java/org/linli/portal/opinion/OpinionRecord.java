package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.MaskedField;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;

/** One opinion: what was said, where, how and by whom, what was answered, and what happened since. */
final class OpinionRecord extends Div {

    private static final int SHOWN = 3_000;

    /** While something is still to be decided it helps to know who else said so. */
    private static final Set<SearchApi.State> WAITING = EnumSet.of(SearchApi.State.RECEIVED, SearchApi.State.SCREENED);

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
        AttachmentSection attachments =
                new AttachmentSection(actions.attachments(), actions.streams(), opinion.id(), actions.mayWrite());
        if (attachments.saysAnything()) {
            page.section(getTranslation("attachment.title"), attachments);
        }
        String reply = opinion.reply();
        if (reply != null) {
            Highlight answer = new Highlight(reply, marked);
            answer.addClassName("l-quote");
            page.section(getTranslation("opinion.reply"), answer);
        }
        if (actions.mayWrite() && WAITING.contains(opinion.state())) {
            LikeOpinions likes = new LikeOpinions(actions.api(), words, opinion.id());
            if (likes.any()) {
                grouping(likes);
                page.section(getTranslation("opinion.likes"), likes);
            }
        }
        if (opinion.group() != null) {
            GroupSection group = new GroupSection(actions.groups(), words, actions.reload());
            page.section(getTranslation("opinion.group"), group.show(opinion.group(), opinion, actions.mayWrite()));
        }
        OpinionStory story = new OpinionStory(opinion, words, actions.api());
        if (actions.mayWrite() && opinion.undoUntil() != null) {
            story.addComponentAsFirst(
                    undoing(answered, opinion.undoUntil(), story.corrected() ? "opinion.uncorrect" : "opinion.undo"));
        }
        page.section(getTranslation("opinion.timeline"), story);
        add(page);
    }

    /** Only what is screened can be grouped, this one and the others. */
    private void grouping(LikeOpinions likes) {
        List<SearchApi.Like> screened = likes.screened();
        if (opinion.state() == SearchApi.State.SCREENED && !screened.isEmpty()) {
            Button group = new Button(
                    getTranslation("opinion.group.with"),
                    _ -> new GroupDialog(actions.groups(), opinion, screened, actions.reload()).open());
            group.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            likes.add(group);
        }
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
        List<Button> buttons = new ArrayList<>();
        if (actions.mayWrite()) {
            buttons.addAll(steps(answered));
        }
        buttons.addAll(List.of(copy, print));
        return buttons.toArray(Button[]::new);
    }

    /** What can be done next, the usual first. */
    private List<Button> steps(Answered<SearchApi.Opinion> answered) {
        List<Button> steps = new ArrayList<>();
        switch (opinion.state()) {
            case RECEIVED ->
                steps.add(new Button(
                        getTranslation("opinion.screen"), _ -> placing(CorrectionDialog.Purpose.SCREEN, answered)));
            case SCREENED, GROUPED -> {
                steps.add(deciding(DecisionDialog.Decision.ANSWER, answered));
                steps.add(deciding(DecisionDialog.Decision.DECLINE, answered));
                if (opinion.state() == SearchApi.State.SCREENED) {
                    steps.add(adopting(answered));
                }
            }
            case ADOPTED, ANSWERED, DECLINED -> {}
        }
        steps.add(new Button(
                getTranslation("opinion.correct"), _ -> placing(CorrectionDialog.Purpose.CORRECT, answered)));
        return steps;
    }

    private void placing(CorrectionDialog.Purpose purpose, Answered<SearchApi.Opinion> answered) {
        new CorrectionDialog(purpose, answered, actions).open();
    }

    private Button deciding(DecisionDialog.Decision decision, Answered<SearchApi.Opinion> answered) {
        return new Button(
                getTranslation("opinion.decide." + decision.name()),
                _ -> new DecisionDialog(decision, said -> actions.decide(decision, answered, said)).open());
    }

    private Button adopting(Answered<SearchApi.Opinion> answered) {
        return new Button(
                getTranslation("opinion.adopt"),
                _ -> AdoptDialog.of(answered, actions.api(), actions.pickers(), actions.reload())
                        .open());
    }

    /** Beside what it undoes, away from what is to be done next. */
    private Button undoing(Answered<SearchApi.Opinion> answered, Instant until, String words) {
        Button undo = new Button(getTranslation(words), _ -> undo(answered));
        undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        undo.setTooltipText(getTranslation(words + ".until", Times.full(until)));
        return undo;
    }

    private void undo(Answered<SearchApi.Opinion> answered) {
        try {
            actions.undo(answered);
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            say(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail);
        } catch (ServiceDownException down) {
            say(Notice.Tone.WARN, getTranslation("ui.form.down"));
        }
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
                .then(_ -> say(Notice.Tone.OK, getTranslation("opinion.copied")));
    }

    private static void say(Notice.Tone tone, String sentence) {
        Notification notification = new Notification();
        notification.setDuration(SHOWN);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.add(new Notice(tone, sentence));
        notification.open();
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(getTranslation("opinion.place"), lineage())
                .fact(getTranslation("opinion.point"), point())
                .fact(getTranslation("opinion.received"), Times.full(opinion.receivedAt()))
                .fact(getTranslation("opinion.filter.channel"), words.channel(opinion.channel()))
                .fact(getTranslation("opinion.filter.category"), opinion.category())
                .fact(getTranslation("opinion.department"), opinion.department());
        if (opinion.matter() != null) {
            facts.fact(
                    getTranslation("opinion.group.matter"),
                    new Anchor(GroupRecord.MATTERS + opinion.matter(), getTranslation("opinion.matter.open")));
        }
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

    private @Nullable String point() {
        return opinion.latitude() == null || opinion.longitude() == null
                ? null
                : getTranslation(
                        "opinion.point.at",
                        opinion.latitude().toPlainString(),
                        opinion.longitude().toPlainString());
    }

    private String lineage() {
        return opinion.lineage() == null
                ? ""
                : opinion.lineage().stream().map(SearchApi.PlaceStep::name).collect(Collectors.joining(" / "));
    }
}

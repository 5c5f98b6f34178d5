package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Attempt;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Timeline;
import org.linli.portal.ui.Times;

/** One group: what all of it says, the matter it became, its opinions, others that may belong to it, what happened. */
final class GroupRecord extends Div {

    /** A matter's record, by its id. */
    static final String MATTERS = "property/matters?record=";

    private final Answered<GroupApi.Group> answered;
    private final GroupApi.Group group;
    private final GroupActions actions;

    GroupRecord(Answered<GroupApi.Group> answered, GroupActions actions) {
        this.answered = answered;
        this.group = answered.value();
        this.actions = actions;
        RecordPage page = new RecordPage(group.title()).tags(stateTag()).actions(buttons());
        page.section(facts());
        if (group.state() == GroupApi.State.ADOPTING) {
            page.section(adopting());
        }
        page.section(getTranslation("opinion.group.members", group.members()), new GroupMembers(answered, actions));
        if (actions.mayWrite() && isOpenToOthers()) {
            NearGroup near = new NearGroup(answered, actions);
            if (near.any()) {
                page.section(getTranslation("opinion.likes"), near);
            }
        }
        page.section(getTranslation("opinion.timeline"), story());
        add(page);
    }

    /** Whether it goes on by itself, or why somebody is to press. */
    private Component[] adopting() {
        GroupApi.Waiting waiting = group.waiting();
        if (waiting == null) {
            return new Component[] {new Notice(Notice.Tone.WARN, getTranslation("opinion.group.adopting"))};
        }
        String why = AdoptionWords.why(waiting);
        if (waiting.why() == GroupApi.Why.GOING_ON) {
            return new Component[] {new Notice(Notice.Tone.INFO, why, hint("opinion.group.adopting.next"))};
        }
        return actions.mayWrite()
                ? new Component[] {
                    new Notice(Notice.Tone.WARN, why, hint("opinion.group.adopting.press")),
                    actions.retry().attempt(group.id(), group.title(), this::retried)
                }
                : new Component[] {new Notice(Notice.Tone.WARN, why)};
    }

    private Hint hint(String words) {
        return new Hint(actions.mayWrite() ? getTranslation(words) : "");
    }

    /** Once there is nothing left to press the page says how it stands. */
    private void retried(Attempt.Outcome outcome) {
        if (outcome.over()) {
            actions.reload().run();
        }
    }

    private boolean isOpenToOthers() {
        return group.dissolvedAt() == null
                && (group.state() == GroupApi.State.OPEN || group.state() == GroupApi.State.ADOPTED);
    }

    private Tag stateTag() {
        if (group.dissolvedAt() != null) {
            return new Tag(getTranslation("opinion.group.state.DISSOLVED"), Notice.Tone.MUTE);
        }
        return tag(this, group.state());
    }

    static Tag tag(Component words, GroupApi.State state) {
        Notice.Tone tone = switch (state) {
            case OPEN -> Notice.Tone.INFO;
            case ADOPTING -> Notice.Tone.WARN;
            case ADOPTED, CLOSED -> Notice.Tone.OK;
        };
        return new Tag(words.getTranslation("opinion.group.state." + state.name()), tone);
    }

    /** Only while something in it is undecided. */
    private Button[] buttons() {
        List<Button> buttons = new ArrayList<>();
        boolean undecided = group.opinions().stream().anyMatch(member -> member.state() == SearchApi.State.GROUPED);
        if (actions.mayWrite() && undecided) {
            buttons.add(adopt());
            if (group.state() == GroupApi.State.OPEN) {
                buttons.add(decide(DecisionDialog.Decision.ANSWER, "opinion.group.answer"));
                buttons.add(decide(DecisionDialog.Decision.DECLINE, "opinion.group.decline"));
            }
        }
        if (actions.mayWrite() && isOpenToOthers()) {
            buttons.add(new Button(
                    getTranslation("opinion.group.merge"),
                    _ -> new MergeDialog(answered, actions.place(), actions.groups(), actions.reload()).open()));
        }
        return buttons.toArray(Button[]::new);
    }

    private Button adopt() {
        String words = group.state() == GroupApi.State.ADOPTING ? "opinion.adopt.again" : "opinion.adopt";
        return new Button(
                getTranslation(words),
                _ -> AdoptDialog.of(answered, actions.groups(), actions.pickers(), actions.reload())
                        .open());
    }

    private Button decide(DecisionDialog.Decision decision, String words) {
        return new Button(
                getTranslation(words),
                _ -> new DecisionDialog(decision, said -> {
                            switch (decision) {
                                case ANSWER ->
                                    actions.groups().answer(group.id(), answered.version(), new SearchApi.Reply(said));
                                case DECLINE ->
                                    actions.groups()
                                            .decline(group.id(), answered.version(), new SearchApi.Reason(said));
                            }
                            actions.reload().run();
                        })
                        .open());
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(
                        getTranslation("opinion.group.place"),
                        group.place() == null ? null : group.place().name())
                .fact(getTranslation("opinion.group.confirmed"), Times.full(group.confirmedAt()));
        GroupApi.Adopted adoption = group.adoption();
        if (adoption != null && adoption.matter() != null) {
            facts.fact(
                            getTranslation("opinion.group.matter"),
                            new Anchor(MATTERS + adoption.matter(), adoption.title()))
                    .fact(
                            getTranslation("opinion.group.matter.unit"),
                            adoption.unit() == null ? null : adoption.unit().name());
            if (adoption.standing() != null) {
                facts.fact(
                        getTranslation("opinion.group.matter.standing"),
                        getTranslation(
                                "opinion.group.standing." + adoption.standing().name()));
            }
        }
        return facts;
    }

    private Div story() {
        Div story = new Div();
        try {
            Timeline timeline = new Timeline();
            actions.groups()
                    .timeline(group.id())
                    .items()
                    .forEach(step -> timeline.entry(
                            tone(step.what()),
                            getTranslation("opinion.group.step." + step.what().name(), step.count()),
                            step.unit() == null ? null : step.unit().name(),
                            step.at(),
                            null));
            story.add(timeline);
        } catch (ApiProblemException | ServiceDownException away) {
            story.add(new Notice(Notice.Tone.WARN, getTranslation("opinion.timeline.away")));
        }
        return story;
    }

    private static Notice.Tone tone(GroupApi.What what) {
        return switch (what) {
            case CONFIRMED, JOINED, TAKEN_OUT, SPLIT, SPLIT_OFF, MERGED -> Notice.Tone.INFO;
            case ANSWERED, ADOPTED, MATTER_ANSWERED, MATTER_SETTLED -> Notice.Tone.OK;
            case DECLINED, MERGED_AWAY, MATTER_DECLINED -> Notice.Tone.MUTE;
            case ADOPTING, NOT_ADOPTED, MATTER_REOPENED -> Notice.Tone.WARN;
        };
    }
}

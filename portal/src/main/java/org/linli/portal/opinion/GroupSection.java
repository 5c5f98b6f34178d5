package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/** The group an opinion belongs to: what all of them say, the others, and what can be done with all at once. */
final class GroupSection extends Div {

    private final GroupApi groups;
    private final OpinionWords words;
    private final Runnable reload;

    GroupSection(GroupApi groups, OpinionWords words, Runnable reload) {
        this.groups = groups;
        this.words = words;
        this.reload = reload;
    }

    /** A group that reaches beyond what one may see is not shown, only said to be there. */
    GroupSection show(String group, SearchApi.Opinion opinion, boolean mayWrite) {
        try {
            show(Answered.of(groups.group(group)), opinion, mayWrite);
        } catch (ApiProblemException | ServiceDownException away) {
            add(new Notice(Notice.Tone.INFO, getTranslation("opinion.group.away")));
        }
        return this;
    }

    private void show(Answered<GroupApi.Group> group, SearchApi.Opinion opinion, boolean mayWrite) {
        Anchor title = new Anchor(
                OpinionRoom.GROUPS + group.value().id(), group.value().title());
        title.addClassName("l-bold");
        add(title);
        group.value().opinions().stream()
                .filter(member -> !member.id().equals(opinion.id()))
                .forEach(member -> add(line(member)));
        boolean undecided =
                group.value().opinions().stream().anyMatch(member -> member.state() == SearchApi.State.GROUPED);
        if (mayWrite && undecided) {
            Div buttons = new Div(
                    small("opinion.group.answer", () -> decide(DecisionDialog.Decision.ANSWER, group)),
                    small("opinion.group.decline", () -> decide(DecisionDialog.Decision.DECLINE, group)));
            if (opinion.state() == SearchApi.State.GROUPED) {
                buttons.add(small("opinion.group.out", () -> takeOut(group, opinion)));
            }
            buttons.addClassName("l-row");
            add(buttons);
        }
    }

    private Div line(GroupApi.Member member) {
        Anchor said = new Anchor(
                OpinionRoom.NAME + "?record=" + member.id(), member.title() == null ? member.text() : member.title());
        said.addClassName("l-lines-2");
        Hint where = new Hint(member.place() == null ? "" : member.place().name());
        Div meta = new Div(words.stateTag(member.state()), where);
        meta.addClassName("l-meta");
        Div line = new Div(said, meta);
        line.addClassName("l-two-lines");
        return line;
    }

    private Button small(String key, Runnable what) {
        Button button = new Button(getTranslation(key), _ -> what.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void decide(DecisionDialog.Decision decision, Answered<GroupApi.Group> group) {
        new DecisionDialog(decision, said -> {
                    String id = group.value().id();
                    switch (decision) {
                        case ANSWER -> groups.answer(id, group.version(), new SearchApi.Reply(said));
                        case DECLINE -> groups.decline(id, group.version(), new SearchApi.Reason(said));
                    }
                    reload.run();
                })
                .open();
    }

    /** Of two the other goes as well, for one says the same as nobody. */
    private void takeOut(Answered<GroupApi.Group> group, SearchApi.Opinion opinion) {
        List<GroupApi.Member> members = group.value().opinions();
        List<String> leaving =
                members.size() == 2 ? members.stream().map(GroupApi.Member::id).toList() : List.of(opinion.id());
        try {
            groups.takeOut(group.value().id(), group.version(), new GroupApi.Some(leaving));
            reload.run();
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }
}

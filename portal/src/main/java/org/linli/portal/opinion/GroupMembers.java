package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Times;

/** The opinions of a group; those that are chosen can be taken out, or become a group of their own. */
final class GroupMembers extends Div {

    private static final int FEWEST = 2;

    private final Answered<GroupApi.Group> group;
    private final GroupActions actions;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final PageForm trouble = new PageForm();
    private final Button out;
    private final Button split;

    GroupMembers(Answered<GroupApi.Group> group, GroupActions actions) {
        this.group = group;
        this.actions = actions;
        this.out = small("opinion.group.out.chosen", this::takeOut);
        this.split = small("opinion.group.split", this::split);
        group.value().opinions().forEach(member -> add(line(member)));
        if (mayChoose()) {
            Div buttons = new Div(out, split);
            buttons.addClassName("l-row");
            add(buttons, trouble);
            choosing();
        }
    }

    /** While a matter is asked for, or once it is closed, nobody leaves. */
    private boolean mayChoose() {
        GroupApi.State state = group.value().state();
        return actions.mayWrite() && (state == GroupApi.State.OPEN || state == GroupApi.State.ADOPTED);
    }

    private boolean mayLeave(GroupApi.Member member) {
        return member.state() == SearchApi.State.GROUPED || member.state() == SearchApi.State.ADOPTED;
    }

    private Div line(GroupApi.Member member) {
        Div head = new Div();
        head.addClassName("l-row");
        if (mayChoose() && mayLeave(member)) {
            Checkbox choice = new Checkbox();
            choice.setAriaLabel(getTranslation("opinion.group.choose", said(member)));
            choice.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.add(member.id());
                } else {
                    chosen.remove(member.id());
                }
                choosing();
            });
            head.add(choice);
        }
        Anchor said = new Anchor(OpinionRoom.NAME + "?record=" + member.id(), said(member));
        said.addClassName("l-lines-2");
        head.add(said);
        Div meta = new Div(
                actions.words().stateTag(member.state()),
                new Hint(member.place() == null ? "" : member.place().name()),
                new Hint(Times.full(member.receivedAt())));
        meta.addClassName("l-meta");
        Div line = new Div(head, meta);
        line.addClassName("l-two-lines");
        return line;
    }

    private static String said(GroupApi.Member member) {
        return member.title() == null ? member.text() : member.title();
    }

    private Button small(String words, Runnable what) {
        Button button = new Button(getTranslation(words), _ -> what.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void choosing() {
        out.setEnabled(!chosen.isEmpty());
        split.setEnabled(chosen.size() >= FEWEST && group.value().state() == GroupApi.State.OPEN);
    }

    private void takeOut() {
        if (trouble.attempt(() -> actions.groups()
                .takeOut(group.value().id(), group.version(), new GroupApi.Some(List.copyOf(chosen))))) {
            actions.reload().run();
        }
    }

    /** The new one is shown, since that is where there is more to do. */
    private void split() {
        new SplitDialog(
                        group,
                        List.copyOf(chosen),
                        actions.groups(),
                        own -> getUI().ifPresent(ui ->
                                ui.navigate(GroupsView.class, QueryParameters.of(ListState.RECORD, own.id()))))
                .open();
    }
}

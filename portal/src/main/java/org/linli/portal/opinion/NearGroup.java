package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Tag;

/**
 * Screened opinions in no group that may say the same as the first of this one; each can be let in. A help that holds
 * nothing up: while it cannot be had there are none.
 */
final class NearGroup extends Div {

    private static final int LOOKED_AT = 20;
    private static final int SHOWN = 5;

    private final Answered<GroupApi.Group> group;
    private final GroupActions actions;
    private final PageForm trouble = new PageForm();
    private final List<SearchApi.Like> likes;

    NearGroup(Answered<GroupApi.Group> group, GroupActions actions) {
        this.group = group;
        this.actions = actions;
        this.likes = read();
        likes.forEach(like -> add(line(like)));
        add(trouble);
    }

    boolean any() {
        return !likes.isEmpty();
    }

    private List<SearchApi.Like> read() {
        List<GroupApi.Member> members = group.value().opinions();
        if (members.isEmpty()) {
            return List.of();
        }
        try {
            return actions.api().nearDuplicates(members.getFirst().id(), LOOKED_AT).items().stream()
                    .filter(like -> like.state() == SearchApi.State.SCREENED)
                    .limit(SHOWN)
                    .toList();
        } catch (ApiProblemException | ServiceDownException away) {
            return List.of();
        }
    }

    private Div line(SearchApi.Like like) {
        Anchor said = new Anchor(
                OpinionRoom.NAME + "?record=" + like.id(), like.title() == null ? like.text() : like.title());
        said.setTarget(AnchorTarget.BLANK);
        said.addClassName("l-lines-2");
        Hint where = new Hint(like.placeName() == null ? "" : like.placeName());
        Hint alike = new Hint(getTranslation("opinion.likes.alike", like.likeness()));
        Button join = new Button(getTranslation("opinion.group.join"), _ -> join(like));
        join.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div meta = new Div(where, alike);
        if (like.numberNamed()) {
            meta.add(new Tag(getTranslation("opinion.likes.number"), Notice.Tone.INFO));
        }
        meta.add(join);
        meta.addClassName("l-meta");
        Div line = new Div(said, meta);
        line.addClassName("l-two-lines");
        return line;
    }

    private void join(SearchApi.Like like) {
        if (trouble.attempt(() ->
                actions.groups().join(group.value().id(), group.version(), new GroupApi.Some(List.of(like.id()))))) {
            actions.reload().run();
        }
    }
}

package org.linli.portal.opinion;

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
 * Opinions that may say the same as one: how alike, where, what became of them, whether one names the number of the
 * other, and whether it is the same message by another channel. They open beside the page, so that it is not lost. While
 * they cannot be had there are none: they are a help and hold nothing up.
 */
final class LikeOpinions extends Div {

    private static final int SHOWN = 5;

    private final List<SearchApi.Like> likes;

    LikeOpinions(SearchApi api, OpinionWords words, String opinion) {
        likes = read(api, opinion);
        likes.forEach(like -> add(line(like, words)));
    }

    /** Those that can be grouped. */
    List<SearchApi.Like> screened() {
        return likes.stream()
                .filter(like -> like.state() == SearchApi.State.SCREENED)
                .toList();
    }

    /** Whether there are any. */
    boolean any() {
        return !likes.isEmpty();
    }

    private static List<SearchApi.Like> read(SearchApi api, String opinion) {
        try {
            return api.nearDuplicates(opinion, SHOWN).items();
        } catch (ApiProblemException | ServiceDownException away) {
            return List.of();
        }
    }

    private Div line(SearchApi.Like like, OpinionWords words) {
        Anchor said = new Anchor(
                OpinionRoom.NAME + "?record=" + like.id(), like.title() == null ? like.text() : like.title());
        said.setTarget(AnchorTarget.BLANK);
        said.addClassName("l-lines-2");
        Hint alike = new Hint(getTranslation("opinion.likes.alike", like.likeness()));
        Hint where = new Hint(like.placeName() == null ? "" : like.placeName());
        Div meta = new Div(words.stateTag(like.state()));
        if (like.sameMessage()) {
            meta.add(new Tag(getTranslation("opinion.likes.same", words.channel(like.channel())), Notice.Tone.INFO));
        }
        if (like.numberNamed()) {
            meta.add(new Tag(getTranslation("opinion.likes.number"), Notice.Tone.INFO));
        }
        meta.add(where, alike);
        meta.addClassName("l-meta");
        Div line = new Div(said, meta);
        line.addClassName("l-two-lines");
        return line;
    }
}

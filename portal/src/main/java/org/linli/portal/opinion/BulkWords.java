package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Tag;

/** How actions on many opinions are said. */
final class BulkWords {

    private BulkWords() {}

    /** As 批量答复 300 条. */
    static String title(Component page, BulkApi.Action action) {
        String what = page.getTranslation("opinion.bulk.title." + action.kind().name(), action.total());
        return action.running() && action.undoJob() != null ? page.getTranslation("opinion.bulk.undoing", what) : what;
    }

    /** Where it is watched, and what came of it. */
    static String address(BulkApi.Action action) {
        return OpinionRoom.BULK + action.id();
    }

    static Tag state(Component page, BulkApi.Action action) {
        if (action.running()) {
            return new Tag(page.getTranslation("opinion.bulk.state.running"), Notice.Tone.INFO);
        }
        if (action.undoJob() != null) {
            return new Tag(page.getTranslation("opinion.bulk.state.undone"), Notice.Tone.MUTE);
        }
        boolean all = action.count(BulkApi.Outcome.DONE) == action.total();
        return new Tag(
                page.getTranslation(all ? "opinion.bulk.state.done" : "opinion.bulk.state.some"),
                all ? Notice.Tone.OK : Notice.Tone.WARN);
    }

    /** The words of one of many, which lead to it beside the page, and how it stands. */
    static Component said(Component page, BulkApi.Opinion opinion) {
        Anchor words = new Anchor(OpinionRoom.NAME + "?record=" + opinion.id(), opinion.words());
        words.setTarget(AnchorTarget.BLANK);
        words.addClassName("l-lines-1");
        Div line = new Div(
                words,
                new Hint(page.getTranslation("opinion.state." + opinion.state().name())));
        line.addClassName("l-bulk-line");
        return line;
    }
}

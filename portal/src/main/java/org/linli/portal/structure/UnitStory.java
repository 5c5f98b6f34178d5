package org.linli.portal.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Timeline;

/** 变更记录: what became of a unit and by whom, the newest first. */
final class UnitStory extends Div {

    private static final int PAGE = 20;

    private final UnitApi api;
    private final UnitApi.Unit unit;
    private final Timeline timeline = new Timeline();
    private final Div more = new Div();

    UnitStory(UnitApi api, UnitApi.Unit unit) {
        this.api = api;
        this.unit = unit;
        addClassName("l-card");
        Div head = new Div(new H2(getTranslation("structure.story.title")));
        head.addClassName("l-card-head");
        Div body = new Div(timeline, more);
        body.addClassName("l-card-body");
        add(head, body);
        readOn(null);
        if (timeline.getComponentCount() == 0 && more.getComponentCount() == 0) {
            Hint none = new Hint(getTranslation("structure.story.none"));
            more.add(none);
        }
    }

    private void readOn(@Nullable String cursor) {
        more.removeAll();
        try {
            CursorPage<UnitApi.Happening> page = api.history(unit.id(), cursor, PAGE);
            page.items().forEach(one -> timeline.entry(tone(one.what()), verb(one), one.actorName(), one.at(), null));
            String next = page.next();
            if (next != null) {
                Button on = new Button(getTranslation("structure.more"), _ -> readOn(next));
                on.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                more.add(on);
            }
        } catch (ServiceDownException | ApiProblemException fault) {
            more.add(new Notice(Notice.Tone.WARN, getTranslation("structure.away")));
        }
    }

    private String verb(UnitApi.Happening one) {
        String from = one.from() == null ? getTranslation("structure.story.unknown") : one.from();
        String to = one.to() == null ? getTranslation("structure.story.unknown") : one.to();
        return getTranslation("structure.story." + one.what().name(), from, to);
    }

    private static Notice.Tone tone(UnitApi.What what) {
        return switch (what) {
            case CREATED -> Notice.Tone.OK;
            case RENAMED, HOUSEHOLDS_COUNTED -> Notice.Tone.INFO;
            case MOVED -> Notice.Tone.WARN;
            case CLOSED -> Notice.Tone.MUTE;
        };
    }
}

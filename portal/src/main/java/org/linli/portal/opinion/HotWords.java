package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Tag;

/** How levels and decisions of hot issues are said. */
final class HotWords {

    private HotWords() {}

    static Tag level(Component page, HotApi.Level level) {
        return new Tag(page.getTranslation("opinion.hot.level." + level.name()), tone(level));
    }

    static Notice.Tone tone(HotApi.Level level) {
        return switch (level) {
            case CALM -> Notice.Tone.MUTE;
            case HOT -> Notice.Tone.WARN;
            case SEVERE -> Notice.Tone.BAD;
        };
    }

    static Tag attention(Component page, HotApi.Attention attention) {
        return new Tag(
                page.getTranslation("opinion.hot.attention." + attention.name()),
                switch (attention) {
                    case OPEN -> Notice.Tone.INFO;
                    case ACKNOWLEDGED -> Notice.Tone.OK;
                    case MUTED -> Notice.Tone.PAUSE;
                });
    }

    static String growth(Component page, HotApi.Issue issue) {
        return issue.expected() == null
                ? page.getTranslation("opinion.hot.received", issue.received())
                : page.getTranslation("opinion.hot.growth", issue.received(), issue.expected());
    }
}

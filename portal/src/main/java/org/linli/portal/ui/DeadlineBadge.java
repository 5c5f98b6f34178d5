package org.linli.portal.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import java.time.Duration;
import java.time.Instant;

/**
 * A deadline in words: grey while there is more than a day, amber under it, red when it is past. The exact time is the tooltip. How much time is left is the service's figure, in working time where the
 * class of the matter says so; the badge only words it.
 */
public final class DeadlineBadge extends Span {

    private static final Duration SOON = Duration.ofDays(1);

    /** @param left what is left as the service counts it, negative when it is past */
    public static DeadlineBadge running(Instant due, Duration left) {
        return new DeadlineBadge(
                due, left.isNegative() ? "ui.deadline.past" : "ui.deadline.left", left.abs(), tone(left));
    }

    private static Notice.Tone tone(Duration left) {
        if (left.isNegative()) {
            return Notice.Tone.BAD;
        }
        return left.compareTo(SOON) < 0 ? Notice.Tone.WARN : Notice.Tone.MUTE;
    }

    private DeadlineBadge(Instant due, String key, Duration time, Notice.Tone tone) {
        addClassNames("l-tag", tone.style());
        Symbol symbol = tone == Notice.Tone.BAD ? Symbol.ALERT : Symbol.CLOCK;
        String words = getTranslation(key, words(time));
        add(symbol.icon(), new Span(words));
        Tooltip.forComponent(this).setText(Times.full(due));
    }

    /** 3 小时 20 分: the two largest units, so that it is read at a glance. */
    private String words(Duration time) {
        if (time.toDays() > 0) {
            return getTranslation("ui.deadline.days", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? getTranslation("ui.deadline.hours", time.toHours(), time.toMinutesPart())
                : getTranslation("ui.deadline.minutes", Math.max(1, time.toMinutes()));
    }
}

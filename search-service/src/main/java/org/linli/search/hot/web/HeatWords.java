package org.linli.search.hot.web;

import java.util.Locale;
import org.linli.search.hot.HeatPart;
import org.linli.search.hot.HeatPeriod;
import org.linli.search.hot.HeatScore;
import org.linli.search.hot.Tally;
import org.springframework.context.MessageSource;

/** Says in a sentence what a part of a score is made of, in the reader's language. */
final class HeatWords {

    private static final int PERCENT = 100;

    private final MessageSource messages;
    private final Locale locale;

    HeatWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String sentence(HeatPart part, Tally tally, HeatPeriod period) {
        return switch (part.kind()) {
            case RECEIVED -> say("hot.part.received", period.days(), tally.received(), HeatScore.FULL_RECEIVED);
            case GROWTH -> growth(part, tally, period);
            case CHANNELS -> say("hot.part.channels", tally.channels(), HeatScore.FULL_CHANNELS);
            case REPEATS -> say("hot.part.repeats", tally.repeats(), HeatScore.FULL_REPEATS);
            case UNANSWERED -> say("hot.part.unanswered", tally.unanswered(), Math.round(part.value() * PERCENT));
            case WAITING -> say("hot.part.waiting", tally.waitingDays(), HeatScore.FULL_WAITING);
        };
    }

    private String growth(HeatPart part, Tally tally, HeatPeriod period) {
        if (!tally.comparable()) {
            return say("hot.part.growth-unknown", tally.windows(), period.days());
        }
        if (part.points() == 0 || part.value() < 1) {
            return say("hot.part.growth-none", tally.windows(), tally.expected(), tally.received());
        }
        return say(
                "hot.part.growth",
                tally.windows(),
                tally.expected(),
                tally.received(),
                Math.pow(10, Math.floor(part.value())));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

package org.linli.search.analysis;

import java.util.Locale;
import java.util.Objects;
import org.linli.search.analysis.Analysis.Line;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionState;
import org.springframework.context.MessageSource;

/** What the parts of an analysis are called where it is printed or sent as a sheet. */
public final class AnalysisWords {

    private final MessageSource messages;
    private final Locale locale;

    public AnalysisWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String name(Figure figure) {
        return text(figure.key("name"));
    }

    public String definition(Figure figure) {
        return text(figure.key("definition"));
    }

    public String place(Line line) {
        return line.kind() == Line.Kind.NAMED ? Objects.requireNonNull(line.name()) : text("analysis.place.itself");
    }

    public String category(Line line) {
        return switch (line.kind()) {
            case NAMED -> Objects.requireNonNull(line.key());
            case NONE -> text("analysis.category.none");
            case OTHERS -> text("analysis.others");
        };
    }

    public String channel(Line line) {
        return text(
                "label.Channel." + Channel.valueOf(String.valueOf(line.key())).name());
    }

    public String state(Line line) {
        return text("label.OpinionState."
                + OpinionState.valueOf(String.valueOf(line.key())).name());
    }

    public String age(Analysis.Age age) {
        return text("label.Analysis.Age." + age.name());
    }

    public String reason(Analysis.ReasonLine line) {
        return line.reason() == null ? text("analysis.others") : line.reason();
    }

    /** A word or a sentence of this service. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

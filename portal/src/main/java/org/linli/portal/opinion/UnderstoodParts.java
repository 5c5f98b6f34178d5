package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Symbol;

/**
 * How the service read the words: each part that is more than a word as a chip that takes it back, why a field was not
 * read, and what the words may also mean, to narrow to.
 */
final class UnderstoodParts extends Div {

    private final OpinionWords words;

    /** @param go is given the words that remain when a chip is taken away */
    private UnderstoodParts(
            OpinionWords words, List<Understood.Part> parts, List<Understood.Offer> offers, Consumer<String> go) {
        this.words = words;
        addClassName("l-row");
        parts.forEach(part -> add(shown(part, go)));
        offers.forEach(offer -> add(offered(offer, go)));
    }

    /** Nothing where there are but words that mean nothing else. */
    static List<Component> of(@Nullable Understood understood, OpinionWords words, Consumer<String> go) {
        List<Understood.Part> parts = understood == null
                ? List.of()
                : understood.parts().stream()
                        .filter(part -> part.kind() != Understood.PartKind.WORDS)
                        .toList();
        List<Understood.Offer> offers =
                understood == null || understood.offers() == null ? List.of() : understood.offers();
        return parts.isEmpty() && offers.isEmpty() ? List.of() : List.of(new UnderstoodParts(words, parts, offers, go));
    }

    /** Whether any part puts what is found in order. */
    static boolean rank(@Nullable Understood understood) {
        return understood == null
                || understood.parts().stream()
                        .anyMatch(part -> Stream.of(
                                        Understood.PartKind.WORDS,
                                        Understood.PartKind.PHRASE,
                                        Understood.PartKind.UNREAD)
                                .anyMatch(part.kind()::equals));
    }

    private Component shown(Understood.Part part, Consumer<String> go) {
        if (part.kind() == Understood.PartKind.UNREAD) {
            Hint note = new Hint(part.note() == null ? part.text() : part.note());
            return note;
        }
        Button chip = new Button(said(part), Symbol.X.icon(), _ -> go.accept(part.without()));
        chip.setIconAfterText(true);
        chip.addClassName("l-chip");
        return chip;
    }

    /** 只看 a place or a time that the words name, or 你是不是要找 what sounds like them. */
    private Button offered(Understood.Offer offer, Consumer<String> go) {
        Button button = new Button(
                switch (offer.kind()) {
                    case PLACE -> getTranslation("opinion.offer.PLACE", offer.text());
                    case PERIOD ->
                        getTranslation(
                                "opinion.offer.PERIOD",
                                offer.text(),
                                offer.from() == null || offer.to() == null ? "" : days(offer.from(), offer.to()));
                    case SPELLING -> getTranslation("opinion.offer.SPELLING", offer.text());
                },
                offer.kind() == Understood.OfferKind.SPELLING ? Symbol.SEARCH.icon() : Symbol.FILTER.icon(),
                _ -> go.accept(offer.query()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private String said(Understood.Part part) {
        String value = part.field() == null ? getTranslation("opinion.part.phrase", part.text()) : field(part);
        return part.kind() == Understood.PartKind.EXCLUDED ? getTranslation("opinion.part.excluded", value) : value;
    }

    private String field(Understood.Part part) {
        return getTranslation("opinion.chip", getTranslation("opinion.part." + part.field()), value(part));
    }

    private String value(Understood.Part part) {
        if (part.from() != null && part.to() != null) {
            return days(part.from(), part.to());
        }
        if (part.value() == null) {
            return part.text();
        }
        return part.field() == Understood.Field.CHANNEL
                ? words.value(OpinionQuery.CHANNEL, part.value())
                : words.value(OpinionQuery.STATE, part.value());
    }

    private String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? from.toString()
                : getTranslation("opinion.part.period", from.toString(), to.toString());
    }
}

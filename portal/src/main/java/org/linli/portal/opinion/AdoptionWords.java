package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.linli.portal.ui.Times;

/** Why nobody knows what came of an adoption, in the language of the window. */
final class AdoptionWords {

    private static final int BEGINNING = 120;

    private AdoptionWords() {}

    static String why(GroupApi.Waiting waiting) {
        UI words = UI.getCurrent();
        return switch (waiting.why()) {
            case GOING_ON ->
                words.getTranslation(
                        "opinion.adoption.going",
                        Times.full(Objects.requireNonNullElse(waiting.nextTryAt(), waiting.since())));
            case REFUSED ->
                waiting.refused() == null || waiting.refused().isBlank()
                        ? words.getTranslation("opinion.adoption.refused.unsaid")
                        : words.getTranslation("opinion.adoption.refused", waiting.refused());
            case UNHEARD -> words.getTranslation("opinion.adoption.unheard", Times.full(waiting.since()));
        };
    }

    /** The same for a line of a list: the whole of a long reason stands on the group's page. */
    static String shortly(GroupApi.Waiting waiting) {
        String why = why(waiting);
        return why.codePointCount(0, why.length()) <= BEGINNING
                ? why
                : why.substring(0, why.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}

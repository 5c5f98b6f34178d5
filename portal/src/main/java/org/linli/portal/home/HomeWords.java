package org.linli.portal.home;

import com.vaadin.flow.component.Component;
import org.linli.portal.room.Room;
import org.linli.portal.service.ApiProblemException;

/** Why something of a room is not there, in words. */
final class HomeWords {

    private HomeWords() {}

    /** @param fault that its service does not answer, or what it said instead */
    static String why(Component words, Room room, RuntimeException fault) {
        if (fault instanceof ApiProblemException refused) {
            String detail = refused.problem().detail();
            return detail == null ? words.getTranslation("ui.error.text") : detail;
        }
        return words.getTranslation("home.card.down", words.getTranslation("room." + room.name()));
    }
}

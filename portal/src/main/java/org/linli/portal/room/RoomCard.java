package org.linli.portal.room;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;

/**
 * A card of the home page. Asked anew for every place, in the background: it shows what it is given and touches nothing of
 * the window. When its service is down, the home page shows what it had last and says so.
 */
public interface RoomCard {

    /** Key of its title. */
    String title();

    /** How many of the home page's twelve columns it takes on an office screen. */
    default int columns() {
        return 4;
    }

    /**
     * What it shows.
     *
     * @param place what the home page looks at; null for the whole of the user's scope
     * @throws org.linli.portal.service.ServiceDownException when its service does not answer
     */
    Component content(@Nullable Place place);
}

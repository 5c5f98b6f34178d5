package org.linli.portal.property;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.RoomCard;

/** Card 物业覆盖: both coverage rates of today, each open to those it leaves out. */
@org.springframework.stereotype.Component
class PropertyCoverageCard implements RoomCard {

    private final PropertyApi api;

    PropertyCoverageCard(PropertyApi api) {
        this.api = api;
    }

    @Override
    public String title() {
        return "property.coverage.title";
    }

    @Override
    public Component content(@Nullable Place place) {
        if (place == null) {
            return new Div();
        }
        Div body = new Div(new CoverageRates(api.coverage(place.id(), null), place, null));
        body.addClassName("l-card-body");
        return body;
    }
}

package org.linli.portal.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;

/** Builds the fields of this window that choose a unit. */
@SpringComponent
@UIScope
public class UnitPickers {

    private final PlaceApi units;
    private final PlaceChoice places;

    UnitPickers(PlaceApi units, PlaceChoice places) {
        this.units = units;
        this.places = places;
    }

    public UnitPicker of(String label) {
        return new UnitPicker(label, units, places);
    }
}

package org.linli.portal.map;

import com.vaadin.flow.component.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every map is told: what lies below, and the words on it. */
final class Ground {

    private Ground() {}

    /** @return the words, for those that one kind of map has beyond */
    static ObjectNode write(ObjectNode json, MapSettings.Tiles tiles, Component map) {
        if (!tiles.urls().isEmpty()) {
            ObjectNode below = json.putObject("tiles");
            below.put("attribution", tiles.attribution());
            below.put("maxZoom", tiles.maxZoom());
            below.put("datum", tiles.datum().name());
            ArrayNode urls = below.putArray("urls");
            tiles.urls().forEach(urls::add);
        }
        return json.putObject("words")
                .put("zoomIn", map.getTranslation("map.zoom.in"))
                .put("zoomOut", map.getTranslation("map.zoom.out"))
                .put("away", map.getTranslation("map.tiles.away"));
    }
}

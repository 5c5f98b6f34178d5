package org.linli.portal.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The map alone. By keyboard it can be moved and zoomed, but no point of it chosen, so a page shows it with its list, as
 * {@link PointMapWithList}.
 */
@Tag("linli-map")
@NpmPackage(value = "ol", version = "10.11.0")
@JsModule("./map/linli-map.ts")
public final class PointMap extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MapData data;

    PointMap(MapData data, MapSettings.Tiles tiles) {
        this.data = data;
        addClassName("l-map");
        getElement().setPropertyJson("data", json(tiles));
    }

    MapData data() {
        return data;
    }

    /** Those that were chosen with one click: several where they lie close together. */
    Registration whenChosen(Consumer<List<MapData.Point>> listener) {
        return addListener(
                Chosen.class,
                chosen -> listener.accept(chosen.indices.stream()
                        .filter(index -> index >= 0 && index < data.points().size())
                        .map(data.points()::get)
                        .toList()));
    }

    private ObjectNode json(MapSettings.Tiles tiles) {
        ObjectNode json = JSON.createObjectNode();
        json.put("label", data.label());
        ArrayNode points = json.putArray("points");
        data.points()
                .forEach(point -> points.addObject()
                        .put("lon", point.longitude())
                        .put("lat", point.latitude())
                        .put("title", point.title()));
        Ground.write(json, tiles, this).put("whole", getTranslation("map.whole"));
        return json;
    }

    /** Somebody clicked points that are shown as one. */
    @DomEvent("map-choose")
    public static final class Chosen extends ComponentEvent<PointMap> {

        private final List<Integer> indices;

        /** @param indices of the points, with spaces between */
        public Chosen(PointMap map, boolean fromClient, @EventData("event.detail.indices") String indices) {
            super(map, fromClient);
            this.indices = Arrays.stream(indices.split(" "))
                    .filter(each -> each.matches("\\d{1,6}"))
                    .map(Integer::valueOf)
                    .toList();
        }
    }
}

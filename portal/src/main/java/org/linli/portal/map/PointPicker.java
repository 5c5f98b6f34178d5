package org.linli.portal.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map whose middle is the point: a cross stands there and the map moves below it, by mouse, finger or keys alike. Nothing is
 * sent while it moves.
 */
@Tag("linli-map-picker")
@NpmPackage(value = "ol", version = "10.11.0")
@JsModule("./map/linli-map-picker.ts")
public final class PointPicker extends Component implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Degrees as they are kept. */
    private static final Pattern DEGREES = Pattern.compile("\\d{1,3}\\.\\d{4}");

    /**
     * @param start what is chosen already, and then in the middle
     * @param around what is shown without it
     */
    PointPicker(MapSettings.Tiles tiles, @Nullable Position start, Extent around) {
        addClassName("l-map-picker");
        ObjectNode json = JSON.createObjectNode();
        json.put("label", getTranslation("map.pick.label"));
        if (start != null && start.isOnMap()) {
            json.putObject("start")
                    .put("lat", start.latitude())
                    .put("lon", start.longitude())
                    .put("datum", start.datum().name());
        }
        around.write(json.putArray("around"));
        Extent.TAKEN.write(json.putArray("within"));
        Ground.write(json, tiles, this)
                // The browser puts the degrees in: they change while it moves.
                .put("at", getTranslation("map.pick.at", "{0}", "{1}"))
                .put("closer", getTranslation("map.pick.closer"));
        getElement().setPropertyJson("data", json);
    }

    /** Has the browser tell what is in the middle now. Too far away to tell anything, it says so instead. */
    void choose() {
        getElement().callJsFunction("choose");
    }

    /** In CGCS2000, with as many decimals as are kept. */
    Registration whenChosen(Consumer<Position> listener) {
        return addListener(Chosen.class, chosen -> {
            if (DEGREES.matcher(chosen.latitude).matches()
                    && DEGREES.matcher(chosen.longitude).matches()) {
                listener.accept(new Position(
                        new BigDecimal(chosen.latitude), new BigDecimal(chosen.longitude), Datum.CGCS2000));
            }
        });
    }

    /** Somebody chose the middle. */
    @DomEvent("point-choose")
    public static final class Chosen extends ComponentEvent<PointPicker> {

        private final String latitude;
        private final String longitude;

        public Chosen(
                PointPicker picker,
                boolean fromClient,
                @EventData("event.detail.latitude") String latitude,
                @EventData("event.detail.longitude") String longitude) {
            super(picker, fromClient);
            this.latitude = latitude;
            this.longitude = longitude;
        }
    }
}

package org.linli.portal.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Location;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The drawing alone. It cannot be reached by keyboard and is one picture with a name for whoever cannot see it, so a page
 * shows it with its table, as {@link ChartWithTable}, or beside the figure that it is the past of. A point that is clicked
 * opens its facts.
 */
@Tag("linli-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/linli-chart.ts")
public final class Chart extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ChartData data;

    public Chart(ChartData data) {
        this.data = data;
        addClassNames("l-chart", "l-chart-" + data.kind().name().toLowerCase(java.util.Locale.ROOT));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", data.label());
        getElement().setPropertyJson("data", json(data));
        getStyle().set("--rows", String.valueOf(data.points().size()));
        addListener(Chosen.class, chosen -> open(chosen.index));
    }

    public ChartData data() {
        return data;
    }

    private void open(int index) {
        if (index < 0 || index >= data.points().size()) {
            return;
        }
        String facts = data.points().get(index).facts();
        if (facts != null) {
            Location location = new Location(facts);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        }
    }

    private static ObjectNode json(ChartData data) {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", data.kind().name());
        json.put("unit", data.unit());
        if (data.target() != null) {
            json.put("target", data.target());
        }
        ArrayNode points = json.putArray("points");
        data.points()
                .forEach(point -> points.addObject()
                        .put("axis", point.axis())
                        .put("title", point.title())
                        .put("leads", point.facts() != null));
        ArrayNode series = json.putArray("series");
        data.series().forEach(one -> {
            ArrayNode values = series.addObject().put("name", one.name()).putArray("values");
            one.values().forEach(values::add);
        });
        return json;
    }

    /** Somebody clicked a point. */
    @DomEvent("chart-choose")
    public static final class Chosen extends ComponentEvent<Chart> {

        private final int index;

        /** @param index of the point */
        public Chosen(Chart chart, boolean fromClient, @EventData("event.detail.index") int index) {
            super(chart, fromClient);
            this.index = index;
        }
    }
}

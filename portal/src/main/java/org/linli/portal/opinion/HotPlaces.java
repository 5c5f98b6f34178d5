package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.linli.portal.map.MapData;
import org.linli.portal.map.MapSettings;
import org.linli.portal.map.PointMapWithList;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Times;

/** Where a hot issue's opinions are about, on a map; one line where none of them says. */
final class HotPlaces extends Div {

    private final HotApi.Issue issue;

    HotPlaces(HotApi api, HotApi.Issue issue, MapSettings settings) {
        this.issue = issue;
        try {
            show(api.points(issue.id()), settings);
        } catch (ServiceDownException | ApiProblemException away) {
            add(hint(getTranslation("opinion.hot.map.away")));
        }
    }

    private void show(HotApi.Points points, MapSettings settings) {
        if (points.features().isEmpty()) {
            add(hint(getTranslation("opinion.hot.map.none")));
            return;
        }
        String label = getTranslation("opinion.hot.map.label", issue.title(), points.located());
        List<MapData.Point> shown = points.features().stream().map(this::point).toList();
        add(
                new PointMapWithList(new MapData(label, shown), settings),
                hint(getTranslation("opinion.hot.map.located", points.received(), points.located())));
        if (points.notShown() > 0) {
            add(hint(getTranslation("opinion.hot.map.older", points.notShown())));
        }
    }

    private MapData.Point point(HotApi.Feature feature) {
        HotApi.Properties said = feature.properties();
        String facts = OpinionRoom.NAME
                + "?"
                + QueryParameters.simple(Map.of(OpinionQuery.AT, issue.place().id(), "record", feature.id()))
                        .getQueryString();
        return new MapData.Point(
                feature.geometry().coordinates().getFirst(),
                feature.geometry().coordinates().getLast(),
                said.title(),
                getTranslation(
                        "opinion.hot.map.note",
                        Times.full(said.receivedAt()),
                        getTranslation("opinion.state." + said.state().name())),
                facts);
    }

    private static Component hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("l-hint");
        return hint;
    }
}

package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.CoverageRow;

/** Card 志愿力量: how many teams and volunteers there are, which compounds a team reaches, which teams wait for a captain. */
@org.springframework.stereotype.Component
class VolunteerCard implements RoomCard {

    private static final int KINDS = 3;

    private final VolunteerApi api;

    VolunteerCard(VolunteerApi api) {
        this.api = api;
    }

    @Override
    public String title() {
        return "volunteer.card.title";
    }

    @Override
    public Component content(@Nullable Place place) {
        VolunteerApi.Figures figures = api.figures(place == null ? null : place.id());
        Div body = new Div();
        body.addClassName("l-card-body");
        body.add(new Anchor(
                address("volunteer/teams", place, ""),
                body.getTranslation("volunteer.card.teams", figures.teams().teams(), active(figures))));
        String kinds = figures.teams().byKind().stream()
                .limit(KINDS)
                .map(each -> body.getTranslation(
                        "volunteer.card.kind",
                        body.getTranslation("volunteer.team-kind." + each.kind().name()),
                        each.teams()))
                .collect(Collectors.joining(body.getTranslation("list.separator")));
        if (!kinds.isEmpty()) {
            body.add(hint(kinds));
        }
        figures.coverage().forEach(each -> body.add(coverage(each, body)));
        if (figures.teams().captainVacant() > 0) {
            body.add(new Anchor(
                    address("volunteer/teams", place, "only=vacant"),
                    body.getTranslation("volunteer.card.vacant", figures.teams().captainVacant())));
        }
        return body;
    }

    private static CoverageRow coverage(VolunteerApi.CoverageFigure figure, Component words) {
        long missing = figure.units() - figure.covered();
        return new CoverageRow(
                words.getTranslation("unit.type." + figure.type()),
                figure.covered(),
                figure.units(),
                words.getTranslation(
                        missing == 0 ? "volunteer.card.covered" : "volunteer.card.missing", figure.units(), missing),
                null);
    }

    private static long active(VolunteerApi.Figures figures) {
        return figures.volunteers().stream()
                .filter(each -> each.state() == VolunteerApi.VolunteerState.ACTIVE)
                .mapToLong(VolunteerApi.StateFigure::volunteers)
                .sum();
    }

    private static String address(String view, @Nullable Place place, String filter) {
        String parameters =
                List.of(filter, place == null ? "" : PlaceChoice.PARAMETER + "=" + place.inAddress()).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? view : view + "?" + parameters;
    }

    private static Span hint(String words) {
        Span hint = new Span(words);
        hint.addClassName("l-hint");
        return hint;
    }
}

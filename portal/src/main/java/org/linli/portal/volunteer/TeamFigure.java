package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.StatCard;

/** Figure: how many teams there are, and how many of them have a captain. */
@org.springframework.stereotype.Component
class TeamFigure implements RoomCard {

    private final VolunteerFigures figures;

    TeamFigure(VolunteerFigures figures) {
        this.figures = figures;
    }

    @Override
    public String title() {
        return "volunteer.figure.teams";
    }

    @Override
    public Component content(@Nullable Place place) {
        VolunteerApi.TeamFigures teams = figures.of(place).teams();
        UI words = UI.getCurrent();
        return new StatCard(
                words.getTranslation(title()),
                words.getTranslation("volunteer.figure.number", teams.teams()),
                words.getTranslation("volunteer.figure.teams.unit"),
                words.getTranslation(
                        "volunteer.figure.teams.words", teams.members(), teams.teams() - teams.captainVacant()),
                VolunteerFigures.address(VolunteerFigures.TEAMS, place, ""));
    }
}

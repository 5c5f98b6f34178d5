package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.StatCard;

/** Figure: how many volunteers are active, and in how many teams people serve. */
@org.springframework.stereotype.Component
class ActiveFigure implements RoomCard {

    private final VolunteerFigures figures;

    ActiveFigure(VolunteerFigures figures) {
        this.figures = figures;
    }

    @Override
    public String title() {
        return "volunteer.figure.active";
    }

    @Override
    public Component content(@Nullable Place place) {
        VolunteerApi.Figures all = figures.of(place);
        long active = all.volunteers().stream()
                .filter(each -> each.state() == VolunteerApi.VolunteerState.ACTIVE)
                .mapToLong(VolunteerApi.StateFigure::volunteers)
                .sum();
        long registered = all.volunteers().stream()
                .mapToLong(VolunteerApi.StateFigure::volunteers)
                .sum();
        UI words = UI.getCurrent();
        return new StatCard(
                words.getTranslation(title()),
                words.getTranslation("volunteer.figure.number", active),
                words.getTranslation("volunteer.figure.people"),
                words.getTranslation("volunteer.figure.active.words", registered),
                VolunteerFigures.address(VolunteerFigures.VOLUNTEERS, place, ""));
    }
}

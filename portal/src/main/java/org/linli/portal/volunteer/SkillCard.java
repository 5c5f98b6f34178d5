package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.ChartData;
import org.linli.portal.chart.ChartWithTable;
import org.linli.portal.place.Place;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.Hint;

/** Card 志愿者技能: how many active volunteers have each skill; each opens those who have it. */
@org.springframework.stereotype.Component
class SkillCard implements RoomCard {

    private static final int MOST = 7;

    private final VolunteerFigures figures;
    private final VolunteerApi api;

    SkillCard(VolunteerFigures figures, VolunteerApi api) {
        this.figures = figures;
        this.api = api;
    }

    @Override
    public String title() {
        return "volunteer.skills.title";
    }

    @Override
    public Component content(@Nullable Place place) {
        List<VolunteerApi.SkillFigure> skills = figures.of(place).skills().stream()
                .sorted(Comparator.comparingLong(VolunteerApi.SkillFigure::volunteers)
                        .reversed())
                .limit(MOST)
                .toList();
        Div body = new Div();
        body.addClassName("l-card-body");
        if (skills.isEmpty()) {
            Hint none = new Hint(body.getTranslation("volunteer.skills.none"));
            body.add(none);
            return body;
        }
        Map<String, VolunteerApi.Skill> catalogue =
                api.skills().items().stream().collect(Collectors.toMap(VolunteerApi.Skill::code, Function.identity()));
        body.add(new ChartWithTable(ChartData.of(
                ChartData.Kind.BAR,
                body.getTranslation("volunteer.skills.label", place == null ? "" : place.name()),
                body.getTranslation("volunteer.skills.skill"),
                body.getTranslation("volunteer.skills.volunteers"),
                body.getTranslation("volunteer.figure.people"),
                skills.stream().map(figure -> point(figure, catalogue, place)).toList(),
                skills.stream().map(VolunteerApi.SkillFigure::volunteers).toList())));
        return body;
    }

    private static ChartData.Point point(
            VolunteerApi.SkillFigure figure, Map<String, VolunteerApi.Skill> catalogue, @Nullable Place place) {
        VolunteerApi.Skill skill = catalogue.get(figure.skill());
        boolean english = UI.getCurrent().getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        String name = skill == null ? figure.skill() : english ? skill.nameEn() : skill.nameZh();
        return new ChartData.Point(
                name, name, VolunteerFigures.address(VolunteerFigures.VOLUNTEERS, place, "skill=" + figure.skill()));
    }
}

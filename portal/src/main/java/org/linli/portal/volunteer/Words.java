package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Notice;

/** How this room says what the service's words mean. */
final class Words {

    private Words() {}

    /** From the district down to the place. */
    static String lineage(List<VolunteerApi.PlaceStep> lineage) {
        return lineage.stream()
                .filter(step -> !step.type().equals("CITY"))
                .map(VolunteerApi.PlaceStep::name)
                .collect(Collectors.joining(" / "));
    }

    static String place(List<VolunteerApi.PlaceStep> lineage) {
        return lineage.isEmpty() ? "" : lineage.getLast().name();
    }

    /** A masked name, or what stands for one that was deleted or is not to be seen from here. */
    static String name(@Nullable String masked, Component words) {
        return masked == null ? words.getTranslation("volunteer.nameless") : masked;
    }

    static Notice.Tone tone(VolunteerApi.VolunteerState state) {
        return switch (state) {
            case REGISTERED -> Notice.Tone.WARN;
            case ACTIVE -> Notice.Tone.OK;
            case PAUSED -> Notice.Tone.PAUSE;
            case LEFT -> Notice.Tone.MUTE;
        };
    }

    /** A row of a list: a bold line, and below it small things side by side. */
    static Div row(String title, Component... meta) {
        Span bold = new Span(title);
        bold.addClassName("l-bold");
        Div below = new Div(meta);
        below.addClassName("l-meta");
        Div row = new Div(new Div(bold), below);
        row.addClassName("l-two-lines");
        return row;
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Symbol;

/** Nothing was found, or nobody has said anything here yet; the place above is offered where it may be the reason. */
final class NoOpinions extends Div {

    /** @param asked whether words or filters are the likely reason */
    NoOpinions(boolean asked, boolean mayWrite, PlaceChoice places, Runnable clear) {
        addClassNames("l-no-opinions", "l-grow");
        String place = places.current().map(Place::name).orElse("");
        List<Component> actions = new ArrayList<>();
        if (asked) {
            actions.add(primary(new Button(getTranslation("opinion.none.clear"), _ -> clear.run())));
        } else if (mayWrite) {
            actions.add(primary(new Button(
                    getTranslation("opinion.register"),
                    Symbol.PLUS.icon(),
                    _ -> getUI().ifPresent(ui -> ui.navigate(RegisterView.class, places.parameters())))));
            actions.add(new Button(
                    getTranslation("opinion.import"),
                    _ -> getUI().ifPresent(ui -> ui.navigate(ImportUploadView.class, places.parameters()))));
        }
        places.current()
                .flatMap(NoOpinions::above)
                .ifPresent(above -> actions.add(
                        new Button(getTranslation("opinion.none.above", above.name()), _ -> places.go(above))));
        add(new EmptyState(
                Symbol.CHAT,
                asked ? getTranslation("opinion.none.title", place) : getTranslation("opinion.empty.title", place),
                getTranslation(asked ? "opinion.none.text" : "opinion.empty.text"),
                actions.toArray(Component[]::new)));
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static java.util.Optional<Place> above(Place here) {
        return here.above().isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Place(
                        here.above().getLast().id(),
                        null,
                        here.above().getLast().name(),
                        here.above().getLast().type(),
                        here.above().subList(0, here.above().size() - 1)));
    }
}

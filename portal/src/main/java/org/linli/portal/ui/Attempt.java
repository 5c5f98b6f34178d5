package org.linli.portal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.portal.service.Background;

/**
 * Something that is done with one press, and beside the button what came of it. Use it for commands that do no harm when
 * they are given twice, since nobody is asked whether they mean it. While it is done the button says so and takes no other
 * press; once nothing is left to be done it leads to where one can look. It is the same button all along, so that whoever
 * works by keyboard stays where they are.
 */
public final class Attempt extends Div {

    /**
     * What is done.
     *
     * @param verb of the button
     * @param about the verb and what it is about, for whoever does not see the line it stands in
     * @param look address of what it is about, without host
     * @param act asks the service, in the background: it touches nothing that is shown, and says what came of it, also
     *     when the service refuses or is away
     */
    public record Command(String verb, String about, String look, Supplier<Outcome> act) {}

    /**
     * What came of it.
     *
     * @param over whether nothing is left to be done
     */
    public record Outcome(Notice.Tone tone, String words, boolean over) {}

    private final Command command;
    private final Background background;
    private final Consumer<Outcome> then;
    private final Button button;
    private final Div said = new Div();
    private boolean going;
    private boolean over;

    /** @param then is told what came of it, after it is shown */
    public Attempt(Command command, Background background, Consumer<Outcome> then) {
        this.command = command;
        this.background = background;
        this.then = then;
        addClassName("l-attempt");
        button = new Button(command.verb(), Symbol.RETRY.icon(), _ -> press());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(command.about());
        said.addClassName("l-attempt-said");
        said.getElement().setAttribute("aria-live", "polite");
        add(button, said);
    }

    private void press() {
        if (over) {
            Location look = new Location(command.look());
            UI.getCurrent().navigate(look.getPath(), look.getQueryParameters());
        } else if (!going) {
            going = true;
            said.removeAll();
            name(getTranslation("ui.attempt.going"), getTranslation("ui.attempt.going"));
            button.getElement().setAttribute("aria-busy", "true");
            background.ask(UI.getCurrent(), command.act(), this::show);
        }
    }

    private void show(Outcome outcome) {
        going = false;
        over = outcome.over();
        button.getElement().removeAttribute("aria-busy");
        if (over) {
            button.setIcon(Symbol.RIGHT.icon());
            name(getTranslation("ui.attempt.look"), getTranslation("ui.attempt.look"));
        } else {
            name(command.verb(), command.about());
        }
        said.add(new Notice(outcome.tone(), outcome.words()));
        then.accept(outcome);
    }

    private void name(String words, String toReaders) {
        button.setText(words);
        button.setAriaLabel(toReaders);
    }
}

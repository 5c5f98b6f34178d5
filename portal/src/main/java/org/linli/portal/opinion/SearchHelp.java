package org.linli.portal.opinion;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;

/**
 * Stands below the search field while somebody types: places and categories that the last word may mean, to narrow the
 * search to, and words that it may become; while nothing is typed, how one can ask. A place or a category that is chosen
 * leaves the words and becomes a filter. ↓ goes into the choices, ↑ and ↓ along them, above the first back to the field.
 */
final class SearchHelp extends Div {

    private static final int PAUSE = 250;
    private static final int LONGEST = 50;

    private static final String ARROWS = """
            if (this.linliArrows) return;
            this.linliArrows = true;
            this.addEventListener('keydown', event => {
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (!step) return;
              event.preventDefault();
              const choices = [...this.querySelectorAll('button')];
              const next = choices.indexOf(document.activeElement) + step;
              (next < 0 ? $0 : choices[Math.min(next, choices.length - 1)]).focus();
            });
            """;

    private final ListPage<?> list;
    private final SearchApi api;
    private final Popover popover = new Popover();
    private final Div content = new Div();

    SearchHelp(ListPage<?> list, SearchApi api) {
        this.list = list;
        this.api = api;
        TextField field = list.searchField();
        // The popover says of its target whether it is expanded, which a plain text field may not be.
        field.addAttachListener(
                _ -> field.getElement().executeJs("this.inputElement.setAttribute('role', 'combobox')"));
        content.addClassName("l-search-results");
        popover.add(content);
        popover.setTarget(field);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("opinion.help"));
        field.getElement()
                .addEventListener(
                        "input",
                        event -> typed(
                                event.getEventData().path("event.target.value").asString("")))
                .addEventData("event.target.value")
                .debounce(PAUSE);
        field.addFocusListener(_ -> {
            if (field.isEmpty()) {
                howToAsk();
            }
        });
        field.addKeyDownListener(
                Key.ARROW_DOWN, _ -> content.getElement().executeJs("this.querySelector('button')?.focus()"));
        content.addAttachListener(_ -> content.getElement().executeJs(ARROWS, field.getElement()));
        field.addBlurListener(_ -> content.getElement()
                .executeJs("return this.matches(':hover') || this.contains(document.activeElement)")
                .then(Boolean.class, onIt -> {
                    if (!onIt) {
                        popover.close();
                    }
                }));
        field.addValueChangeListener(_ -> popover.close());
        add(popover);
    }

    private void typed(String text) {
        String word = lastWord(text);
        if (text.isBlank()) {
            howToAsk();
        } else if (word.isEmpty()) {
            popover.close();
        } else {
            suggest(text, word);
        }
    }

    /** A word that excludes, is quoted or names a field means what it says; nothing is suggested for it. */
    static String lastWord(String text) {
        String word = text.substring(text.lastIndexOf(' ') + 1);
        boolean plain = !word.startsWith("-") && Stream.of("\"", "“", ":", "：").noneMatch(word::contains);
        return plain && word.length() <= LONGEST ? word : "";
    }

    private void suggest(String text, String word) {
        content.removeAll();
        try {
            List<SearchApi.Suggestion> found = api.suggestions(word).items();
            Stream.of(SearchApi.SuggestionKind.values()).forEach(kind -> {
                List<SearchApi.Suggestion> ofKind =
                        found.stream().filter(one -> one.kind() == kind).toList();
                if (!ofKind.isEmpty()) {
                    content.add(new H3(getTranslation("opinion.help." + kind.name())));
                    ofKind.forEach(one -> content.add(choice(one, text)));
                }
            });
        } catch (ApiProblemException | ServiceDownException nothingToSuggest) {
            content.removeAll();
        }
        if (content.getComponentCount() == 0) {
            popover.close();
        } else {
            popover.open();
        }
    }

    private NativeButton choice(SearchApi.Suggestion one, String text) {
        NativeButton choice = new NativeButton();
        choice.addClassName("l-choice");
        choice.add(new Span(one.name()));
        String more = one.kind() == SearchApi.SuggestionKind.CATEGORY ? one.value() : "";
        Hint hint = new Hint(
                one.count() == 0
                        ? more
                        : getTranslation(
                                "opinion.help.count",
                                more,
                                NumberFormat.getIntegerInstance(getLocale()).format(one.count())));
        choice.add(hint);
        choice.addClickListener(_ -> {
            popover.close();
            String rest =
                    text.substring(0, text.length() - lastWord(text).length()).strip();
            list.go(chosen(one, rest).with(ListState.RECORD, List.of()));
        });
        return choice;
    }

    /** @param rest what was typed before the last word */
    private ListState chosen(SearchApi.Suggestion one, String rest) {
        ListState now = list.current();
        return switch (one.kind()) {
            case PLACE -> now.with(ListState.TEXT, rest).with(OpinionQuery.AT, one.value());
            case CATEGORY -> now.with(ListState.TEXT, rest).with(OpinionQuery.CATEGORY, one.value());
            case PHRASE -> now.with(ListState.TEXT, (rest + " " + one.value()).strip());
        };
    }

    private void howToAsk() {
        content.removeAll();
        content.add(new H3(getTranslation("opinion.help.how")));
        for (String way : List.of("words", "phrase", "without", "field", "period", "traditional")) {
            Paragraph line = new Paragraph();
            Span example = new Span(getTranslation("opinion.help.example." + way));
            example.addClassName("l-code");
            line.add(example, new Span(getTranslation("opinion.help.means." + way)));
            line.addClassName("l-help-line");
            content.add(line);
        }
        popover.open();
    }
}

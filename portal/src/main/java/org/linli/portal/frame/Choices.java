package org.linli.portal.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/**
 * What stands below the search box: a listbox of options in groups, one of which is marked while the focus stays in the
 * box (WAI-ARIA: combobox with a listbox of groups).
 */
class Choices extends Div {

    static final String ID = "search-choices";

    /**
     * One that can be chosen.
     *
     * @param line as it is shown
     * @param chosen what happens then
     */
    record Option(Div line, Runnable chosen) {}

    private final Div list = new Div();
    private final List<Option> options = new ArrayList<>();
    private int marked = -1;

    Choices() {
        addClassName("l-search-results");
        list.setId(ID);
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", getTranslation("frame.search.results"));
        add(list);
    }

    void clear() {
        removeAll();
        list.removeAll();
        add(list);
        options.clear();
        marked = -1;
    }

    boolean isEmpty() {
        return list.getComponentCount() == 0 && getComponentCount() == 1;
    }

    /** Begins a group; what is added next belongs to it. */
    Div group(String title) {
        Span head = new Span(title);
        head.setId(ID + "-group-" + list.getComponentCount());
        head.addClassName("l-choice-group");
        Div group = new Div(head);
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-labelledby", head.getId().orElseThrow());
        list.add(group);
        return group;
    }

    void option(Div group, String title, @Nullable String hint, Runnable chosen) {
        Div line = line(group, chosen);
        line.add(new Span(title));
        if (hint != null && !hint.isEmpty()) {
            line.add(new Hint(hint));
        }
    }

    /** A way to more of the group. */
    void more(Div group, String words, Runnable chosen) {
        Div line = line(group, chosen);
        line.addClassName("l-link");
        line.add(new Span(words));
    }

    private Div line(Div group, Runnable chosen) {
        Div line = new Div();
        line.addClassName("l-choice");
        line.setId(ID + "-" + options.size());
        line.getElement().setAttribute("role", "option");
        line.getElement().setAttribute("aria-selected", "false");
        line.addClickListener(_ -> chosen.run());
        options.add(new Option(line, chosen));
        group.add(line);
        return line;
    }

    /** Says something below that cannot be chosen. */
    void say(Notice.Tone tone, String words) {
        add(new Notice(tone, words));
    }

    /**
     * Marks the next option, or the one before; behind the last comes the first.
     *
     * @return its id; empty where there is none
     */
    Optional<String> move(int steps) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        int from = marked < 0 && steps < 0 ? 0 : marked;
        mark(false);
        marked = Math.floorMod(from + steps, options.size());
        Div line = mark(true).orElseThrow().line();
        line.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        return line.getId();
    }

    private Optional<Option> mark(boolean on) {
        Optional<Option> option = marked();
        option.ifPresent(one -> {
            one.line().getElement().setAttribute("aria-selected", String.valueOf(on));
            one.line().setClassName("l-marked", on);
        });
        return option;
    }

    Optional<Option> marked() {
        return marked < 0 ? Optional.empty() : Optional.of(options.get(marked));
    }
}

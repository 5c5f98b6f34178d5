package org.linli.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counted filters at the left of a {@link ListPage}: groups of values with how many rows each would leave. The view says
 * what to count for a state; what is selected stands in the address under the group's name. Values that are selected stay
 * on top even when their count falls to nothing; of the others the first {@value #SHOWN} are shown until somebody asks
 * for the rest. A group whose service takes one value only is {@code single}: choosing another replaces it.
 */
public final class FacetPanel extends Div {

    private static final int SHOWN = 6;

    /**
     * @param name of the filter in the address
     * @param single whether the service takes one value only
     * @param words of a value that is selected and was not counted, since no row has it
     */
    public record Group(String name, String title, boolean single, List<Value> values, Function<String, String> words) {

        /** Whose values are words already. */
        public Group(String name, String title, boolean single, List<Value> values) {
            this(name, title, single, values, Function.identity());
        }

        /** One of a kind: the constants that were counted, in the given order. */
        public static <E extends Enum<E>> Group of(
                String name, String title, E[] constants, Map<E, Long> counts, Function<E, String> words) {
            return new Group(
                    name,
                    title,
                    true,
                    Arrays.stream(constants)
                            .filter(counts::containsKey)
                            .map(each -> new Value(each.name(), words.apply(each), counts.getOrDefault(each, 0L), 0))
                            .toList(),
                    value -> Arrays.stream(constants)
                            .filter(each -> each.name().equals(value))
                            .findFirst()
                            .map(words)
                            .orElse(value));
        }
    }

    /** @param depth how far it is indented: a community below its street */
    public record Value(String value, String label, long count, int depth) {}

    private final Function<ListState, List<Group>> counts;
    private final Set<String> unfolded = new HashSet<>();
    private @Nullable Consumer<ListState> change;

    /** @param counts the groups for a state; asked after the rows of the same state, so a service may count once for both */
    public FacetPanel(Function<ListState, List<Group>> counts) {
        this.counts = counts;
        addClassName("l-facets");
    }

    void onChange(Consumer<ListState> change) {
        this.change = change;
    }

    void show(ListState state) {
        removeAll();
        counts.apply(state).stream()
                .filter(group -> !group.values().isEmpty())
                .forEach(group -> add(build(group, state)));
    }

    private Div build(Group group, ListState state) {
        List<String> selected = state.values(group.name());
        Div facet = new Div(new H3(group.title()));
        facet.addClassName("l-facet");
        facet.getElement().setAttribute("role", "group");
        facet.getElement().setAttribute("aria-label", group.title());
        int shown = unfolded.contains(group.name()) ? Integer.MAX_VALUE : SHOWN;
        List<Value> values = selectedFirst(group, selected);
        values.stream()
                .limit(shown)
                .forEach(value -> facet.add(line(group, value, state, selected.contains(value.value()))));
        if (values.size() > shown) {
            Button rest = new Button(getTranslation("ui.facets.rest", values.size() - shown), _ -> {
                unfolded.add(group.name());
                show(state);
            });
            rest.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            facet.add(rest);
        }
        return facet;
    }

    private static List<Value> selectedFirst(Group group, List<String> selected) {
        List<Value> values = group.values();
        List<Value> ordered = new ArrayList<>();
        values.stream().filter(value -> selected.contains(value.value())).forEach(ordered::add);
        selected.stream()
                .filter(one -> values.stream().noneMatch(value -> value.value().equals(one)))
                .forEach(one -> ordered.add(new Value(one, group.words().apply(one), 0, 0)));
        values.stream().filter(value -> !selected.contains(value.value())).forEach(ordered::add);
        return ordered;
    }

    private Div line(Group group, Value value, ListState state, boolean selected) {
        Checkbox box = new Checkbox(value.label(), selected);
        box.addValueChangeListener(click -> {
            if (click.isFromClient() && change != null) {
                change.accept(changed(group, value.value(), state, click.getValue()));
            }
        });
        Hint count = new Hint(NumberFormat.getIntegerInstance(getLocale()).format(value.count()));
        Div line = new Div(box, count);
        line.addClassName("l-facet-line");
        line.getStyle().set("--depth", String.valueOf(value.depth()));
        return line;
    }

    private static ListState changed(Group group, String value, ListState state, boolean selected) {
        ListState closed = state.with(ListState.RECORD, List.of());
        if (!selected) {
            return closed.without(group.name(), value);
        }
        if (group.single()) {
            return closed.with(group.name(), value);
        }
        List<String> values = new ArrayList<>(state.values(group.name()));
        values.add(value);
        return closed.with(group.name(), values);
    }
}

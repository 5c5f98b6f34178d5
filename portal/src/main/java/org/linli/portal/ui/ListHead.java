package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The two lines above a list: search field and buttons; chips of what is filtered, total and order. */
final class ListHead extends Div {

    private final Consumer<ListState> go;
    private final Div tools = new Div();
    private final Div chips = new Div();
    private final Div right = new Div();
    private final Span count = new Span();
    private final TextField search = new TextField();
    private final MenuBar order = new MenuBar();
    private BiFunction<String, String, String> chipWords = (_, value) -> value;
    private Function<Long, String> totalWords = total -> getTranslation("ui.list.total", total);
    private Function<ListState, String> standardSort = _ -> "";
    private List<String> sorts = List.of();
    private String sortWords = "";
    private @Nullable ExportMenu export;
    private @Nullable ListState state;

    /** @param go goes to the address of another state */
    ListHead(Consumer<ListState> go) {
        this.go = go;
        addClassName("l-list-head");
        tools.addClassName("l-list-tools");
        chips.addClassName("l-row");
        count.addClassName("l-hint");
        right.addClassNames("l-row", "l-right");
        right.add(count);
        Div second = new Div(chips, right);
        second.addClassName("l-list-chips");
        add(tools, second);
    }

    void search(String placeholder) {
        search.setPlaceholder(placeholder);
        search.setAriaLabel(placeholder);
        search.setPrefixComponent(Symbol.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.addClassName("l-grow");
        search.addValueChangeListener(change -> {
            if (change.isFromClient() && state != null) {
                go.accept(state.with(ListState.TEXT, change.getValue()));
            }
        });
        tools.addComponentAsFirst(search);
    }

    TextField searchField() {
        return search;
    }

    void total(Function<Long, String> words) {
        totalWords = words;
    }

    void standardSort(Function<ListState, String> standard) {
        standardSort = standard;
    }

    void title(String title) {
        H1 heading = new H1(title);
        heading.addClassName("l-grow");
        tools.addComponentAsFirst(heading);
    }

    void actions(Component... actions) {
        tools.add(actions);
    }

    void chips(BiFunction<String, String, String> words) {
        chipWords = words;
    }

    void sorts(String prefix, List<String> values) {
        sortWords = prefix;
        sorts = List.copyOf(values);
        order.addThemeVariants(MenuBarVariant.TERTIARY);
        order.addClassName("l-order");
        right.add(order);
    }

    /** Behind the search field or the heading. */
    void columns(ColumnMenu menu) {
        tools.addComponentAtIndex(Math.min(1, tools.getComponentCount()), menu);
    }

    void export(ExportMenu menu) {
        export = menu;
        tools.add(menu);
    }

    /** Shown on the phone only, where the facets stand in the list's place. */
    void filterButton(Runnable toggle) {
        Button filter = new Button(getTranslation("ui.list.filter"), Symbol.FILTER.icon(), _ -> toggle.run());
        filter.addClassName("l-only-phone");
        chips.getElement().getParent().insertChild(0, filter.getElement());
    }

    /** @param total how many rows there are; null while nobody knows */
    void show(ListState shown, @Nullable Long total) {
        state = shown;
        search.setValue(shown.text() == null ? "" : shown.text());
        count.setText(total == null ? "" : totalWords.apply(total));
        if (export != null) {
            export.show(total);
        }
        showChips(shown);
        showOrder(shown);
    }

    private void showChips(ListState shown) {
        chips.removeAll();
        for (String filter : shown.filters()) {
            for (String value : shown.values(filter)) {
                chips.add(chip(shown, filter, value));
            }
        }
        if (chips.getComponentCount() > 1) {
            Button clear = new Button(getTranslation("ui.list.clear"), _ -> go.accept(shown.cleared()));
            clear.addThemeVariants(ButtonVariant.TERTIARY);
            chips.add(clear);
        }
    }

    private Button chip(ListState shown, String filter, String value) {
        Button chip = new Button(
                chipWords.apply(filter, value), Symbol.X.icon(), _ -> go.accept(shown.without(filter, value)));
        chip.setIconAfterText(true);
        chip.addClassName("l-chip");
        return chip;
    }

    private void showOrder(ListState shown) {
        order.removeAll();
        if (sorts.isEmpty()) {
            return;
        }
        String current = shown.sort()
                .or(() -> Optional.of(standardSort.apply(shown)))
                .filter(sorts::contains)
                .orElse(sorts.getFirst());
        MenuItem head = order.addItem(getTranslation("ui.list.sort.by", words(current)));
        for (String value : sorts) {
            MenuItem item = head.getSubMenu().addItem(words(value), _ -> go.accept(shown.with(ListState.SORT, value)));
            item.setCheckable(true);
            item.setChecked(value.equals(current));
        }
    }

    private String words(String sort) {
        return getTranslation(sortWords + sort);
    }
}

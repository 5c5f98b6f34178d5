package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;

/**
 * The unit tree with its search field. A red dot stands where something below is uncovered; its tooltip says so in words.
 * Arrows move and open, Enter chooses. While something is typed the hits stand in the tree's place; Enter takes the first.
 */
final class UnitTree extends Div {

    private static final int HITS = 20;
    private static final int LONGEST = 60;
    private static final int PAUSE = 300;

    private final UnitApi api;
    private final PageStates states;
    private final Consumer<String> chosen;
    private final TextField search = new TextField();
    private final Div hits = new Div();
    private final Div place = new Div();
    private final TreeGrid<UnitApi.Unit> grid = new TreeGrid<>();
    private @Nullable UnitRows rows;
    private UnitApi.@Nullable Unit shown;
    private List<UnitApi.Unit> found = List.of();

    /** @param chosen is given the id of the unit that somebody chose */
    UnitTree(UnitApi api, PageStates states, Consumer<String> chosen) {
        this.api = api;
        this.states = states;
        this.chosen = chosen;
        addClassName("l-unit-tree");
        prepareSearch();
        prepareGrid();
        hits.addClassName("l-unit-hits");
        hits.setVisible(false);
        place.addClassName("l-unit-tree-place");
        Div head = new Div(search);
        head.addClassName("l-unit-tree-head");
        add(head, hits, place);
        load();
    }

    private void prepareSearch() {
        String words = getTranslation("ui.unit.search");
        search.setPlaceholder(words);
        search.setAriaLabel(words);
        search.setPrefixComponent(Symbol.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(change -> find(change.getValue().strip()));
        search.addKeyPressListener(Key.ENTER, _ -> found.stream().findFirst().ifPresent(this::take));
        search.addKeyDownListener(Key.ESCAPE, _ -> search.clear());
    }

    private void prepareGrid() {
        grid.addComponentHierarchyColumn(this::line).setFlexGrow(1);
        grid.addComponentColumn(this::below).setWidth("56px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        grid.addClassName("l-unit-grid");
        grid.setSizeFull();
        grid.getElement().setAttribute("aria-label", getTranslation("room.structure.units"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addItemClickListener(click -> take(click.getItem()));
        grid.getElement()
                .addEventListener("l-choose", event -> {
                    String key = event.getEventData().path("event.detail").asString("");
                    UnitApi.Unit unit =
                            grid.getDataCommunicator().getKeyMapper().get(key);
                    if (unit != null) {
                        take(unit);
                    }
                })
                .addEventData("event.detail");
        grid.addAttachListener(_ -> grid.getElement().executeJs("""
            if (!this.lChooses) {
              this.lChooses = true;
              this.addEventListener('keydown', event => {
                const row = this.shadowRoot.activeElement?.closest('tr');
                if (event.key === 'Enter' && row?._item) {
                  event.preventDefault();
                  event.stopPropagation();
                  this.dispatchEvent(new CustomEvent('l-choose', {detail: row._item.key}));
                }
              }, true);
            }
            """));
    }

    private Component line(UnitApi.Unit unit) {
        Span name = new Span(unit.name());
        name.addClassName("l-unit-name");
        Div line = new Div(name);
        line.addClassName("l-unit-line");
        line.setTitle(unit.name());
        // The arrow opens; the name chooses. Left to itself the toggle would take a click on the name for its own.
        line.getElement().addEventListener("click", _ -> take(unit)).stopPropagation();
        if (Boolean.TRUE.equals(unit.gap())) {
            Span dot = new Span();
            dot.addClassNames("l-dot", "l-bad");
            String words = getTranslation("structure.tree.gap");
            dot.setTitle(words);
            dot.getElement().setAttribute("role", "img");
            dot.getElement().setAttribute("aria-label", words);
            line.add(dot);
        }
        return line;
    }

    private Component below(UnitApi.Unit unit) {
        Hint below = new Hint();
        if (unit.below() > 0) {
            below.setText(NumberFormat.getIntegerInstance(getLocale()).format(unit.below()));
            below.setTitle(getTranslation("structure.tree.below", unit.below()));
        }
        return below;
    }

    private void load() {
        place.removeAll();
        try {
            List<UnitApi.Unit> tops = api.tops();
            UnitRows read = new UnitRows(api, tops, this::failed);
            rows = read;
            if (tops.isEmpty()) {
                place.add(new EmptyState(
                        Symbol.TREE,
                        getTranslation("structure.tree.none.title"),
                        getTranslation("structure.tree.none.text")));
                return;
            }
            grid.setDataProvider(read);
            place.add(grid);
            if (tops.size() == 1) {
                grid.expand(tops);
            }
        } catch (ServiceDownException | ApiProblemException fault) {
            rows = null;
            failed(fault);
        }
    }

    private void failed(RuntimeException fault) {
        place.removeAll();
        place.add(states.insteadOf(fault, this::again));
    }

    private void again() {
        UnitApi.Unit before = shown;
        load();
        if (before != null) {
            show(before);
        }
    }

    /** Opens the path to a unit and marks it. */
    void show(UnitApi.Unit unit) {
        shown = unit;
        if (rows == null) {
            return;
        }
        List<UnitApi.Unit> path = rows.pathTo(unit);
        if (path.isEmpty()) {
            grid.deselectAll();
            return;
        }
        grid.expand(path.subList(0, path.size() - 1));
        grid.select(path.getLast());
        grid.scrollToItem(path.getLast());
    }

    /** Reads what is open anew, after a change. */
    void refresh(UnitApi.Unit unit) {
        shown = unit;
        if (rows == null) {
            again();
            return;
        }
        try {
            rows.forget();
            show(unit);
        } catch (ServiceDownException | ApiProblemException fault) {
            failed(fault);
        }
    }

    private void take(UnitApi.Unit unit) {
        search.clear();
        chosen.accept(unit.id());
    }

    private void find(String text) {
        hits.removeAll();
        found = List.of();
        hits.setVisible(!text.isEmpty());
        place.setVisible(text.isEmpty());
        if (text.isEmpty()) {
            return;
        }
        try {
            found = api.find(text, HITS).items();
            found.forEach(unit -> hits.add(hit(unit)));
            if (found.isEmpty()) {
                hits.add(new EmptyState(
                        Symbol.SEARCH,
                        getTranslation("structure.tree.nothing.title", text),
                        getTranslation("structure.tree.nothing.text")));
            }
        } catch (ServiceDownException | ApiProblemException fault) {
            hits.add(states.insteadOf(fault, () -> find(text)));
        }
    }

    private Component hit(UnitApi.Unit unit) {
        Hint above = new Hint(
                String.join(" / ", unit.above().stream().map(Place.Above::name).toList()));
        NativeButton hit = new NativeButton();
        hit.addClassName("l-unit-hit");
        hit.add(new Span(unit.name()), above);
        hit.addClickListener(_ -> take(unit));
        return hit;
    }
}

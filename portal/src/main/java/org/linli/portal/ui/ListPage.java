package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import feign.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;

/**
 * A ledger: search field, chips of what is filtered, rows that load as one scrolls, and the open record beside them. What
 * it shows is a {@link ListState} and stands in the address; the page reads it there after every navigation, so a view
 * only says where rows come from and how they look, and adds the page. Give it columns, or one {@link #row two-line row};
 * {@link #search a search field}, {@link #chips names for filters}, {@link #facets a facet panel}, {@link #record a
 * record}, {@link #actions actions} and {@link #whenEmpty an empty state} as the ledger needs them.
 */
public final class ListPage<T> extends Div implements AfterNavigationObserver {

    /** Where rows come from: a page of what the state asks for. */
    @FunctionalInterface
    public interface Source<T> {
        CursorPage<T> page(ListState state, @Nullable String cursor, int limit);
    }

    /** The service's file of what a state asks for. */
    @FunctionalInterface
    public interface Download {
        Response open(ListState state, String format);
    }

    private final PageStates states;
    private final Source<T> source;
    private final Function<T, String> id;
    private final Grid<T> grid = new Grid<>();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final ListHead head = new ListHead(this::go);
    private final Div list = new Div();
    private final Div body = new Div();
    private final Div foot = new Div();
    private final Div notes = new Div();
    private Supplier<Component> empty = Div::new;
    private Supplier<List<? extends Component>> note = List::of;
    private @Nullable Function<String, Component> record;
    private @Nullable FacetPanel facets;
    private @Nullable BulkBar<T> bulk;
    private @Nullable ListState state;
    private @Nullable CursorRows<T> rows;
    private int marked = -1;

    /**
     * @param states builds what stands in the list's place when it cannot be loaded
     * @param id of a row, as it stands in the address while its record is open
     */
    public ListPage(PageStates states, Source<T> source, Function<T, String> id) {
        this.states = states;
        this.source = source;
        this.id = id;
        addClassName("l-list-page");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        grid.addClassName("l-grid");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> {
            marked = rows == null ? -1 : rows.rows().indexOf(click.getItem());
            open(click.getItem());
        });
        foot.addClassName("l-list-foot");
        list.addClassName("l-list");
        list.add(grid, foot);
        body.addClassName("l-list-body");
        body.add(list);
        layout.setMaster(body);
        layout.setMasterSize("320px", true);
        layout.setDetailSize("448px");
        // Where both do not fit, the record stands in the list's place.
        layout.setOverlaySize("100%");
        layout.setSizeFull();
        layout.addDetailEscapePressListener(_ -> close());
        layout.addBackdropClickListener(_ -> close());
        add(head, layout);
        ListKeys.listen(this, this::press);
    }

    /** A column of words. */
    public Grid.Column<T> column(String heading, ValueProvider<T, ?> words) {
        return grid.addColumn(words).setHeader(heading).setAutoWidth(true);
    }

    /** A column of components. */
    public Grid.Column<T> componentColumn(String heading, Function<T, Component> cell) {
        return grid.addColumn(new ComponentRenderer<>(cell::apply)).setHeader(heading);
    }

    /** One row of two or three lines instead of columns. */
    public ListPage<T> row(Function<T, Component> row) {
        grid.addColumn(new ComponentRenderer<>(row::apply)).setFlexGrow(1);
        grid.addClassName("l-grid-lines");
        return this;
    }

    /** A search field at the top, whose text stands in the address as {@value ListState#TEXT}. */
    public ListPage<T> search(String placeholder) {
        head.search(placeholder);
        return this;
    }

    /** The search field itself, for a room that adds help to it. */
    public TextField searchField() {
        return head.searchField();
    }

    /** What is to be said about the rows, above them; asked each time they were loaded. */
    public ListPage<T> note(Supplier<List<? extends Component>> lines) {
        this.note = lines;
        notes.addClassName("l-list-notes");
        return this;
    }

    /** How the total is said, for a service that counts only so far. */
    public ListPage<T> total(Function<Long, String> words) {
        head.total(words);
        return this;
    }

    /** A heading, for a ledger without a search field. */
    public ListPage<T> title(String title) {
        head.title(title);
        return this;
    }

    /** Buttons at the right of the search field; the primary one last. */
    public ListPage<T> actions(Component... actions) {
        head.actions(actions);
        return this;
    }

    /** What a chip says for the value of a filter. */
    public ListPage<T> chips(BiFunction<String, String, String> words) {
        head.chips(words);
        return this;
    }

    /**
     * Orders to choose from; the first is the service's own.
     *
     * @param prefix of their words
     */
    public ListPage<T> sorts(String prefix, List<String> values) {
        head.sorts(prefix, values);
        return this;
    }

    /** The order that holds while the address names none, where that depends on what is asked. */
    public ListPage<T> standardSort(Function<ListState, String> standard) {
        head.standardSort(standard);
        return this;
    }

    /**
     * 导出 of exactly what is filtered, written by the service.
     *
     * @param formats as the service names them
     */
    public ListPage<T> exports(List<String> formats, Download download) {
        head.export(new ExportMenu(formats, this::current, download));
        return this;
    }

    /** Counted filters at the left. */
    public ListPage<T> facets(FacetPanel panel) {
        this.facets = panel;
        panel.onChange(changed -> go(changed));
        body.addComponentAsFirst(panel);
        head.filterButton(() -> body.setClassName("l-facets-open", !body.hasClassName("l-facets-open")));
        return this;
    }

    /** What opens beside the list, by the id of the row; it loads the record itself. */
    public ListPage<T> record(Function<String, Component> record) {
        this.record = record;
        grid.addClassName("l-grid-opens");
        return this;
    }

    /** Boxes to select rows with, and what can be done with all selected ones. */
    public ListPage<T> bulk(BulkBar<T> bar) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(change -> bar.show(change.getAllSelectedItems()));
        bar.onClear(grid::deselectAll);
        list.addComponentAsFirst(bar);
        bulk = bar;
        return this;
    }

    /** What stands there when nothing is found. */
    public ListPage<T> whenEmpty(Supplier<Component> empty) {
        this.empty = empty;
        return this;
    }

    /** What it shows now. */
    public ListState current() {
        if (state == null) {
            throw new IllegalStateException("The page has not been navigated to yet");
        }
        return state;
    }

    /** Loads the rows again, and the open record with them. */
    public void reload() {
        ListState here = current();
        state = null;
        show(here);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(ListState.of(event.getLocation()));
    }

    private void show(ListState wanted) {
        boolean rowsStay = wanted.sameRows(state);
        state = wanted;
        if (rowsStay) {
            head.show(wanted, rows == null ? null : rows.total());
        } else {
            load(wanted);
        }
        showRecord(wanted);
    }

    private void load(ListState wanted) {
        try {
            CursorRows<T> found = new CursorRows<>((cursor, limit) -> source.page(wanted, cursor, limit));
            rows = found;
            layout.setMaster(body);
            showRows(found);
            head.show(wanted, found.total());
            showFoot(found);
            if (facets != null) {
                facets.show(wanted);
            }
        } catch (ServiceDownException | ApiProblemException fault) {
            rows = null;
            head.show(wanted, null);
            layout.setMaster(states.insteadOf(fault, this::reload));
        }
    }

    private void showRows(CursorRows<T> found) {
        list.removeAll();
        notes.removeAll();
        note.get().forEach(notes::add);
        list.add(notes);
        if (found.isEmpty()) {
            list.add(empty.get());
            return;
        }
        grid.deselectAll();
        marked = -1;
        grid.setItems(query -> found.fetch(query)).setItemCountUnknown();
        if (bulk != null) {
            list.add(bulk);
        }
        list.add(grid, foot);
    }

    private void showFoot(CursorRows<T> found) {
        foot.removeAll();
        String words = found.complete() ? "ui.list.all" : "ui.list.loaded";
        foot.add(new Span(getTranslation(words, found.loaded())), ListKeys.legend(this, bulk != null, record != null));
    }

    private void press(ListKeys.Key key) {
        switch (key) {
            case NEXT -> mark(marked + 1);
            case PREVIOUS -> mark(marked - 1);
            case SELECT ->
                row(marked).ifPresent(row -> {
                    if (bulk != null && !grid.getSelectedItems().contains(row)) {
                        grid.select(row);
                    } else {
                        grid.deselect(row);
                    }
                });
            case OPEN -> row(marked).ifPresent(this::open);
            case CLOSE -> {
                if (current().record().isPresent()) {
                    close();
                }
            }
        }
    }

    private Optional<T> row(int at) {
        return Optional.ofNullable(rows)
                .filter(read -> at >= 0 && at < read.loaded())
                .map(read -> read.rows().get(at));
    }

    /** Moves the mark; an open record follows it. */
    private void mark(int at) {
        row(at).ifPresent(row -> {
            marked = at;
            grid.getElement()
                    .executeJs(
                            "if ($0 <= this._firstVisibleIndex || $0 >= this._lastVisibleIndex) this.scrollToIndex($0)",
                            at);
            if (current().record().isPresent()) {
                open(row);
            } else {
                grid.getDataProvider().refreshAll();
            }
        });
    }

    private @Nullable String partOf(T row) {
        if (state != null && state.record().filter(id.apply(row)::equals).isPresent()) {
            return "opened";
        }
        return row(marked).filter(row::equals).isPresent() ? "marked" : null;
    }

    private void showRecord(ListState wanted) {
        Function<String, Component> build = record;
        Component detail = build == null
                ? null
                : wanted.record().map(which -> recordOrTrouble(build, which)).orElse(null);
        layout.setDetail(detail);
        grid.setPartNameGenerator(this::partOf);
    }

    private Component recordOrTrouble(Function<String, Component> build, String which) {
        Component content;
        try {
            content = build.apply(which);
        } catch (ServiceDownException | ApiProblemException fault) {
            content = states.insteadOf(fault, () -> showRecord(current()));
        }
        Div buttons = new Div(
                button(Symbol.LEFT, "ui.record.previous", () -> mark(marked - 1)),
                button(Symbol.RIGHT, "ui.record.next", () -> mark(marked + 1)),
                button(Symbol.X, "ui.record.close", this::close));
        buttons.addClassName("l-detail-buttons");
        Div detail = new Div(buttons, content);
        detail.addClassName("l-detail");
        return detail;
    }

    private Button button(Symbol symbol, String words, Runnable action) {
        Button button = new Button(symbol.icon(), _ -> action.run());
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }

    private void open(T row) {
        if (record != null) {
            go(current().with(ListState.RECORD, id.apply(row)));
        }
    }

    /** Closes the open record. */
    public void close() {
        go(current().with(ListState.RECORD, List.of()));
    }

    /** Goes to the address of another state. */
    public void go(ListState wanted) {
        UI.getCurrent().navigate(wanted.path(), wanted.parameters());
    }
}

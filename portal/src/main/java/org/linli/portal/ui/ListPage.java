package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import feign.Response;
import java.util.List;
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
 * record}, {@link #actions actions} and {@link #whenEmpty an empty state} as the ledger needs them. While its service is
 * away the rows last seen stay there to be looked at.
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

    /** From so many columns on it is worth choosing among them. */
    private static final int MANY_COLUMNS = 4;

    private final Class<T> type;
    private final PageStates states;
    private final Source<T> source;
    private final Function<T, String> id;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final ListHead head = new ListHead(this::go);
    private final ListTable<T> table = new ListTable<>(this::open, this::isOpen);
    private final ListMemory memory = ListMemory.ofThisSession();
    private final Div body = new Div();
    private @Nullable Function<String, Component> record;
    private @Nullable FacetPanel facets;
    private @Nullable ListState state;
    private @Nullable CursorRows<T> rows;
    private boolean outdated;

    /**
     * @param type of its rows
     * @param states builds what stands in the list's place when it cannot be loaded
     * @param id of a row, as it stands in the address while its record is open
     */
    public ListPage(Class<T> type, PageStates states, Source<T> source, Function<T, String> id) {
        this.type = type;
        this.states = states;
        this.source = source;
        this.id = id;
        addClassName("l-list-page");
        body.addClassName("l-list-body");
        body.add(table);
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
        return table.column(heading, words);
    }

    /** A column of components. */
    public Grid.Column<T> componentColumn(String heading, Function<T, Component> cell) {
        return table.componentColumn(heading, cell);
    }

    /** One row of two or three lines instead of columns. */
    public ListPage<T> row(Function<T, Component> row) {
        table.row(row);
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
        table.note(lines);
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
        table.opens();
        return this;
    }

    /** Boxes to select rows with, and what can be done with all selected ones. */
    public ListPage<T> bulk(BulkBar<T> bar) {
        table.bulk(bar);
        return this;
    }

    /** What stands there when nothing is found. */
    public ListPage<T> whenEmpty(Supplier<Component> empty) {
        table.whenEmpty(empty);
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
        outdated = true;
        show(current());
    }

    /** Loads the rows again and opens the record of one that was just made. */
    public void showNew(String record) {
        outdated = true;
        go(current().with(ListState.RECORD, record));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListState wanted = ListState.of(event.getLocation());
        if (state == null && table.columns().size() >= MANY_COLUMNS) {
            head.columns(new ColumnMenu(table.columns(), memory, wanted.path()));
        }
        show(wanted);
    }

    private void show(ListState wanted) {
        boolean rowsStay = !outdated && wanted.sameRows(state);
        outdated = false;
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
            CursorRows<T> found = new CursorRows<>((cursor, limit) -> source.page(wanted, cursor, limit), states.now());
            rows = found;
            layout.setMaster(body);
            table.show(found, this::reload);
            head.show(wanted, found.total());
            memory.keep(wanted, found.rows(), states.now());
            if (facets != null) {
                facets.show(wanted);
            }
        } catch (ServiceDownException | ApiProblemException fault) {
            rows = null;
            head.show(wanted, null);
            layout.setMaster(insteadOf(fault, wanted));
        }
    }

    private Component insteadOf(RuntimeException fault, ListState wanted) {
        Component instead = states.insteadOf(fault, this::reload);
        if (instead instanceof RoomDown down) {
            memory.seen(wanted, type)
                    .ifPresent(seen -> down.showLast(
                            table.lastSeen(seen.rows()), seen.rows().size(), seen.at()));
        }
        return instead;
    }

    private void press(ListKeys.Key key) {
        switch (key) {
            case NEXT -> mark(1);
            case PREVIOUS -> mark(-1);
            case SELECT -> table.selectMarked();
            case OPEN -> table.openMarked();
            case CLOSE -> {
                if (current().record().isPresent()) {
                    close();
                }
            }
        }
    }

    /** Moves the mark; an open record follows it. */
    private void mark(int by) {
        table.mark(by).ifPresent(row -> {
            if (current().record().isPresent()) {
                open(row);
            } else {
                table.refreshMarks();
            }
        });
    }

    private boolean isOpen(T row) {
        return state != null && state.record().filter(id.apply(row)::equals).isPresent();
    }

    private void showRecord(ListState wanted) {
        Function<String, Component> build = record;
        layout.setDetail(
                build == null || rows == null
                        ? null
                        : wanted.record()
                                .map(which -> recordOrTrouble(build, which))
                                .orElse(null));
        table.refreshMarks();
    }

    private Component recordOrTrouble(Function<String, Component> build, String which) {
        Component content;
        try {
            content = build.apply(which);
        } catch (ServiceDownException | ApiProblemException fault) {
            content = states.insteadOf(fault, () -> showRecord(current()));
        }
        return new ListRecord(content, () -> mark(-1), () -> mark(1), this::close);
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

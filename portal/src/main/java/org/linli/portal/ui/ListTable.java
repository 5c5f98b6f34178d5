package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a {@link ListPage}: its columns, or one two-line row, the mark that the keys move, the boxes to select with,
 * what is said above the rows, and the foot that says how many are read.
 */
final class ListTable<T> extends Div {

    private final Grid<T> grid = new Grid<>();
    private final Div notes = new Div();
    private final Div foot = new Div();
    private final Consumer<T> open;
    private final Predicate<T> isOpen;
    private Supplier<Component> empty = Div::new;
    private Supplier<List<? extends Component>> note = List::of;
    private Runnable reload = () -> {};
    private @Nullable BulkBar<T> bulk;
    private @Nullable CursorRows<T> rows;
    private boolean opens;
    private int marked = -1;

    /**
     * @param open is given the row that somebody chose
     * @param isOpen whether the record of a row stands beside the list
     */
    ListTable(Consumer<T> open, Predicate<T> isOpen) {
        this.open = open;
        this.isOpen = isOpen;
        addClassName("l-list");
        notes.addClassName("l-list-notes");
        foot.addClassName("l-list-foot");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        grid.addClassName("l-grid");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPartNameGenerator(this::partOf);
        grid.addItemClickListener(click -> {
            if (rows != null) {
                marked = rows.rows().indexOf(click.getItem());
                open.accept(click.getItem());
            }
        });
        add(notes, grid, foot);
    }

    Grid.Column<T> column(String heading, ValueProvider<T, ?> words) {
        return keyed(grid.addColumn(words).setHeader(heading).setAutoWidth(true));
    }

    Grid.Column<T> componentColumn(String heading, Function<T, Component> cell) {
        return keyed(grid.addColumn(new ComponentRenderer<>(cell::apply)).setHeader(heading));
    }

    private Grid.Column<T> keyed(Grid.Column<T> column) {
        column.setKey(String.valueOf(grid.getColumns().size()));
        return column;
    }

    List<Grid.Column<T>> columns() {
        return grid.getColumns();
    }

    void row(Function<T, Component> row) {
        grid.addColumn(new ComponentRenderer<>(row::apply)).setFlexGrow(1);
        grid.addClassName("l-grid-lines");
    }

    void note(Supplier<List<? extends Component>> lines) {
        note = lines;
    }

    void whenEmpty(Supplier<Component> instead) {
        empty = instead;
    }

    /** Rows lead to their records. */
    void opens() {
        opens = true;
        grid.addClassName("l-grid-opens");
    }

    void bulk(BulkBar<T> bar) {
        bulk = bar;
        bar.onClear(grid::deselectAll);
        addComponentAsFirst(bar);
    }

    /** @param again loads the rows once more */
    void show(CursorRows<T> found, Runnable again) {
        rows = found;
        reload = again;
        marked = -1;
        removeAll();
        notes.removeAll();
        note.get().forEach(notes::add);
        add(notes);
        if (found.isEmpty()) {
            add(empty.get());
            return;
        }
        prepareSelection();
        grid.setAllRowsVisible(false);
        grid.setItems(query -> found.fetch(query)).setItemCountUnknown();
        if (bulk != null) {
            add(bulk);
        }
        add(grid, foot);
        found.whenRead(this::showFoot);
        showFoot();
    }

    private void prepareSelection() {
        BulkBar<T> bar = bulk;
        if (bar != null) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(change -> bar.show(change.getAllSelectedItems()));
            bar.show(Set.of());
        }
    }

    /** Rows as they once were: to be looked at and nothing else. */
    Component lastSeen(List<T> seen) {
        rows = null;
        marked = -1;
        removeAll();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setItems(seen);
        return grid;
    }

    private void showFoot() {
        CursorRows<T> read = rows;
        if (read == null) {
            return;
        }
        foot.removeAll();
        String words = read.complete() ? "ui.list.all" : "ui.list.loaded";
        foot.add(new Span(getTranslation(words, read.loaded())), ListKeys.legend(this, bulk != null, opens));
        if (read.broken()) {
            notes.removeAll();
            Button again = new Button(getTranslation("ui.error.again"), _ -> reload.run());
            again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            notes.add(new Notice(Notice.Tone.MUTE, getTranslation("ui.stale", Times.clock(read.readAt())), again));
        }
    }

    /** Moves the mark and answers the row it stands on; empty at both ends. */
    Optional<T> mark(int by) {
        int at = marked + by;
        Optional<T> row = row(at);
        row.ifPresent(_ -> {
            marked = at;
            grid.getElement()
                    .executeJs(
                            "if ($0 <= this._firstVisibleIndex || $0 >= this._lastVisibleIndex) this.scrollToIndex($0)",
                            at);
        });
        return row;
    }

    void openMarked() {
        row(marked).ifPresent(open);
    }

    /** Selects the marked row, or takes it out again. */
    void selectMarked() {
        if (bulk != null) {
            row(marked).ifPresent(row -> {
                if (grid.getSelectedItems().contains(row)) {
                    grid.deselect(row);
                } else {
                    grid.select(row);
                }
            });
        }
    }

    /** Shows anew which row is open and which is marked. */
    void refreshMarks() {
        grid.setPartNameGenerator(this::partOf);
    }

    private Optional<T> row(int at) {
        return Optional.ofNullable(rows)
                .filter(read -> at >= 0 && at < read.loaded())
                .map(read -> read.rows().get(at));
    }

    private @Nullable String partOf(T row) {
        if (isOpen.test(row)) {
            return "opened";
        }
        return row(marked).filter(row::equals).isPresent() ? "marked" : null;
    }
}

package org.linli.portal.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 列: which columns of a list are shown; kept for the session. The first column names the row and always stays. */
final class ColumnMenu extends MenuBar {

    private final List<? extends Grid.Column<?>> columns;
    private final ListMemory memory;
    private final String path;

    /** @param path of the list, under which the choice is kept */
    ColumnMenu(List<? extends Grid.Column<?>> columns, ListMemory memory, String path) {
        this.columns = columns;
        this.memory = memory;
        this.path = path;
        addClassName("l-columns");
        MenuItem button = addItem(Symbol.COLUMNS.icon());
        button.add(new Span(getTranslation("ui.list.columns")));
        Set<String> hidden = memory.hidden(path);
        columns.stream().skip(1).forEach(column -> {
            column.setVisible(!hidden.contains(column.getKey()));
            MenuItem item = button.getSubMenu().addItem(column.getHeaderText());
            item.setCheckable(true);
            item.setChecked(column.isVisible());
            item.setKeepOpen(true);
            item.addClickListener(_ -> choose(column, item.isChecked()));
        });
    }

    private void choose(Grid.Column<?> column, boolean shown) {
        column.setVisible(shown);
        memory.hide(
                path,
                columns.stream()
                        .filter(each -> !each.isVisible())
                        .map(Grid.Column::getKey)
                        .collect(Collectors.toSet()));
    }
}

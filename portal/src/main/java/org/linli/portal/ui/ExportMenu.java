package org.linli.portal.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 导出: the service itself writes the file, of exactly what is filtered. */
final class ExportMenu extends MenuBar {

    private final MenuItem button;

    /** @param formats as the service names them; their words are {@code ui.format.<name>} */
    ExportMenu(List<String> formats, Supplier<ListState> state, ListPage.Download download) {
        addClassName("l-export");
        button = addItem(Symbol.EXPORT.icon());
        button.add(new Span(getTranslation("ui.list.export")));
        for (String format : formats) {
            Anchor file = new Anchor(
                    new ServiceFile(null, () -> download.open(state.get(), format)),
                    AttachmentType.DOWNLOAD,
                    getTranslation("ui.format." + format));
            button.getSubMenu().addItem(file);
        }
    }

    /** How many rows the file will have. */
    void show(@Nullable Long total) {
        button.removeAll();
        button.add(
                Symbol.EXPORT.icon(),
                new Span(
                        total == null
                                ? getTranslation("ui.list.export")
                                : getTranslation("ui.list.export.count", total)));
        setEnabled(total == null || total > 0);
    }
}

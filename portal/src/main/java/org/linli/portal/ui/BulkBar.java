package org.linli.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What can be done with all selected rows; there only while something is selected. Each verb opens a preview of its own
 * with the number that will change and those that will not, with reasons, before anything is written. Build it with its
 * verbs and give it to {@link ListPage#bulk}, which keeps it up to date.
 */
public final class BulkBar<T> extends Div {

    private final Span count = new Span();
    private final Button clear = new Button(getTranslation("ui.bulk.clear"));
    private Set<T> selected = Set.of();

    public BulkBar() {
        addClassName("l-bulk");
        count.addClassName("l-bold");
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        clear.addClassName("l-right");
        add(count, clear);
        setVisible(false);
    }

    /** Adds a verb; what it does is given the selected rows. */
    public BulkBar<T> verb(String verb, Consumer<Set<T>> preview) {
        Button button = new Button(verb, _ -> preview.accept(selected));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addComponentAtIndex(getComponentCount() - 1, button);
        return this;
    }

    void onClear(Runnable deselect) {
        clear.addClickListener(_ -> deselect.run());
    }

    void show(Set<T> rows) {
        selected = Set.copyOf(rows);
        setVisible(!rows.isEmpty());
        count.setText(getTranslation("ui.bulk.selected", rows.size()));
    }
}

package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;

/**
 * One unit, opinion, matter, event: state tags and deadline, title, the next actions, then sections. Give the one primary
 * action first and at most four more; what is rarer goes into a menu of your own as the last. Beside a list it fills the
 * detail side; as a page of its own put it into a {@code Div} with class {@code l-page}. Sections come in the order of
 * adding, the {@link Timeline} last.
 */
public final class RecordPage extends Div {

    private final Div tags = new Div();
    private final Div actions = new Div();
    private final Div head;

    public RecordPage(String title) {
        addClassName("l-record");
        tags.addClassName("l-row");
        actions.addClassName("l-row");
        head = new Div(tags, new H2(title), actions);
        head.addClassName("l-record-head");
        add(head);
    }

    /** States and deadline, above the title. */
    public RecordPage tags(Component... states) {
        tags.add(states);
        return this;
    }

    /** What can be done next: the first becomes the primary button, the others plain ones. */
    public RecordPage actions(Button... next) {
        for (Button action : next) {
            if (actions.getComponentCount() == 0) {
                action.addThemeVariants(ButtonVariant.PRIMARY);
            }
            actions.add(action);
        }
        return this;
    }

    /** A section without a heading, such as the facts. */
    public RecordPage section(Component... content) {
        Div section = new Div(content);
        section.addClassName("l-record-section");
        add(section);
        return this;
    }

    public RecordPage section(String title, Component... content) {
        section(content);
        ((Div) getComponentAt(getComponentCount() - 1)).addComponentAsFirst(new H3(title));
        return this;
    }
}

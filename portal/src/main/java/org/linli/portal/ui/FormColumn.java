package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;

/** The fields of a dialog below each other, each as wide as the dialog: left alone they are too narrow for a unit's path. */
public final class FormColumn extends FormLayout {

    public FormColumn(Component... fields) {
        super(fields);
        setAutoResponsive(true);
        setMaxColumns(1);
        setExpandColumns(true);
        setExpandFields(true);
    }
}

package org.linli.portal.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Symbol;

/** Stands in a room that this person has no appointment for, at the address they asked for. */
@Route("forbidden")
@PermitAll
public class ForbiddenView extends Div implements HasDynamicTitle {

    ForbiddenView() {
        addClassName("l-full");
        add(new EmptyState(
                Symbol.LOCK, getTranslation("frame.forbidden.title"), getTranslation("frame.forbidden.text")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.forbidden.title");
    }
}

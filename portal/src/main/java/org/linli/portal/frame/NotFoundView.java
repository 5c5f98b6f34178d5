package org.linli.portal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Symbol;

/** An address that leads nowhere. */
@ParentLayout(Frame.class)
@PermitAll
public class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final int NOT_FOUND = 404;

    NotFoundView() {
        addClassName("l-full");
        add(new EmptyState(
                Symbol.SEARCH,
                getTranslation("ui.missing.title"),
                getTranslation("frame.missing.text"),
                new Anchor("home", getTranslation("frame.missing.home"))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.missing.title");
    }
}

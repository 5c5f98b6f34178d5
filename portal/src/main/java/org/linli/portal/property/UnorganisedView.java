package org.linli.portal.property;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;

/** 未建立党组织的企业: the companies that serve here and have no party organisation, by name, as of any day. */
@Route("property/unorganised")
@PermitAll
public class UnorganisedView extends Div implements HasDynamicTitle {

    private final PropertyDesk desk;
    private final ListPage<PropertyApi.Unorganised> list;

    UnorganisedView(PropertyDesk desk, PageStates states) {
        this.desk = desk;
        setSizeFull();
        addClassName("l-gaps");
        list = new ListPage<>(PropertyApi.Unorganised.class, states, this::page, PropertyApi.Unorganised::id);
        list.title(getTranslation("room.property.unorganised"))
                .chips((_, value) -> getTranslation("property.coverage.chip", value))
                .exports(
                        List.of("XLSX", "CSV"),
                        (state, format) -> desk.api()
                                .exportGaps(
                                        "unorganised",
                                        GapHead.query(desk, state).export(format)))
                .whenEmpty(() -> new EmptyState(
                        Symbol.CHECK,
                        getTranslation("property.unorganised.none.title"),
                        getTranslation("property.unorganised.none.text")));
        list.componentColumn(
                        getTranslation("property.company"),
                        row -> new Anchor(CompaniesView.address(row.id()), row.name()))
                .setAutoWidth(true);
        list.column(getTranslation("property.code"), PropertyApi.Unorganised::code);
        list.column(
                getTranslation("property.filter.kind"),
                row -> getTranslation("property.kind." + row.kind().name()));
        list.column(getTranslation("property.services"), PropertyApi.Unorganised::services);
        add(new GapHead(desk, () -> list), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.property.unorganised");
    }

    private CursorPage<PropertyApi.Unorganised> page(ListState state, @Nullable String cursor, int limit) {
        return desk.api().unorganised(GapHead.query(desk, state).page(cursor, limit));
    }
}

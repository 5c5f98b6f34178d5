package org.linli.portal.property;

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

/** 无专业物业小区: the compounds without a professional service, by name, as of any day. */
@Route("property/unserved")
@PermitAll
public class UnservedView extends Div implements HasDynamicTitle {

    private final PropertyDesk desk;
    private final ListPage<PropertyApi.Unserved> list;

    UnservedView(PropertyDesk desk, PageStates states) {
        this.desk = desk;
        setSizeFull();
        addClassName("l-gaps");
        list = new ListPage<>(
                PropertyApi.Unserved.class,
                states,
                this::page,
                row -> row.place().id());
        list.title(getTranslation("room.property.unserved"))
                .chips((_, value) -> getTranslation("property.coverage.chip", value))
                .exports(
                        List.of("XLSX", "CSV"),
                        (state, format) -> desk.api()
                                .exportGaps(
                                        "unserved", GapHead.query(desk, state).export(format)))
                .whenEmpty(() -> new EmptyState(
                        Symbol.CHECK,
                        getTranslation("property.unserved.none.title"),
                        getTranslation("property.unserved.none.text")));
        list.column(getTranslation("property.compound"), row -> row.place().name());
        list.column(
                getTranslation("property.above"),
                row -> String.join(" / ", row.place().above()));
        list.column(getTranslation("property.fallback"), row -> row.fallback() == null ? "–" : row.fallback());
        add(new GapHead(desk, () -> list), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.property.unserved");
    }

    private CursorPage<PropertyApi.Unserved> page(ListState state, @Nullable String cursor, int limit) {
        return desk.api().unserved(GapHead.query(desk, state).page(cursor, limit));
    }
}

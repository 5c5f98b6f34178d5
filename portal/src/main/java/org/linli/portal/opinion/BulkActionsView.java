package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;

/** 批量处理: what was done with many opinions at once, how far it is, what came of it, and 撤销. */
@Route("opinions/bulk")
@PermitAll
public class BulkActionsView extends Div implements HasDynamicTitle {

    private final BulkApi api;
    private final BulkWork work;
    private final Clock clock;
    private final ListPage<BulkApi.Action> list;

    BulkActionsView(BulkApi api, BulkWork work, PageStates states, Clock clock) {
        this.api = api;
        this.work = work;
        this.clock = clock;
        setSizeFull();
        list = new ListPage<>(BulkApi.Action.class, states, this::page, BulkApi.Action::id);
        list.title(getTranslation("room.opinions.bulk"))
                .row(this::row)
                .record(this::record)
                .whenEmpty(() -> new EmptyState(
                        Symbol.CHAT,
                        getTranslation("opinion.bulk.none.title"),
                        getTranslation("opinion.bulk.none.text")));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.bulk");
    }

    private CursorPage<BulkApi.Action> page(ListState state, @Nullable String cursor, int limit) {
        return api.actions(cursor, limit);
    }

    private Component row(BulkApi.Action action) {
        Span title = new Span(BulkWords.title(this, action));
        title.addClassName("l-bold");
        Div meta = new Div(BulkWords.state(this, action), new Hint(Times.inList(action.startedAt(), clock.instant())));
        meta.addClassName("l-meta");
        Div row = new Div(title, meta);
        row.addClassName("l-two-lines");
        return row;
    }

    private Component record(String id) {
        BulkApi.Action action = api.action(id);
        return new RecordPage(BulkWords.title(this, action))
                .tags(BulkWords.state(this, action))
                .section(new Facts()
                        .fact(getTranslation("opinion.bulk.started"), Times.full(action.startedAt()))
                        .fact(getTranslation("opinion.bulk.reply"), action.reply())
                        .fact(getTranslation("opinion.filter.category"), action.category())
                        .fact(getTranslation("opinion.department"), action.department())
                        .fact(getTranslation("opinion.bulk.reason"), action.reason()))
                .section(work.result(action, list::reload));
    }
}

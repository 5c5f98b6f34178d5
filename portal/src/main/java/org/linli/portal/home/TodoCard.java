package org.linli.portal.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.linli.portal.ui.Skeleton;
import org.linli.portal.ui.WhileShown;

/** Card 待办: as much as there is room for, the most urgent first; the rest is a page away. */
final class TodoCard extends Div {

    /** What a wide screen has room for; the style sheet hides what does not fit a smaller one. */
    private static final int MOST = 9;

    private static final int LINES = 6;

    private final Inbox inbox;
    private final Clock clock;
    private final Span hint = new Span();
    private final Div lines = new Div();

    TodoCard(Inbox inbox, Clock clock, QueryParameters place) {
        this.inbox = inbox;
        this.clock = clock;
        addClassNames("l-card", "l-todo-card");
        hint.addClassName("l-hint");
        RouterLink all = new RouterLink(getTranslation("home.todos.all"), TodosView.class);
        all.setQueryParameters(place);
        all.addClassName("l-right");
        Div head = new Div(new H2(getTranslation("room.home.todos")), hint, all);
        head.addClassName("l-card-head");
        lines.addClassName("l-card-slot");
        lines.add(new Skeleton(LINES));
        add(head, lines);
        WhileShown.run(this, _ -> inbox.listen(this::show));
    }

    private void show(Inbox.Content content) {
        int all = content.items().size();
        hint.setText(all == 0 ? "" : getTranslation("home.todos.count", all));
        lines.removeAll();
        lines.add(new TodoLines(
                inbox, content, content.items().stream().limit(MOST).toList(), clock));
    }
}

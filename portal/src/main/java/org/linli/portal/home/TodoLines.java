package org.linli.portal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.portal.room.TodoSource;
import org.linli.portal.ui.DeadlineBadge;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;

/**
 * Things to do, a line each: the room, what is to be done and where, until when. The whole line leads there; beside it stands
 * the button of what one press is enough for.
 */
final class TodoLines extends Div {

    private final Inbox inbox;

    TodoLines(Inbox inbox, Inbox.Content content, List<Inbox.Item> items, Clock clock) {
        this.inbox = inbox;
        addClassName("l-todos");
        content.missing()
                .forEach(missing ->
                        add(new Notice(Notice.Tone.WARN, HomeWords.why(this, missing.room(), missing.why()))));
        if (items.isEmpty() && content.missing().isEmpty()) {
            add(new EmptyState(
                    Symbol.CHECK, getTranslation("home.todos.none.title"), getTranslation("home.todos.none.text")));
        }
        UnorderedList lines = new UnorderedList();
        items.forEach(item -> lines.add(line(item, clock.instant())));
        add(lines);
    }

    private ListItem line(Inbox.Item item, Instant now) {
        TodoSource.Todo todo = item.todo();
        Span what = new Span(todo.what());
        what.addClassName("l-todo-what");
        Div words = new Div(what);
        words.addClassName("l-todo-words");
        if (todo.where() != null) {
            Hint where = new Hint(todo.where());
            words.add(where);
        }
        Anchor link = new Anchor(todo.address(), "");
        link.add(new Tag(getTranslation("room." + item.room().name()), Notice.Tone.MUTE), words, due(todo, now));
        if (todo.atOnce() == null) {
            return new ListItem(link);
        }
        Div pressed = new Div(link, inbox.attempt(todo.atOnce()));
        pressed.addClassName("l-todo-at-once");
        return new ListItem(pressed);
    }

    private static Component due(TodoSource.Todo todo, Instant now) {
        Instant due = todo.due();
        return due == null ? Symbol.RIGHT.icon() : DeadlineBadge.running(due, Duration.between(now, due));
    }
}

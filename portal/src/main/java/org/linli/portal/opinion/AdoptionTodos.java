package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.TodoSource;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.ListQuery;
import org.springframework.stereotype.Component;

/** Groups whose adoption was refused, or has had no outcome for a day: each with why, and asked for again with one press. */
@Component
class AdoptionTodos {

    private static final int SHOWN = 5;

    private final GroupApi api;
    private final AdoptionRetry retry;

    AdoptionTodos(GroupApi api, AdoptionRetry retry) {
        this.api = api;
        this.retry = retry;
    }

    List<TodoSource.Todo> todos(@Nullable Place place) {
        ListQuery query = new ListQuery()
                .with(GroupsView.WAITS, true)
                .with("limit", SHOWN)
                .with("place", place == null ? null : place.id());
        CursorPage<GroupApi.Listed> page = api.groups(query.parameters());
        List<TodoSource.Todo> todos = new ArrayList<>();
        page.items().forEach(group -> todos.add(todo(group, place)));
        long rest = Objects.requireNonNullElse(page.total(), 0L) - page.items().size();
        if (rest > 0) {
            todos.add(new TodoSource.Todo(
                    UI.getCurrent().getTranslation("opinion.todo.adoptions", rest),
                    place == null ? null : place.name(),
                    null,
                    address(place)));
        }
        return todos;
    }

    private TodoSource.Todo todo(GroupApi.Listed group, @Nullable Place place) {
        GroupApi.Waiting waiting = group.waiting();
        String why = waiting == null ? "" : AdoptionWords.shortly(waiting);
        return new TodoSource.Todo(
                UI.getCurrent().getTranslation("opinion.todo.adoption", group.title(), why),
                group.placeName(),
                null,
                address(place) + "&record=" + group.id(),
                retry.command(group.id(), group.title()));
    }

    /** All of them; beside the list the one that is named behind it. */
    private static String address(@Nullable Place place) {
        return OpinionRoom.NAME + "/groups?" + GroupsView.WAITS + "=true"
                + (place == null ? "" : "&" + PlaceChoice.PARAMETER + "=" + place.inAddress());
    }
}

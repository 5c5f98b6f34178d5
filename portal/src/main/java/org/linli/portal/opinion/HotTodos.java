package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.TodoSource;
import org.linli.portal.ui.ListQuery;
import org.springframework.stereotype.Component;

/** What is hot and nobody has said that they see to it. */
@Component
class HotTodos {

    private static final int SHOWN = 5;

    private final HotApi api;

    HotTodos(HotApi api) {
        this.api = api;
    }

    /** The hottest first. */
    List<TodoSource.Todo> todos(@Nullable Place place) {
        ListQuery query = new ListQuery()
                .with("level", HotApi.Level.HOT.name())
                .with("attention", HotApi.Attention.OPEN.name())
                .with("limit", SHOWN)
                .with("place", place == null ? null : place.id());
        return api.ranking(query.parameters()).items().stream()
                .map(issue -> new TodoSource.Todo(
                        UI.getCurrent().getTranslation("opinion.todo.hot", issue.title(), issue.score()),
                        issue.placeName(),
                        null,
                        HotCard.address(place, "&record=" + issue.id())))
                .toList();
    }
}

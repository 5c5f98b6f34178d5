package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.TodoSource;
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
        Map<String, Object> query = new HashMap<>();
        query.put("level", HotApi.Level.HOT.name());
        query.put("attention", HotApi.Attention.OPEN.name());
        query.put("limit", SHOWN);
        if (place != null) {
            query.put("place", place.id());
        }
        return api.ranking(query).items().stream()
                .map(issue -> new TodoSource.Todo(
                        UI.getCurrent().getTranslation("opinion.todo.hot", issue.title(), issue.score()),
                        issue.placeName(),
                        null,
                        HotCard.address(place, "&record=" + issue.id())))
                .toList();
    }
}

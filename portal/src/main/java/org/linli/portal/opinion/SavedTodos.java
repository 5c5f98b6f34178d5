package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import org.linli.portal.room.TodoSource;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.springframework.stereotype.Component;

/** What is new in the searches that the user keeps, a line each, which leads to just these opinions. */
@Component
class SavedTodos {

    private final SavedApi api;

    SavedTodos(SavedApi api) {
        this.api = api;
    }

    /** Whatever the place: a search has its own. */
    List<TodoSource.Todo> todos() {
        return api.news().items().stream()
                .map(news -> new TodoSource.Todo(
                        UI.getCurrent().getTranslation("opinion.todo.saved", news.name(), news.count()),
                        null,
                        null,
                        OpinionRoom.NAME + "?" + OpinionQuery.NEWS + "=" + news.news()))
                .toList();
    }

    /**
     * Says that these were seen. Of a colleague's nothing is said, and what could not be said is when it is opened again.
     *
     * @param news as it stands in the address: search, first and last number, with dots between
     */
    void seen(String news) {
        String[] parts = news.split("\\.", -1);
        try {
            if (parts.length == 3) {
                api.seen(parts[0], UUID.randomUUID().toString(), new SavedApi.Seen(Long.parseLong(parts[2])));
            }
        } catch (NumberFormatException | ApiProblemException | ServiceDownException notTheirs) {
            // The list itself says what is wrong with the address, or that the service is away.
        }
    }
}

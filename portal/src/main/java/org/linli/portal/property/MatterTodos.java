package org.linli.portal.property;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.springframework.stereotype.Component;

/** Matters that wait for their answer are the work of whoever may answer them. */
@Component
class MatterTodos implements TodoSource {

    private final MatterApi api;
    private final SignedIn signedIn;

    MatterTodos(MatterApi api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    @Override
    public List<Todo> todos(@Nullable Place place) {
        if (place == null || !signedIn.person().holds(Role.ADMINISTRATOR, Role.CLERK)) {
            return List.of();
        }
        long open = api.counts(Map.of("within", place.id())).states().getOrDefault(MatterApi.State.OPEN, 0L);
        return open == 0
                ? List.of()
                : List.of(new Todo(
                        UI.getCurrent().getTranslation("property.todo.matters", open),
                        place.name(),
                        null,
                        "property/matters?state=OPEN&" + PlaceChoice.PARAMETER + "=" + place.inAddress()));
    }
}

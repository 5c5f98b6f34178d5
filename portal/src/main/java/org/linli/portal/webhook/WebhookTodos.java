package org.linli.portal.webhook;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.ListQuery;
import org.springframework.stereotype.Component;

/** Webhooks that were stopped because they took nothing: somebody has to look after them. */
@Component
public class WebhookTodos {

    private static final int LOOKED_AT = 100;

    private final WebhookApi api;
    private final SignedIn signedIn;

    WebhookTodos(WebhookApi api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    /** For those who may do something about it. */
    public List<TodoSource.Todo> todos(@Nullable Place place) {
        if (!signedIn.person().holds(Role.ADMINISTRATOR)) {
            return List.of();
        }
        ListQuery query = new ListQuery().with("limit", LOOKED_AT).with("unit", place == null ? null : place.id());
        return api.webhooks(query.parameters()).items().stream()
                .filter(webhook -> webhook.state() == WebhookApi.State.STOPPED)
                .map(webhook -> new TodoSource.Todo(
                        UI.getCurrent().getTranslation("webhook.todo", WebhookWords.host(webhook.url())),
                        webhook.unitName(),
                        null,
                        WebhooksView.ADDRESS + "?record=" + webhook.id()
                                + (place == null ? "" : "&" + PlaceChoice.PARAMETER + "=" + place.inAddress())))
                .toList();
    }
}

package org.linli.portal.webhook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPickers;

/** 意见·通知: the webhooks of the place and all below it, for administrators. */
@Route(WebhooksView.ADDRESS)
@PermitAll
public class WebhooksView extends Div implements HasDynamicTitle {

    static final String ADDRESS = "opinions/webhooks";

    private final WebhookApi api;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final ListPage<WebhookApi.Webhook> list;

    WebhooksView(WebhookApi api, PlaceChoice places, UnitPickers pickers, PageStates states) {
        this.api = api;
        this.places = places;
        this.pickers = pickers;
        setSizeFull();
        list = new ListPage<>(WebhookApi.Webhook.class, states, this::page, WebhookApi.Webhook::id)
                .title(getTranslation("room.opinions.webhooks"))
                .actions(register())
                .record(id -> new WebhookRecord(api, id, this::changed, this::removed))
                .whenEmpty(this::nothing);
        list.column(getTranslation("webhook.host"), webhook -> WebhookWords.host(webhook.url()))
                .setFlexGrow(1);
        list.column(getTranslation("webhook.unit"), WebhookApi.Webhook::unitName)
                .setWidth("160px");
        list.column(getTranslation("webhook.kinds"), webhook -> WebhookWords.kinds(this, webhook.kinds()))
                .setFlexGrow(2);
        list.componentColumn(getTranslation("webhook.state"), webhook -> WebhookWords.state(this, webhook.state()))
                .setWidth("110px");
        list.column(
                        getTranslation("webhook.delivered"),
                        webhook -> webhook.deliveredAt() == null
                                ? getTranslation("webhook.delivered.never")
                                : Times.full(webhook.deliveredAt()))
                .setWidth("150px");
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.webhooks");
    }

    private CursorPage<WebhookApi.Webhook> page(ListState state, @Nullable String cursor, int limit) {
        return api.webhooks(new ListQuery().with("unit", places.currentId()).page(cursor, limit));
    }

    private Button register() {
        Button register = new Button(getTranslation("webhook.register"), Symbol.PLUS.icon());
        register.addThemeVariants(ButtonVariant.PRIMARY);
        register.addClickListener(
                _ -> new WebhookDialog(api, pickers.of(getTranslation("webhook.unit")), this::changed).open());
        return register;
    }

    private Component nothing() {
        return new EmptyState(Symbol.LINK, getTranslation("webhook.none.title"), getTranslation("webhook.none.text"));
    }

    private void changed() {
        list.reload();
    }

    private void removed() {
        list.close();
        list.reload();
    }
}

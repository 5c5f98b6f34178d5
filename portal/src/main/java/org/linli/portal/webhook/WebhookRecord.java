package org.linli.portal.webhook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Times;

/** One webhook: how it is, what it was told and what was answered. */
final class WebhookRecord extends Div {

    private static final int SHOWN = 50;

    private final WebhookApi api;
    private final WebhookApi.Webhook webhook;
    private final Runnable changed;
    private final Runnable removed;
    private final Div trouble = new Div();
    private final Div log = new Div();

    /**
     * @param changed loads the page again
     * @param removed closes the record as well
     */
    WebhookRecord(WebhookApi api, String id, Runnable changed, Runnable removed) {
        this.api = api;
        this.webhook = api.webhook(id);
        this.changed = changed;
        this.removed = removed;
        addClassName("l-full");
        Button again = new Button(getTranslation("webhook.log.refresh"), _ -> showLog());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        add(new RecordPage(WebhookWords.host(webhook.url()))
                .tags(WebhookWords.state(this, webhook.state()))
                .actions(actions())
                .section(trouble, facts())
                .section(getTranslation("webhook.log"), again, log));
        showLog();
    }

    private Button[] actions() {
        boolean active = webhook.state() == WebhookApi.State.ACTIVE;
        List<Button> actions = new ArrayList<>();
        actions.add(active ? testing() : turning("webhook.resume", true));
        actions.add(new Button(getTranslation("webhook.change"), _ -> new WebhookDialog(api, webhook, changed).open()));
        actions.add(new Button(
                getTranslation("webhook.rotate"),
                _ -> WebhookWords.ask("webhook.rotate", WebhookWords.host(webhook.url()), this::rotate)));
        if (active) {
            actions.add(turning("webhook.pause", false));
        }
        actions.add(removing());
        return actions.toArray(Button[]::new);
    }

    private Button testing() {
        return new Button(
                getTranslation("webhook.test"),
                _ -> attempt(() -> {
                    api.test(webhook.id(), UUID.randomUUID().toString());
                    showLog();
                }));
    }

    private Button turning(String words, boolean active) {
        return new Button(
                getTranslation(words),
                _ -> attempt(() -> {
                    api.change(webhook.id(), webhook.etag(), new WebhookApi.Change(null, null, active));
                    changed.run();
                }));
    }

    private Button removing() {
        return new Button(
                getTranslation("webhook.remove"),
                _ -> WebhookWords.ask("webhook.remove", WebhookWords.host(webhook.url()), () -> {
                    api.remove(webhook.id(), webhook.etag());
                    removed.run();
                }));
    }

    private void rotate() {
        WebhookApi.Keyed keyed = api.rotate(webhook.id(), webhook.etag());
        new SecretDialog(keyed.secret(), getTranslation("webhook.secret.overlap"), changed).open();
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(getTranslation("webhook.url"), webhook.url())
                .fact(getTranslation("webhook.unit"), webhook.unitName())
                .fact(getTranslation("webhook.kinds"), WebhookWords.kinds(this, webhook.kinds()))
                .fact(
                        getTranslation("webhook.delivered"),
                        webhook.deliveredAt() == null
                                ? getTranslation("webhook.delivered.never")
                                : Times.full(webhook.deliveredAt()));
        if (webhook.failingSince() != null) {
            facts.fact(
                    getTranslation("webhook.failing"),
                    getTranslation("webhook.failing.since", Times.full(webhook.failingSince()), webhook.failures()));
        }
        return facts;
    }

    private void showLog() {
        log.removeAll();
        try {
            List<WebhookApi.Delivery> deliveries =
                    api.deliveries(webhook.id(), SHOWN).items();
            if (deliveries.isEmpty()) {
                Paragraph nothing = new Paragraph(getTranslation("webhook.log.none"));
                nothing.addClassName("l-hint");
                log.add(nothing);
            }
            deliveries.forEach(delivery -> log.add(line(delivery)));
        } catch (ApiProblemException | ServiceDownException away) {
            log.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }

    private Component line(WebhookApi.Delivery delivery) {
        Span what = new Span(getTranslation("webhook.type." + delivery.kind()));
        what.addClassName("l-bold");
        Hint when = new Hint(Times.full(delivery.createdAt()));
        Div head = new Div(WebhookWords.outcome(this, delivery.state()), what, when, new Span(answer(delivery)));
        head.addClassName("l-row");
        Div inside = new Div(new Pre(delivery.body()));
        if (webhook.state() == WebhookApi.State.ACTIVE) {
            inside.add(new Button(
                    getTranslation("webhook.resend"),
                    _ -> attempt(() -> {
                        api.resend(
                                webhook.id(), delivery.id(), UUID.randomUUID().toString());
                        showLog();
                    })));
        }
        return new Details(head, inside);
    }

    /** What came of the last try, and when the next one is. */
    private String answer(WebhookApi.Delivery delivery) {
        String last = delivery.status() != null
                ? getTranslation("webhook.answered", String.valueOf(delivery.status()), delivery.attempts())
                : delivery.fault() == null
                        ? ""
                        : getTranslation("webhook.fault." + delivery.fault().name());
        return delivery.dueAt() == null || delivery.attempts() == 0
                ? last
                : last + getTranslation("webhook.next", Times.clock(delivery.dueAt()));
    }

    private void attempt(Runnable action) {
        trouble.removeAll();
        try {
            action.run();
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            trouble.add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            trouble.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }
}

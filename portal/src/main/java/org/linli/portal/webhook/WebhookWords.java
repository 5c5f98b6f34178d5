package org.linli.portal.webhook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.Tag;

/** How what is known of webhooks is said. */
final class WebhookWords {

    private WebhookWords() {}

    static Tag state(Component page, WebhookApi.State state) {
        return new Tag(
                page.getTranslation("webhook.state." + state.name()),
                switch (state) {
                    case ACTIVE -> Notice.Tone.OK;
                    case PAUSED -> Notice.Tone.MUTE;
                    case STOPPED -> Notice.Tone.BAD;
                });
    }

    static Tag outcome(Component page, WebhookApi.Outcome outcome) {
        return new Tag(
                page.getTranslation("webhook.outcome." + outcome.name()),
                switch (outcome) {
                    case WAITING -> Notice.Tone.WARN;
                    case DELIVERED -> Notice.Tone.OK;
                    case GIVEN_UP -> Notice.Tone.BAD;
                });
    }

    static String kinds(Component page, Collection<WebhookApi.Kind> kinds) {
        return kinds.stream()
                .map(kind -> page.getTranslation("webhook.kind." + kind.name()))
                .collect(Collectors.joining(page.getTranslation("webhook.and")));
    }

    /** What stands behind the host may be a key, and is not for a list. */
    static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? url : host;
        } catch (URISyntaxException unreadable) {
            return url;
        }
    }

    /** Asks before something is done; what the service says against it is shown in the question. */
    static void ask(String words, String what, Runnable action) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation(words));
        dialog.add(new Paragraph(dialog.getTranslation(words + ".ask", what)));
        new ProblemForm(dialog).buttons(dialog.getTranslation(words), () -> {
            action.run();
            dialog.close();
        });
        dialog.open();
    }
}

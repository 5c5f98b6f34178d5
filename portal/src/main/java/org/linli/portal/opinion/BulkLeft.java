package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/** The opinions of an action that came out alike, each with why; they open beside the page, so that it is not lost. */
final class BulkLeft extends Div {

    private static final int PAGE = 20;

    private final String action;
    private final BulkApi.Outcome outcome;
    private final BulkApi api;
    private final Div lines = new Div();
    private final Div more = new Div();

    BulkLeft(BulkApi.Action action, BulkApi.Outcome outcome, BulkApi api) {
        this.action = action.id();
        this.outcome = outcome;
        this.api = api;
        lines.addClassName("l-bulk-lines");
        add(new H3(getTranslation("opinion.bulk.outcome." + outcome.name())), lines, more);
        read(null);
    }

    private void read(@Nullable String cursor) {
        more.removeAll();
        try {
            CursorPage<BulkApi.Item> page = api.items(action, outcome, cursor, PAGE);
            page.items().forEach(item -> lines.add(line(item)));
            if (page.next() != null) {
                more.add(button("opinion.bulk.more", page.next()));
            }
        } catch (ApiProblemException | ServiceDownException away) {
            more.add(new Notice(
                    Notice.Tone.WARN,
                    getTranslation("opinion.bulk.unread"),
                    new Div(button("ui.error.again", cursor))));
        }
    }

    private Button button(String words, @Nullable String cursor) {
        Button button = new Button(getTranslation(words), _ -> read(cursor));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Component line(BulkApi.Item item) {
        BulkApi.Opinion now = item.now();
        Div line =
                new Div(now == null ? new Span(getTranslation("opinion.bulk.elsewhere")) : BulkWords.said(this, now));
        if (item.why() != null) {
            line.add(new Hint(item.why()));
        }
        line.addClassName("l-two-lines");
        return line;
    }
}

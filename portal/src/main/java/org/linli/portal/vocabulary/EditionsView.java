package org.linli.portal.vocabulary;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** 历史版本: what was published when and why, and the way back. */
@Route("opinions/words/history")
@PermitAll
public class EditionsView extends Div implements HasDynamicTitle {

    private final VocabularyApi api;
    private final ListPage<VocabularyApi.Edition> list;
    private int live;

    EditionsView(VocabularyApi api, PlaceChoice places, PageStates states) {
        this.api = api;
        setSizeFull();
        list = new ListPage<>(
                        VocabularyApi.Edition.class, states, this::page, edition -> String.valueOf(edition.number()))
                .title(getTranslation("vocabulary.history"))
                .actions(new Button(
                        getTranslation("vocabulary.back"),
                        Symbol.BACK.icon(),
                        _ -> getUI().ifPresent(ui -> ui.navigate(VocabularyView.class, places.parameters()))))
                .row(this::row)
                .record(number -> new EditionRecord(api, Integer.parseInt(number), live, this::rollBack))
                .whenEmpty(() -> new EmptyState(
                        Symbol.CLOCK,
                        getTranslation("vocabulary.history.none.title"),
                        getTranslation("vocabulary.history.none.text")));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("vocabulary.history");
    }

    private CursorPage<VocabularyApi.Edition> page(ListState state, @Nullable String cursor, int limit) {
        live = Answered.of(api.state()).value().edition();
        return api.editions(cursor, limit);
    }

    private Component row(VocabularyApi.Edition edition) {
        Span title = new Span(getTranslation("vocabulary.edition", edition.number()));
        title.addClassName("l-bold");
        List<Component> meta = new ArrayList<>();
        if (edition.number() == live) {
            meta.add(new Tag(getTranslation("vocabulary.edition.live"), Notice.Tone.OK));
        }
        Integer restores = edition.restores();
        if (restores != null) {
            meta.add(new Tag(getTranslation("vocabulary.edition.restores", restores), Notice.Tone.INFO));
        }
        meta.add(new Hint(edition.reason()));
        meta.add(new Hint(getTranslation("vocabulary.entries", edition.entries())));
        meta.add(new Hint(Times.full(edition.publishedAt())));
        Div below = new Div(meta.toArray(Component[]::new));
        below.addClassName("l-meta");
        Div row = new Div(new Div(title), below);
        row.addClassName("l-two-lines");
        return row;
    }

    private void rollBack(VocabularyApi.Edition edition) {
        Answered<VocabularyApi.State> state = Answered.of(api.state());
        new ReasonDialog(
                        getTranslation("vocabulary.roll-back.of", edition.number()),
                        getTranslation("vocabulary.roll-back"),
                        new Paragraph(getTranslation(
                                state.value().isChanged()
                                        ? "vocabulary.roll-back.ask.draft"
                                        : "vocabulary.roll-back.ask",
                                edition.number(),
                                state.value().edition())),
                        (reason, key) -> {
                            api.rollBack(edition.number(), state.version(), key, reason);
                            list.close();
                            list.reload();
                        })
                .open();
    }
}

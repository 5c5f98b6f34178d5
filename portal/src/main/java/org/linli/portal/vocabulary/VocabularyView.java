package org.linli.portal.vocabulary;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
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
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;

/** 词典与同义词: the draft, what it changes, and what can be done with it. */
@Route("opinions/words")
@PermitAll
public class VocabularyView extends Div implements HasDynamicTitle {

    private static final String KIND = "kind";
    private static final String CHANGED = "changed";

    private final VocabularyApi api;
    private final PlaceChoice places;
    private final ListPage<VocabularyApi.Entry> list;

    VocabularyView(VocabularyApi api, PlaceChoice places, PageStates states) {
        this.api = api;
        this.places = places;
        setSizeFull();
        Button history = new Button(
                getTranslation("vocabulary.history"),
                Symbol.CLOCK.icon(),
                _ -> getUI().ifPresent(ui -> ui.navigate(EditionsView.class, places.parameters())));
        list = new ListPage<>(VocabularyApi.Entry.class, states, this::page, VocabularyApi.Entry::id)
                .search(getTranslation("vocabulary.search"))
                .chips(this::chip)
                .facets(new FacetPanel(_ -> groups()))
                .exports(List.of("XLSX", "CSV"), (_, format) -> api.export(format))
                .note(this::state)
                .row(VocabularyView::row)
                .record(id -> new EntryRecord(api, id, this::reload, this::closeAndReload))
                .actions(history, importButton(), addButton())
                .whenEmpty(this::empty);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.words");
    }

    private void reload() {
        list.reload();
    }

    private void closeAndReload() {
        list.close();
        list.reload();
    }

    private Button addButton() {
        Button add = new Button(
                getTranslation("vocabulary.add"),
                Symbol.PLUS.icon(),
                _ -> new EntryDialog(api, null, "", made -> list.showNew(made.id())).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private Button importButton() {
        return new Button(
                getTranslation("vocabulary.import"),
                Symbol.FILE.icon(),
                _ -> new ImportDialog(api, this::reload).open());
    }

    private CursorPage<VocabularyApi.Entry> page(ListState state, @Nullable String cursor, int limit) {
        return api.entries(new ListQuery()
                .with("q", state.text())
                .filtered(state, List.of(KIND, CHANGED))
                .page(cursor, limit));
    }

    private List<FacetPanel.Group> groups() {
        VocabularyApi.State state = Answered.of(api.state()).value();
        return List.of(
                new FacetPanel.Group(
                        KIND,
                        getTranslation("vocabulary.kind"),
                        true,
                        List.of(
                                kind(VocabularyApi.Kind.SYNONYMS, state.synonyms()),
                                kind(VocabularyApi.Kind.ONE_WAY, state.oneWay()),
                                kind(VocabularyApi.Kind.WORD, state.words()))),
                new FacetPanel.Group(
                        CHANGED,
                        getTranslation("vocabulary.draft"),
                        true,
                        List.of(new FacetPanel.Value(
                                "true",
                                getTranslation("vocabulary.changed-only"),
                                state.added() + state.changed() + state.removed(),
                                0))));
    }

    private FacetPanel.Value kind(VocabularyApi.Kind kind, long count) {
        return new FacetPanel.Value(kind.name(), getTranslation("vocabulary.kind." + kind.name()), count, 0);
    }

    private String chip(String filter, String value) {
        return filter.equals(KIND)
                ? getTranslation("vocabulary.kind." + value)
                : getTranslation("vocabulary.changed-only");
    }

    /** Above the rows: which edition is live, and what is not published yet. */
    private List<Component> state() {
        Answered<VocabularyApi.State> state = Answered.of(api.state());
        VocabularyApi.State now = state.value();
        if (!now.isChanged()) {
            return List.of(new Notice(Notice.Tone.OK, getTranslation("vocabulary.live", now.edition())));
        }
        Button publish = small("vocabulary.publish", () -> new PublishDialog(api, state, this::reload).open());
        Button discard = small("vocabulary.discard", () -> new DiscardDialog(api, state, this::closeAndReload).open());
        Button compare = small(
                "vocabulary.trial", () -> getUI().ifPresent(ui -> ui.navigate(TrialView.class, places.parameters())));
        Div buttons = new Div(compare, publish, discard);
        buttons.addClassName("l-row");
        return List.of(new Notice(
                Notice.Tone.WARN,
                getTranslation("vocabulary.pending", now.edition(), now.added(), now.changed(), now.removed()),
                buttons));
    }

    private Button small(String words, Runnable action) {
        Button button = new Button(getTranslation(words), _ -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Component row(VocabularyApi.Entry entry) {
        Span words = new Span(EntryWords.joined(entry.kind(), entry.words()));
        words.addClassName("l-bold");
        List<Component> meta = new ArrayList<>();
        meta.add(new Tag(words.getTranslation("vocabulary.kind." + entry.kind().name()), Notice.Tone.MUTE));
        VocabularyApi.Difference difference = entry.difference();
        if (difference != null) {
            meta.add(EntryWords.tag(words, difference));
        }
        Hint note = new Hint(entry.note());
        meta.add(note);
        Div below = new Div(meta.toArray(Component[]::new));
        below.addClassName("l-meta");
        Div row = new Div(new Div(words), below);
        row.addClassName("l-two-lines");
        return row;
    }

    private EmptyState empty() {
        return new EmptyState(
                Symbol.SEARCH,
                getTranslation("vocabulary.none.title"),
                getTranslation("vocabulary.none.text"),
                addButton());
    }
}

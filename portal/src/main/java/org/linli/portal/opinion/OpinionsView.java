package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import feign.Response;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.BulkBar;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPickers;

/** 检索: every opinion below the place, found by what it says. */
@Route("opinions")
@PermitAll
public class OpinionsView extends Div implements HasDynamicTitle {

    private static final SearchApi.OpinionPage NOTHING =
            new SearchApi.OpinionPage(List.of(), null, null, null, null, null);

    private final SearchApi api;
    private final GroupApi groups;
    private final SavedApi saved;
    private final SavedTodos savedTodos;
    private final BulkWork bulk;
    private final AttachmentApi attachments;
    private final ServiceStreams streams;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final Clock clock;
    private final Person person;
    private final OpinionWords words;
    private final MarkedWords marked = new MarkedWords();
    private final ListPage<SearchApi.Hit> list;
    private SearchApi.OpinionPage found = NOTHING;
    private @Nullable String seen;

    OpinionsView(
            SearchApi api,
            GroupApi groups,
            SavedApi saved,
            SavedTodos savedTodos,
            BulkWork bulk,
            AttachmentApi attachments,
            ServiceStreams streams,
            PlaceChoice places,
            PlaceApi units,
            UnitPickers pickers,
            PageStates states,
            SignedIn signedIn,
            Clock clock) {
        this.api = api;
        this.groups = groups;
        this.saved = saved;
        this.savedTodos = savedTodos;
        this.bulk = bulk;
        this.attachments = attachments;
        this.streams = streams;
        this.places = places;
        this.pickers = pickers;
        this.clock = clock;
        this.person = signedIn.person();
        this.words = new OpinionWords(this, units);
        OpinionFacets facets = new OpinionFacets(this, words);
        setSizeFull();
        addClassName("l-gaps");
        list = new ListPage<>(SearchApi.Hit.class, states, this::page, SearchApi.Hit::id);
        list.search(getTranslation("opinion.search"))
                .chips(words::chip)
                .sorts("opinion.sort.", List.of("RELEVANCE", "NEWEST", "OLDEST"))
                .standardSort(this::standardOrder)
                .exports(List.of("XLSX", "CSV"), this::export)
                .total(this::total)
                .note(this::notes)
                .facets(new FacetPanel(state -> facets.groups(found, state)))
                .row(this::row)
                .record(this::record)
                .whenEmpty(this::nothing)
                .actions(actions(new KeptInBrowser(saved, units, person)));
        add(new SearchHelp(list, api));
        if (OpinionRoom.mayWrite(person)) {
            BulkRunning running = bulk.line(list::reload);
            list.bulk(verbs(running));
            add(running);
        }
        add(list);
    }

    private BulkBar<SearchApi.Hit> verbs(BulkRunning running) {
        BulkBar<SearchApi.Hit> bar = new BulkBar<>();
        BulkScreening.VERBS.forEach(verb -> bar.verb(
                getTranslation("opinion.bulk." + verb.name()),
                selected -> bulk.dialog(verb, selected, all(), () -> {
                            running.look();
                            list.reload();
                        })
                        .open()));
        return bar;
    }

    /** All that the page finds as it stands there. */
    private BulkScreening.Found all() {
        return new BulkScreening.Found(
                OpinionQuery.of(list.current(), places.currentId(), today()).filter(), found.total());
    }

    private Component[] actions(KeptInBrowser kept) {
        List<Component> actions = new ArrayList<>();
        actions.add(new PeriodMenu(list));
        actions.add(new SavedQueries(saved, kept, list, places, clock));
        if (OpinionRoom.mayWrite(person)) {
            Button register = new Button(getTranslation("opinion.register"), Symbol.PLUS.icon());
            register.addThemeVariants(ButtonVariant.PRIMARY);
            register.addClickListener(
                    _ -> getUI().ifPresent(ui -> ui.navigate(RegisterView.class, places.parameters())));
            actions.add(register);
        }
        return actions.toArray(Component[]::new);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.search");
    }

    private CursorPage<SearchApi.Hit> page(ListState state, @Nullable String cursor, int limit) {
        OpinionQuery query = OpinionQuery.of(state, places.currentId(), today());
        if (cursor == null) {
            found = NOTHING;
            marked.clear();
        }
        SearchApi.OpinionPage page = api.opinions(query.page(cursor, limit));
        marked.addAll(page.items());
        SearchApi.Count total = page.total();
        if (cursor == null) {
            found = page;
            sawNews(state);
        }
        return new CursorPage<>(page.items(), page.next(), total == null ? null : total.value());
    }

    /** Once they stand on screen, and not when the address could not be shown. */
    private void sawNews(ListState state) {
        String news = state.value(OpinionQuery.NEWS);
        if (news != null && !news.equals(seen)) {
            seen = news;
            savedTodos.seen(news);
        }
    }

    private Response export(ListState state, String format) {
        return api.export(OpinionQuery.of(state, places.currentId(), today()).export(format));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Times.ZONE));
    }

    private String total(Long total) {
        SearchApi.Count count = found.total();
        return count == null || count.exact()
                ? getTranslation("ui.list.total", total)
                : getTranslation("opinion.total.atleast", total);
    }

    /** What is different from usual, and how the words were understood where they are more than words. */
    private List<Component> notes() {
        List<Component> notes = new ArrayList<>();
        if (found.notice() != null) {
            notes.add(new Notice(Notice.Tone.WARN, found.notice().message()));
        }
        notes.addAll(UnderstoodParts.of(
                found.understood(),
                words,
                rest -> list.go(list.current().with(ListState.TEXT, rest).with(ListState.RECORD, List.of()))));
        return notes;
    }

    /** Relevance orders what was found by words; without words the newest come first. */
    private String standardOrder(ListState state) {
        return state.text() != null && UnderstoodParts.rank(found.understood()) ? "RELEVANCE" : "NEWEST";
    }

    private Component nothing() {
        ListState state = list.current();
        boolean asked = state.text() != null || !state.filters().isEmpty();
        return new NoOpinions(asked, OpinionRoom.mayWrite(person), places, () -> list.go(state.cleared()));
    }

    private Component row(SearchApi.Hit hit) {
        return new OpinionRow(hit, words, clock.instant());
    }

    private Component record(String id) {
        Answered<SearchApi.Opinion> opinion = Answered.of(api.opinion(id));
        return new OpinionRecord(
                opinion,
                words,
                marked,
                new OpinionActions(api, groups, attachments, streams, pickers, person, list::reload));
    }
}

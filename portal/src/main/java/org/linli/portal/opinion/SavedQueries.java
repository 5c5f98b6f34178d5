package org.linli.portal.opinion;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Once;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/**
 * 常用查询: addresses of the list under names, the user's own and what colleagues share. The service keeps them, so that
 * they are there on every machine, and tells what is new in them where that is wanted.
 */
final class SavedQueries extends Button {

    private static final int SHOWN = 100;
    private static final int TOLD = 8_000;

    private final SavedApi api;
    private final KeptInBrowser kept;
    private final ListPage<?> list;
    private final PlaceChoice places;
    private final Clock clock;
    private final Popover popover = new Popover();
    private final Div lines = new Div();
    private final Div left = new Div();

    SavedQueries(SavedApi api, KeptInBrowser kept, ListPage<?> list, PlaceChoice places, Clock clock) {
        this.api = api;
        this.kept = kept;
        this.list = list;
        this.places = places;
        this.clock = clock;
        setText(getTranslation("opinion.saved"));
        setIcon(Symbol.STAR.icon());
        addClassName("l-tool");
        setAriaLabel(getTranslation("opinion.saved"));
        Button keep = new Button(getTranslation("opinion.saved.present"), Symbol.PLUS.icon(), _ -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(keep);
        form.addClassName("l-saved-form");
        Div content = new Div(left, lines, form);
        content.addClassName("l-search-results");
        popover.add(content);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("opinion.saved"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                show();
            }
        });
        addDetachListener(_ -> popover.removeFromParent());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().add(popover);
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, kept.key(), this::carryOver);
    }

    /**
     * What this browser kept by itself until now goes to the service; what that does not take stays in the browser, and is
     * told here with why.
     *
     * @param stored as the browser kept it; null when it kept nothing
     */
    void carryOver(@Nullable String stored) {
        List<KeptInBrowser.Kept> rows = kept.read(stored);
        if (rows.isEmpty()) {
            return;
        }
        KeptInBrowser.Outcome outcome = kept.carryOver(rows, this::draft);
        if (outcome.failed().isEmpty()) {
            WebStorage.removeItem(WebStorage.Storage.LOCAL_STORAGE, kept.key());
        } else {
            WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, kept.key(), kept.written(outcome.failed()));
        }
        showLeft(outcome.failed());
        if (outcome.carried() > 0) {
            Notification told = new Notification();
            told.setDuration(TOLD);
            told.setPosition(Notification.Position.BOTTOM_CENTER);
            told.add(new Notice(
                    Notice.Tone.OK,
                    getTranslation(
                            outcome.failed().isEmpty() ? "opinion.saved.carried" : "opinion.saved.carried.some",
                            outcome.carried(),
                            outcome.failed().size())));
            told.open();
        }
    }

    private void showLeft(List<KeptInBrowser.Failed> failed) {
        left.removeAll();
        failed.forEach(one -> left.add(new Notice(
                Notice.Tone.WARN,
                getTranslation(
                        "opinion.saved.left",
                        one.kept().name(),
                        one.why() == null ? getTranslation("opinion.saved.left.away") : one.why()))));
        if (!failed.isEmpty()) {
            String again = kept.written(failed);
            left.add(new Button(getTranslation("opinion.saved.left.again"), _ -> {
                carryOver(again);
                show();
            }));
        }
    }

    private SavedApi.Draft draft(String name, ListState state, @Nullable String place) {
        ListState shown = state.with(ListState.RECORD, List.of()).with(OpinionQuery.NEWS, List.of());
        return new SavedApi.Draft(
                name, shown.parameters().getQueryString(), filter(shown, place), false, SavedApi.Alert.NEVER);
    }

    /** As they are now: another machine may have saved one. */
    void show() {
        lines.removeAll();
        try {
            List<SavedApi.Saved> saved = api.all(SHOWN).items();
            if (saved.isEmpty()) {
                Paragraph nothing = new Paragraph(getTranslation("opinion.saved.none"));
                nothing.addClassName("l-hint");
                lines.add(nothing);
            }
            saved.forEach(one -> lines.add(line(one)));
        } catch (ServiceDownException | ApiProblemException away) {
            lines.add(new Notice(Notice.Tone.WARN, getTranslation("opinion.saved.away")));
        }
    }

    private Component line(SavedApi.Saved one) {
        NativeButton go = new NativeButton();
        go.add(new Span(one.name()));
        go.addClassNames("l-choice", "l-grow");
        go.addClickListener(_ -> {
            popover.close();
            QueryParameters parameters = new Location(OpinionRoom.NAME + "?" + one.view()).getQueryParameters();
            getUI().ifPresent(ui -> ui.navigate(list.current().path(), parameters));
        });
        Div line = new Div(go);
        line.addClassName("l-saved-line");
        if (one.shared()) {
            line.add(new Tag(
                    getTranslation(one.mine() ? "opinion.saved.tag" : "opinion.saved.others"), Notice.Tone.MUTE));
        }
        if (one.mine()) {
            if (one.alert() != SavedApi.Alert.NEVER) {
                line.add(new Tag(
                        getTranslation("opinion.saved.alert." + one.alert().name()), Notice.Tone.INFO));
            }
            line.add(
                    small(Symbol.GEAR, getTranslation("opinion.saved.change", one.name()), () -> change(one)),
                    small(Symbol.X, getTranslation("opinion.saved.forget", one.name()), () -> remove(one)));
        }
        return line;
    }

    private static Button small(Symbol symbol, String words, Runnable what) {
        Button button = new Button(symbol.icon(), _ -> what.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }

    private void keep() {
        popover.close();
        ListState state = state();
        Map<String, Object> filter = filter(state, places.currentId());
        Once once = new Once();
        new SavedQueryDialog(
                        getTranslation("opinion.saved.present"),
                        "",
                        SavedApi.Alert.NEVER,
                        false,
                        (name, alert, shared) -> {
                            SavedApi.Draft draft = new SavedApi.Draft(
                                    name, state.parameters().getQueryString(), filter, shared, alert);
                            api.save(once.keyOf(draft), draft);
                        })
                .open();
    }

    private void change(SavedApi.Saved one) {
        popover.close();
        new SavedQueryDialog(
                        getTranslation("opinion.saved.change", one.name()),
                        one.name(),
                        one.alert(),
                        one.shared(),
                        (name, alert, shared) ->
                                api.change(one.id(), one.etag(), new SavedApi.Change(name, shared, alert)))
                .open();
    }

    /** Changed meanwhile on another machine, it stays and is shown as it is. */
    private void remove(SavedApi.Saved one) {
        try {
            api.remove(one.id(), one.etag());
        } catch (ServiceDownException | ApiProblemException unchanged) {
            // Shown again below.
        }
        show();
    }

    /** What one looks at, the place included, without the open record. */
    private ListState state() {
        ListState state = list.current().with(ListState.RECORD, List.of()).with(OpinionQuery.NEWS, List.of());
        return places.current()
                .filter(_ -> state.place().isEmpty())
                .map(place -> state.with(PlaceChoice.PARAMETER, place.inAddress()))
                .orElse(state);
    }

    /** Without order, and without a period: what is new comes from now on. */
    private Map<String, Object> filter(ListState state, @Nullable String place) {
        Map<String, Object> filter =
                new LinkedHashMap<>(OpinionQuery.of(state, place, LocalDate.now(clock.withZone(Times.ZONE)))
                        .parameters());
        List.of(OpinionQuery.FROM, OpinionQuery.TO, ListState.SORT).forEach(filter::remove);
        return filter;
    }
}

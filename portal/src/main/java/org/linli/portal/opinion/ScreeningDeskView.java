package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageKeys;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.UnitPickers;

/** 筛查台: what waits below the place, the oldest first, worked off by keyboard; the next one comes by itself. */
@Route(OpinionRoom.DESK)
@PermitAll
public class ScreeningDeskView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final List<String> KEYS = List.of("Enter", "a", "d", "m", "s", "u", "1", "2", "3");

    private final SearchApi api;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final PageStates states;
    private final OpinionWords words;
    private final boolean mayWrite;

    private final Span progress = new Span();
    private final Button undo = new Button();
    private final Div desk = new Div();
    private final Deque<Done> done = new ArrayDeque<>();
    private ScreeningQueue queue;
    private @Nullable ScreeningItem item;
    private int adopted;
    private int skipped;

    /** What was done last with an opinion in this shift, and the version that came of it. */
    private record Done(String opinion, String version) {}

    ScreeningDeskView(
            SearchApi api,
            PlaceChoice places,
            PlaceApi units,
            UnitPickers pickers,
            PageStates states,
            SignedIn signedIn) {
        this.api = api;
        this.places = places;
        this.pickers = pickers;
        this.states = states;
        this.words = new OpinionWords(this, units);
        this.mayWrite = OpinionRoom.mayWrite(signedIn.person());
        this.queue = new ScreeningQueue(api, null);
        addClassName("l-page");
        undo.setText(getTranslation("opinion.desk.undo"));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.addClickListener(_ -> undo());
        PageKeys.listen(this, KEYS, this::pressed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.desk");
    }

    /** Another place is another queue. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (!mayWrite) {
            add(new EmptyState(Symbol.LOCK, getTranslation("ui.forbidden.title"), getTranslation("ui.forbidden.text")));
            return;
        }
        queue = new ScreeningQueue(api, places.currentId());
        add(new PageHead(getPageTitle(), getTranslation("opinion.desk.about"), progress, undo), desk);
        advance();
    }

    private void pressed(String key) {
        ScreeningItem shown = item;
        if (key.equals("u")) {
            undo();
        } else if (shown != null) {
            switch (key) {
                case "Enter" -> confirm();
                case "a" -> confirmAnd(DecisionDialog.Decision.ANSWER);
                case "d" -> confirmAnd(DecisionDialog.Decision.DECLINE);
                case "m" -> confirmAndAdopt();
                case "s" -> skip();
                default -> shown.choose(Integer.parseInt(key));
            }
        }
    }

    private void advance() {
        try {
            for (Optional<String> next = queue.next(); next.isPresent(); next = queue.next()) {
                Answered<SearchApi.Opinion> opinion = Answered.of(api.opinion(next.get()));
                if (opinion.value().state() == SearchApi.State.RECEIVED) {
                    show(opinion);
                    return;
                }
            }
            showNothing();
        } catch (ApiProblemException | ServiceDownException fault) {
            item = null;
            desk.removeAll();
            desk.add(states.insteadOf(fault, this::advance));
        }
    }

    private void show(Answered<SearchApi.Opinion> opinion) {
        ScreeningItem shown = new ScreeningItem(opinion, api, words, pickers);
        shown.buttons(
                button("opinion.desk.confirm", "Enter", this::confirm),
                button("opinion.desk.answer", "A", () -> confirmAnd(DecisionDialog.Decision.ANSWER)),
                button("opinion.desk.decline", "D", () -> confirmAnd(DecisionDialog.Decision.DECLINE)),
                button("opinion.desk.adopt", "M", this::confirmAndAdopt),
                button("opinion.desk.skip", "S", this::skip));
        item = shown;
        desk.removeAll();
        desk.add(shown);
        showProgress();
    }

    private Button button(String words, String key, Runnable what) {
        Button button = new Button(getTranslation(words), _ -> what.run());
        button.setSuffixComponent(PageKeys.key(key));
        return button;
    }

    private void showNothing() {
        item = null;
        desk.removeAll();
        desk.add(new EmptyState(
                Symbol.CHECK, getTranslation("opinion.desk.none.title"), getTranslation("opinion.desk.none.text")));
        showProgress();
    }

    private void showProgress() {
        progress.setText(getTranslation("opinion.desk.progress", done.size() + adopted, skipped));
        undo.setEnabled(!done.isEmpty());
    }

    private void confirm() {
        screen(_ -> advance());
    }

    /** Screened it stays whether the words are then found or not; what is left is found in the list. */
    private void confirmAnd(DecisionDialog.Decision decision) {
        screen(screened -> nextAfter(new DecisionDialog(decision, said -> {
            Answered<SearchApi.Opinion> decided = decision.make(api, screened, said);
            done.pop();
            did(decided);
        })));
    }

    /** What becomes a matter is decided there, and no longer undone from here. */
    private void confirmAndAdopt() {
        screen(screened -> nextAfter(AdoptDialog.of(screened, api, pickers, () -> {
            done.pop();
            adopted++;
        })));
    }

    private void nextAfter(Dialog dialog) {
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                advance();
            }
        });
        dialog.open();
    }

    private void screen(Consumer<Answered<SearchApi.Opinion>> then) {
        ScreeningItem shown = item;
        if (shown != null) {
            shown.form().attempt(() -> {
                Answered<SearchApi.Opinion> screened = shown.screen();
                item = null;
                did(screened);
                then.accept(screened);
            });
        }
    }

    private void did(Answered<SearchApi.Opinion> opinion) {
        done.push(new Done(opinion.value().id(), opinion.version()));
    }

    private void skip() {
        skipped++;
        advance();
    }

    /** The last one comes back as it waited; what was on the desk comes after it. */
    private void undo() {
        Done last = done.peek();
        if (last == null) {
            return;
        }
        try {
            Answered<SearchApi.Opinion> again = Answered.of(
                    api.undo(last.opinion(), last.version(), UUID.randomUUID().toString()));
            done.pop();
            if (item != null) {
                queue.putBack(item.opinion());
            }
            show(again);
        } catch (ApiProblemException | ServiceDownException fault) {
            PageForm trouble = item == null ? new PageForm() : item.form();
            if (item == null) {
                desk.addComponentAsFirst(trouble);
            }
            trouble.show(fault);
        }
    }
}

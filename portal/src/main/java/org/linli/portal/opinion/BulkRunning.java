package org.linli.portal.opinion;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Background;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Ticks;

/**
 * What runs on many opinions, a line each above the list; nothing otherwise. As long as something runs it asks every
 * second. A help and no more: it holds up nothing, and while it cannot be had, what was known stays.
 */
final class BulkRunning extends Div {

    private final BulkWork work;
    private final Runnable ended;
    private final Background background;
    private List<BulkApi.Action> running = List.of();

    /** @param ended is run when one that ran has ended */
    BulkRunning(BulkWork work, Runnable ended, Background background, Ticks ticks) {
        this.work = work;
        this.ended = ended;
        this.background = background;
        addClassNames("l-list-notes", "l-bulk-running");
        ticks.everySecond(this, () -> {
            if (!running.isEmpty()) {
                look();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    /** Asks what runs now. */
    void look() {
        List<BulkApi.Action> known = running;
        getUI().ifPresent(window -> background.ask(window, () -> now(known), this::show));
    }

    private List<BulkApi.Action> now(List<BulkApi.Action> known) {
        try {
            return work.running();
        } catch (ApiProblemException | ServiceDownException away) {
            return known;
        }
    }

    private void show(List<BulkApi.Action> now) {
        if (now.equals(running) || !isAttached()) {
            return;
        }
        boolean fewer = now.size() < running.size();
        running = now;
        removeAll();
        now.forEach(action -> add(new Notice(
                Notice.Tone.INFO,
                getTranslation("opinion.bulk.running", BulkWords.title(this, action)),
                new Anchor(BulkWords.address(action), getTranslation("home.jobs.look")))));
        if (fewer) {
            ended.run();
        }
    }
}

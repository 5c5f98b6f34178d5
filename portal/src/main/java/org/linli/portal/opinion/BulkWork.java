package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.linli.portal.room.JobSource;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Background;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Ticks;
import org.springframework.stereotype.Component;

/** Treating many opinions at once: the dialog that begins it, and what runs and came of it wherever that is shown. */
@Component
class BulkWork {

    private static final int SHOWN = 10;

    private final BulkApi api;
    private final SearchApi opinions;
    private final Background background;
    private final Ticks ticks;
    private final Clock clock;

    BulkWork(BulkApi api, SearchApi opinions, Background background, Ticks ticks, Clock clock) {
        this.api = api;
        this.opinions = opinions;
        this.background = background;
        this.ticks = ticks;
        this.clock = clock;
    }

    /** @param changed is run when it begins and when it ends */
    BulkScreening dialog(
            BulkApi.Kind verb, Collection<SearchApi.Hit> selected, BulkScreening.Found found, Runnable changed) {
        return new BulkScreening(verb, this, api, opinions, selected, found, changed);
    }

    /** @param changed is run when its undo begins and when something ends */
    BulkResult result(BulkApi.Action action, Runnable changed) {
        return new BulkResult(action, api, changed, ticks, clock);
    }

    /** @param ended is run when one that ran has ended */
    BulkRunning line(Runnable ended) {
        return new BulkRunning(this, ended, background, ticks);
    }

    /** Those under way within the user's scope, of the last ten. */
    List<BulkApi.Action> running() {
        return api.actions(null, SHOWN).items().stream()
                .filter(BulkApi.Action::running)
                .toList();
    }

    /** A job is shown to whoever began it only; it counts as the user's while nobody can tell. */
    static boolean isMine(BulkApi api, BulkApi.Action action) {
        try {
            api.job(action.lastJob());
            return true;
        } catch (ApiProblemException others) {
            return false;
        } catch (ServiceDownException unknown) {
            return true;
        }
    }

    /** The user's own of them, each to be watched. */
    List<JobSource.Running> jobs() {
        UI words = UI.getCurrent();
        return running().stream()
                .filter(action -> isMine(api, action))
                .map(action -> new JobSource.Running(
                        BulkWords.title(words, action), BulkWords.address(action), () -> api.job(action.lastJob())))
                .toList();
    }
}

package org.linli.portal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.JobSource;
import org.linli.portal.room.Room;
import org.linli.portal.room.Rooms;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Background;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.Skeleton;
import org.linli.portal.ui.Ticks;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.WhileShown;

/** Page 待办: all that waits for the user below the place, over all rooms, and the long work that is under way (X4). */
@Route("home/todos")
@PermitAll
public class TodosView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int LINES = 8;

    private final List<Room> rooms;
    private final Inbox inbox;
    private final PlaceChoice places;
    private final Background background;
    private final Ticks ticks;
    private final Clock clock;
    private final Div head = new Div();
    private final Div lines = new Div();
    private final Div jobs = new Div();

    TodosView(
            Rooms rooms,
            SignedIn signedIn,
            Inbox inbox,
            PlaceChoice places,
            Background background,
            Ticks ticks,
            Clock clock) {
        this.rooms = rooms.of(signedIn.person());
        this.inbox = inbox;
        this.places = places;
        this.background = background;
        this.ticks = ticks;
        this.clock = clock;
        addClassName("l-page");
        lines.addClassName("l-card");
        lines.getElement().setAttribute("aria-busy", "true");
        lines.add(new Skeleton(LINES));
        jobs.addClassName("l-jobs");
        add(head, jobs, lines);
        WhileShown.run(this, _ -> inbox.listen(this::show));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.home.todos");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        head.removeAll();
        head.add(new PageHead(getPageTitle(), places.current().map(Place::name).orElse("")));
        UI window = UI.getCurrent();
        inbox.at(window, places.current().orElse(null));
        inbox.refresh(window);
        background.ask(window, this::running, this::showJobs);
    }

    private void show(Inbox.Content content) {
        head.removeAll();
        head.add(new PageHead(
                getPageTitle(),
                getTranslation(
                        "home.todos.asof",
                        places.current().map(Place::name).orElse(""),
                        content.items().size(),
                        Times.full(content.asOf()))));
        lines.getElement().removeAttribute("aria-busy");
        lines.removeAll();
        lines.add(new TodoLines(inbox, content, content.items(), clock));
    }

    private List<JobSource.Running> running() {
        List<JobSource.Running> running = new ArrayList<>();
        rooms.forEach(room -> room.jobs().ifPresent(source -> {
            try {
                running.addAll(source.running());
            } catch (ServiceDownException | ApiProblemException away) {
                // Its line among the things to do says so already.
            }
        }));
        return running;
    }

    private void showJobs(List<JobSource.Running> running) {
        jobs.removeAll();
        if (running.isEmpty()) {
            return;
        }
        jobs.add(new H2(getTranslation("home.jobs")));
        running.forEach(job -> jobs.add(progress(job)));
    }

    /** Cancelling is for its own page, which says what of it stays. */
    private Component progress(JobSource.Running job) {
        JobProgress progress =
                new JobProgress(job.title(), job.ask(), null, _ -> inbox.refresh(UI.getCurrent()), ticks, clock);
        Anchor look = new Anchor(job.address(), getTranslation("home.jobs.look"));
        progress.add(look);
        return progress;
    }
}

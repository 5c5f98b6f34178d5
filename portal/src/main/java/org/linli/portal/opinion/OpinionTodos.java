package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.JobSource;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Times;
import org.linli.portal.webhook.WebhookTodos;
import org.springframework.stereotype.Component;

/**
 * What waits here: what is new in one's searches, what is hot, adoptions that do not go on by themselves, opinions that
 * nobody has looked at, files that wait for a decision or whose rows failed, webhooks that were stopped.
 */
@Component
class OpinionTodos implements TodoSource, JobSource {

    private static final int IMPORTS = 20;

    private final SearchApi api;
    private final ImportApi imports;
    private final SavedTodos saved;
    private final HotTodos hot;
    private final WebhookTodos webhooks;
    private final AdoptionTodos adoptions;
    private final BulkWork bulk;
    private final SignedIn signedIn;

    OpinionTodos(
            SearchApi api,
            ImportApi imports,
            SavedTodos saved,
            HotTodos hot,
            WebhookTodos webhooks,
            AdoptionTodos adoptions,
            BulkWork bulk,
            SignedIn signedIn) {
        this.api = api;
        this.imports = imports;
        this.saved = saved;
        this.hot = hot;
        this.webhooks = webhooks;
        this.adoptions = adoptions;
        this.bulk = bulk;
        this.signedIn = signedIn;
    }

    @Override
    public List<Todo> todos(@Nullable Place place) {
        List<Todo> todos = new ArrayList<>(saved.todos());
        if (!OpinionRoom.mayWrite(signedIn.person())) {
            return todos;
        }
        todos.addAll(hot.todos(place));
        todos.addAll(webhooks.todos(place));
        imports().flatMap(file -> todo(file).stream()).forEach(todos::add);
        todos.addAll(adoptions.todos(place));
        long waiting = waiting(place);
        if (waiting > 0) {
            todos.add(new Todo(
                    UI.getCurrent().getTranslation("opinion.todo.received", waiting),
                    place == null ? null : place.name(),
                    null,
                    OpinionRoom.DESK + (place == null ? "" : "?" + PlaceChoice.PARAMETER + "=" + place.inAddress())));
        }
        return todos;
    }

    private Stream<ImportApi.Import> imports() {
        return imports.imports(null, IMPORTS).items().stream();
    }

    private long waiting(@Nullable Place place) {
        SearchApi.OpinionPage page = api.opinions(
                place == null
                        ? Map.of("limit", 1, "state", SearchApi.State.RECEIVED.name())
                        : Map.of("limit", 1, "state", SearchApi.State.RECEIVED.name(), "place", place.id()));
        SearchApi.Count total = page.total();
        return total == null ? 0 : total.value();
    }

    private static Optional<Todo> todo(ImportApi.Import file) {
        UI words = UI.getCurrent();
        String what = switch (file.state()) {
            case PREPARED -> words.getTranslation("opinion.todo.prepared", file.fileName());
            case INTERRUPTED -> words.getTranslation("opinion.todo.interrupted", file.fileName());
            case FINISHED ->
                file.counts().failed() == 0 || !file.fileKept()
                        ? ""
                        : words.getTranslation(
                                "opinion.todo.failed",
                                file.fileName(),
                                file.counts().failed());
            case STARTED, CANCELLED -> "";
        };
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Todo(
                        what,
                        words.getTranslation("opinion.todo.uploaded", Times.full(file.createdAt())),
                        null,
                        address(file)));
    }

    @Override
    public List<Running> running() {
        Stream<Running> files = imports()
                .filter(file -> file.state() == ImportApi.State.STARTED)
                .flatMap(file -> Optional.ofNullable(file.job()).stream()
                        .map(job -> new Running(
                                UI.getCurrent().getTranslation("opinion.todo.running", file.fileName()),
                                address(file),
                                () -> imports.job(job))));
        return Stream.concat(bulk.jobs().stream(), files).toList();
    }

    private static String address(ImportApi.Import file) {
        return "opinions/imports/" + file.id();
    }
}

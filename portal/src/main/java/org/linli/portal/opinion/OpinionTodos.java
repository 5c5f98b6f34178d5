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
import org.springframework.stereotype.Component;

/** What waits here: what is hot, opinions that nobody has looked at, files that wait for a decision or whose rows failed. */
@Component
class OpinionTodos implements TodoSource, JobSource {

    private static final int IMPORTS = 20;

    private final SearchApi api;
    private final ImportApi imports;
    private final HotTodos hot;
    private final SignedIn signedIn;

    OpinionTodos(SearchApi api, ImportApi imports, HotTodos hot, SignedIn signedIn) {
        this.api = api;
        this.imports = imports;
        this.hot = hot;
        this.signedIn = signedIn;
    }

    @Override
    public List<Todo> todos(@Nullable Place place) {
        if (!OpinionRoom.mayWrite(signedIn.person())) {
            return List.of();
        }
        List<Todo> todos = new ArrayList<>(hot.todos(place));
        imports().flatMap(file -> todo(file).stream()).forEach(todos::add);
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
        return imports()
                .filter(file -> file.state() == ImportApi.State.STARTED)
                .flatMap(file -> Optional.ofNullable(file.job()).stream()
                        .map(job -> new Running(
                                UI.getCurrent().getTranslation("opinion.todo.running", file.fileName()),
                                address(file),
                                () -> imports.job(job))))
                .toList();
    }

    private static String address(ImportApi.Import file) {
        return "opinions/imports/" + file.id();
    }
}

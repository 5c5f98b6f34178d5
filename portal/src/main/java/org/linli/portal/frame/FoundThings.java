package org.linli.portal.frame;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.Found;
import org.linli.portal.room.FoundKind;
import org.linli.portal.room.Room;
import org.linli.portal.room.SearchSource;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;

/** Asks for what is called so and for what says so, and fills the choices: a group for each kind that a room shows. */
class FoundThings {

    private static final int EACH = 5;

    /** All of one kind, as many as one looks through. */
    private static final int MANY = 50;

    private final FindApi api;
    private final Map<String, FoundKind> kinds;
    private final Map<Room, SearchSource> sources;
    private final Choices choices;
    private final Consumer<String> go;
    private @Nullable Runnable exactly;
    private @Nullable Runnable allThatSay;
    private @Nullable Runnable first;

    /** @param go leads to an address */
    FoundThings(FindApi api, List<Room> rooms, Choices choices, Consumer<String> go) {
        this.api = api;
        this.choices = choices;
        this.go = go;
        this.kinds = rooms.stream()
                .flatMap(room -> room.finds().stream())
                .collect(Collectors.toMap(FoundKind::kind, kind -> kind));
        this.sources = new LinkedHashMap<>();
        rooms.forEach(room -> room.search().ifPresent(source -> sources.put(room, source)));
    }

    /** Whether there is a room that shows anything of it. */
    boolean canBeAnything() {
        return !kinds.isEmpty() || !sources.isEmpty();
    }

    /**
     * Where 回车 leads while nothing is marked: to what is called exactly so; else to all that say it; else to the first
     * that was found.
     */
    Optional<Runnable> usual() {
        return Stream.of(Optional.ofNullable(exactly), Optional.ofNullable(allThatSay), Optional.ofNullable(first))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @param place below this unit only; null for the whole of the user's scope */
    void show(String text, @Nullable String place) {
        begin();
        try {
            api.find(text, place, null, EACH).groups().forEach(group -> named(group, text, place));
            sources.forEach((room, source) -> saying(room, source, text, place));
            sayWhenNothing(text);
        } catch (ServiceDownException down) {
            choices.clear();
            choices.say(Notice.Tone.WARN, choices.getTranslation("frame.search.down"));
        } catch (ApiProblemException refused) {
            refused(refused);
        }
    }

    /** All of one kind, in place of everything else. */
    private void showAll(String kind, String text, @Nullable String place) {
        begin();
        try {
            api.find(text, place, kind, MANY).groups().forEach(group -> named(group, text, place));
            sayWhenNothing(text);
        } catch (ServiceDownException down) {
            choices.say(Notice.Tone.WARN, choices.getTranslation("frame.search.down"));
        } catch (ApiProblemException refused) {
            refused(refused);
        }
    }

    private void begin() {
        choices.clear();
        exactly = null;
        allThatSay = null;
        first = null;
    }

    private void sayWhenNothing(String text) {
        if (choices.isEmpty()) {
            choices.say(Notice.Tone.MUTE, choices.getTranslation("frame.search.nothing", text));
        }
    }

    private void refused(ApiProblemException refused) {
        String detail = refused.problem().detail();
        choices.say(Notice.Tone.BAD, detail == null ? choices.getTranslation("ui.error.text") : detail);
    }

    private void named(FindApi.Group found, String text, @Nullable String place) {
        FoundKind kind = kinds.get(found.kind());
        if (kind == null) {
            return;
        }
        Div group = choices.group(choices.getTranslation(
                found.exact() ? "frame.find.counted" : "frame.find.many",
                choices.getTranslation("frame.find." + kind.kind()),
                found.total()));
        found.items().forEach(thing -> {
            Runnable there = () -> go.accept(kind.address().apply(thing));
            if (exactly == null && thing.name().equalsIgnoreCase(text)) {
                exactly = there;
            }
            first = first == null ? there : first;
            choices.option(group, thing.name(), hint(kind, thing), there);
        });
        if (found.total() > found.items().size() && found.items().size() < MANY) {
            choices.more(group, choices.getTranslation("frame.search.all"), () -> showAll(kind.kind(), text, place));
        }
    }

    /** What has a name is shown all the same while this cannot be asked. */
    private void saying(Room room, SearchSource source, String text, @Nullable String place) {
        try {
            saying(room, source, text, source.find(text, place, EACH));
        } catch (ServiceDownException | ApiProblemException away) {
            choices.say(
                    Notice.Tone.WARN,
                    choices.getTranslation("frame.search.partly", choices.getTranslation("room." + room.name())));
        }
    }

    private void saying(Room room, SearchSource source, String text, List<SearchSource.Hit> hits) {
        if (!hits.isEmpty()) {
            Div group = choices.group(choices.getTranslation("room." + room.name()));
            Runnable all = () -> go.accept(source.all(text));
            allThatSay = allThatSay == null ? all : allThatSay;
            hits.forEach(hit -> choices.option(group, hit.title(), hit.hint(), () -> go.accept(hit.address())));
            choices.more(group, choices.getTranslation("frame.search.all"), all);
        }
    }

    /** What tells it from its namesakes: what it is, how it stands, its code, and where it is. */
    private String hint(FoundKind kind, Found thing) {
        return Stream.of(
                        word(kind.details(), thing.detail()),
                        word(kind.states(), thing.state()),
                        Optional.ofNullable(thing.code()),
                        where(thing))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> word(@Nullable String beginning, @Nullable String constant) {
        return beginning == null || constant == null
                ? Optional.empty()
                : Optional.of(choices.getTranslation(beginning + constant));
    }

    /** The last two steps say it: whoever looks at a street does not need the city's name on each line. */
    private static Optional<String> where(Found thing) {
        List<String> way = thing.lineage().stream().map(Place.Above::name).toList();
        return way.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" / ", way.subList(Math.max(0, way.size() - 2), way.size())));
    }
}

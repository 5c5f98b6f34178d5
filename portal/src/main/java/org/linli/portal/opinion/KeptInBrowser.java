package org.linli.portal.opinion;

import com.vaadin.flow.router.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.Person;
import org.linli.portal.ui.ListState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 常用查询 of before the service kept them: a list in the browser for each account that signed in with it. What is there is
 * handed over to the service once; what the service does not take stays where it is.
 */
final class KeptInBrowser {

    /** @param query of the address */
    record Kept(String name, String query) {}

    /** @param why in the user's language */
    record Failed(Kept kept, @Nullable String why) {}

    /** @param carried how many are on the service now */
    record Outcome(int carried, List<Failed> failed) {}

    /** More than the service lists at once nobody has. */
    private static final int MOST = 100;

    private final SavedApi api;
    private final PlaceApi units;
    private final Person person;
    private final JsonMapper json = JsonMapper.shared();

    KeptInBrowser(SavedApi api, PlaceApi units, Person person) {
        this.api = api;
        this.units = units;
        this.person = person;
    }

    /** Under which the browser keeps them. */
    String key() {
        return "linli.opinions.queries." + person.id();
    }

    /** What stands there; nothing when it cannot be read. */
    List<Kept> read(@Nullable String kept) {
        try {
            return kept == null ? List.of() : List.of(json.readValue(kept, Kept[].class));
        } catch (JacksonException fromAnotherTime) {
            return List.of();
        }
    }

    String written(List<Failed> left) {
        return json.writeValueAsString(left.stream().map(Failed::kept).toList());
    }

    /** How a query of an address becomes one that the service keeps. */
    interface Drafting {

        /** @param place id of the unit that the address names; null when it names none */
        SavedApi.Draft draft(String name, ListState state, @Nullable String place);
    }

    Outcome carryOver(List<Kept> rows, Drafting drafting) {
        int carried = 0;
        List<Failed> failed = new ArrayList<>();
        for (Kept kept : rows) {
            try {
                hand(kept, drafting);
                carried++;
            } catch (ApiProblemException refused) {
                failed.add(new Failed(kept, refused.problem().detail()));
            } catch (ServiceDownException away) {
                failed.add(new Failed(kept, null));
            }
        }
        return new Outcome(carried, failed);
    }

    /** Under a key of what it is, so that it is there once even when the browser closes before it has forgotten it. */
    private void hand(Kept kept, Drafting drafting) {
        ListState state = ListState.of(new Location(OpinionRoom.NAME + "?" + kept.query()));
        SavedApi.Draft draft =
                drafting.draft(kept.name(), state, state.place().map(this::idOf).orElse(null));
        String key = UUID.nameUUIDFromBytes((person.id() + "\n" + draft).getBytes(StandardCharsets.UTF_8))
                .toString();
        try {
            api.save(key, draft);
        } catch (ApiProblemException refused) {
            if (!refused.problem().is("saved-search-named") || !isThere(draft)) {
                throw refused;
            }
        }
    }

    /** The very same was carried over from another browser already, or by an earlier try. */
    private boolean isThere(SavedApi.Draft draft) {
        return api.all(MOST).items().stream()
                .anyMatch(saved -> saved.mine()
                        && saved.name().equals(draft.name())
                        && saved.view().equals(draft.view()));
    }

    private String idOf(String idOrCode) {
        return Optional.of(idOrCode)
                .filter(PlaceChoice::isId)
                .orElseGet(() -> units.byCode(idOrCode).id());
    }
}

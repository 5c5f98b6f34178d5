package org.linli.search.group.web;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.web.PlaceStep;
import org.linli.platform.web.Answers;
import org.linli.search.group.GroupDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows groups with the names of their places, and the version that a change must name. */
@Component
class GroupAnswers {

    private final Places places;

    GroupAnswers(Places places) {
        this.places = places;
    }

    /** Absent when this service no longer knows the unit. */
    @Nullable
    PlaceStep place(UnitId id) {
        return places.find(id)
                .map(found -> new PlaceStep(found.id().value(), found.name(), found.type()))
                .orElse(null);
    }

    ResponseEntity<GroupView> shown(GroupDesk.Shown shown) {
        return Answers.shown(shown.group().version(), GroupView.of(shown, this::place));
    }

    ResponseEntity<GroupView> created(GroupDesk.Shown shown) {
        return Answers.created(
                "/api/search/v1/groups/" + shown.group().id(),
                shown.group().version(),
                GroupView.of(shown, this::place));
    }
}

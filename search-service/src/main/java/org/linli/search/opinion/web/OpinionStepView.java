package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.web.PlaceStep;
import org.linli.search.opinion.OpinionStep;

/** One thing that was done with an opinion. */
@Schema(name = "OpinionTimelineEntry")
record OpinionStepView(
        @Schema(description = "The opinion's version that came of it")
        long version,

        OpinionStep.What what,
        Instant at,

        @Schema(description = "Id of the account or client that did it")
        String actor,

        @Schema(description = "The unit in whose name; absent when this service no longer knows it") @Nullable
        PlaceStep unit,

        @Schema(description = "Where the opinion belonged afterwards; absent when that lies outside the caller's scope")
        @Nullable
        PlaceStep place,

        @Schema(description = "What it was about afterwards") @Nullable
        String category,

        @Schema(description = "Who answered for it afterwards; absent in steps of before this was kept") @Nullable
        String department,

        @Schema(description = "The answer that was given, or why it was declined or put right") @Nullable
        String words) {

    static OpinionStepView of(OpinionStep step, Places places) {
        return new OpinionStepView(
                step.version(),
                step.what(),
                step.at(),
                step.actor(),
                shown(places.find(step.unit())),
                shown(places.find(step.about().place()).filter(place -> places.inScope(place.id()))),
                step.about().category(),
                step.about().department(),
                step.words());
    }

    private static @Nullable PlaceStep shown(Optional<Place> place) {
        return place.map(found -> new PlaceStep(found.id().value(), found.name(), found.type()))
                .orElse(null);
    }
}

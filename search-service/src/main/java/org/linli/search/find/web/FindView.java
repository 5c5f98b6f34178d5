package org.linli.search.find.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.web.PlaceStep;
import org.linli.search.find.FindKind;
import org.linli.search.find.Found;
import org.linli.search.find.FoundGroup;

/** What was found by name. */
@Schema(name = "Finds")
record FindView(
        @Schema(description = "One for each kind of which there is something")
        List<Group> groups) {

    /** What was found of one kind. */
    @Schema(name = "FindGroup")
    record Group(
            FindKind kind,
            @Schema(description = "The best first") List<Item> items,
            @Schema(description = "How many there are") long total,

            @Schema(description = "False where there are more than `total`, which are not counted")
            boolean exact) {}

    /** One thing. Read it where its service keeps it. */
    @Schema(name = "Find")
    record Item(
            UUID id,
            String name,

            @Schema(description = "Division code, social credit code") @Nullable
            String code,

            @Schema(
                    description = "The kind of unit, party organisation, team or company as its service names it; the "
                            + "role of a post")
            @Nullable
            String detail,

            @Schema(description = "How far it has come, where it has states") @Nullable
            String state,

            Found.Fit fit,

            @Schema(description = "From the city down to where it belongs; of a unit to the unit above")
            List<PlaceStep> lineage) {

        static Item of(Found found) {
            return new Item(
                    found.id(),
                    found.name(),
                    found.code(),
                    found.detail(),
                    found.state(),
                    found.fit(),
                    PlaceStep.lineage(way(found)));
        }

        private static List<Place> way(Found found) {
            List<Place> lineage = found.lineage();
            return found.kind() == FindKind.UNIT && !lineage.isEmpty()
                    ? lineage.subList(0, lineage.size() - 1)
                    : lineage;
        }
    }

    static FindView of(List<FoundGroup> groups) {
        return new FindView(groups.stream()
                .map(group -> new Group(
                        group.kind(), group.items().stream().map(Item::of).toList(), group.total(), group.exact()))
                .toList());
    }
}

package org.linli.search.saved.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.linli.search.saved.Alert;
import org.linli.search.saved.SavedSearch;
import org.linli.search.saved.SavedSearchDesk;

/** A saved search as it is shown. */
@Schema(name = "SavedSearch")
record SavedSearchView(
        UUID id,

        @Schema(description = "In whose name it was saved") UUID unit,

        String name,

        @Schema(description = "The address of the list that shows it, without host and path")
        String view,

        @Schema(description = "Whether it is the caller's own; nobody else changes it")
        boolean mine,

        @Schema(description = "With everybody who sees the unit")
        boolean shared,

        @Schema(description = "When its owner is told what is new")
        Alert alert,

        Instant createdAt,

        @Schema(description = "What a change must name, as an ETag")
        long version) {

    static SavedSearchView of(SavedSearch search) {
        return new SavedSearchView(
                search.id().value(),
                search.unit().value(),
                search.name(),
                search.view(),
                search.mine(),
                search.shared(),
                search.alert(),
                search.createdAt(),
                search.version());
    }

    /** What is new in a search. */
    @Schema(name = "SavedSearchNews")
    record Told(
            UUID id,
            String name,

            @Schema(description = "How many of them the caller may see now")
            long count,

            @Schema(
                    description = "The parameter `news` of the list that shows these and nothing else",
                    example = "019ab3f0-0000-7000-8000-000000000000.120.188")
            String news,

            @Schema(description = "Number of the last of them; say so when they were seen")
            long until) {

        static Told of(SavedSearchDesk.Told told) {
            return new Told(
                    told.search().id().value(),
                    told.search().name(),
                    told.count(),
                    told.news().toString(),
                    told.news().until());
        }
    }
}

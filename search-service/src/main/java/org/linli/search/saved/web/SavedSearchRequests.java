package org.linli.search.saved.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionState;
import org.linli.search.query.OpinionFilter;
import org.linli.search.saved.Alert;
import org.linli.search.saved.SavedSearch;
import org.linli.search.saved.SavedSearchDesk;

/** What is given to the commands of saved searches. */
final class SavedSearchRequests {

    private static final int LONGEST_NAME = 60;
    private static final String ONE_LINE = "[^\\p{Cntrl}]*";
    private static final String NAME = "In one line; one's own searches in a unit have different names";

    private SavedSearchRequests() {}

    /** A search to be kept. */
    @Schema(name = "SavedSearchDraft")
    record Draft(
            @Schema(
                    description = "In whose name, and with whom it may be shared; within the caller's scope. Where "
                            + "absent the caller's nearest unit at or above the filter's place")
            @Nullable
            UUID unit,

            @Schema(description = NAME, example = "电动车充电")
            @NotBlank
            @Size(max = LONGEST_NAME)
            @Pattern(regexp = ONE_LINE)
            String name,

            @Schema(
                    description = "The address of the list that shows it, without host and path",
                    example = "q=充电&state=RECEIVED")
            @NotNull
            @Size(max = 2_000)
            @Pattern(regexp = ONE_LINE)
            String view,

            @Schema(
                    description =
                            "By which new opinions are looked for. It has no period: what is new comes from now on")
            @NotNull
            @Valid
            Filter filter,

            @Schema(description = "With everybody who sees the unit")
            boolean shared,

            @NotNull Alert alert) {

        SavedSearchDesk.Draft draft() {
            return new SavedSearchDesk.Draft(
                    unit == null ? null : new UnitId(unit), name, filter.filter(), view, shared, alert);
        }
    }

    /** Which opinions, as in a search. */
    @Schema(name = "SavedSearchFilter")
    record Filter(
            @Size(max = 1_000) @Nullable String q,

            @Schema(description = "A unit and all below it; within the caller's scope") @Nullable
            UUID place,

            @Size(max = 200) @Nullable String category,
            @Nullable Channel channel,
            @Nullable OpinionState state,
            @Size(max = 40) @Nullable String source) {

        OpinionFilter filter() {
            return new OpinionFilter(
                    q, place == null ? null : new UnitId(place), category, channel, state, source, null, null);
        }
    }

    /** What is to be changed; what is absent stays. */
    @Schema(name = "SavedSearchChange")
    record Change(
            @Schema(description = NAME)
            @Size(min = 1, max = LONGEST_NAME)
            @Pattern(regexp = "(?=.*\\S)" + ONE_LINE)
            @Nullable
            String name,

            @Nullable Boolean shared,
            @Nullable Alert alert) {

        SavedSearch.Change change() {
            return new SavedSearch.Change(name == null ? null : name.strip(), shared, alert);
        }
    }

    /** Up to which match it was seen. */
    @Schema(name = "SavedSearchSeen")
    record Seen(
            @Schema(description = "`until` of the news") @NotNull @Min(0)
            Long until) {}
}

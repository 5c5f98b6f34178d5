package org.linli.search.bulk.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.bulk.Chosen;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Treatment;
import org.linli.search.query.OpinionFilter;
import org.linli.search.query.Selection;

/** What is given to the commands on many opinions. */
final class BulkActionRequests {

    private BulkActionRequests() {}

    /** What to do with which opinions. */
    @Schema(name = "BulkActionRequest")
    record Action(
            @Schema(description = "All that a search finds, at most 5,000; instead of `opinions`") @Valid @Nullable
            Filter filter,

            @Schema(description = "Just these; one that is not there, or not within scope, is passed over")
            @Size(min = 1, max = Chosen.These.MOST)
            @Nullable
            List<@NotNull UUID> opinions,

            @NotNull Treatment.Kind kind,

            @Schema(description = "Of an answer, the same for all: no names, no telephone numbers", maxLength = 20_000)
            @Nullable
            String reply,

            @Schema(
                    description =
                            "Why they are declined, at least 5 characters; a remark for the timeline when they are "
                                    + "screened or corrected",
                    maxLength = 500)
            @Nullable
            String reason,

            @Schema(
                    description =
                            "For screening and correcting: the new path; an empty one takes it away; absent leaves it",
                    example = "城乡建设/物业管理",
                    maxLength = 200)
            @Nullable
            String category,

            @Schema(
                    description =
                            "For screening and correcting: who answers for them; empty takes it away; absent leaves it",
                    maxLength = 200)
            @Nullable
            String department,

            @Schema(
                    description =
                            "How many fitted in the preview. Where given and not as many fit now, nothing begins: "
                                    + "409. The preview does not look at it")
            @Nullable
            Integer fitting) {

        Chosen chosen(Selection selection) {
            return Chosen.of(
                    filter == null ? null : filter.filter(selection),
                    opinions == null
                            ? null
                            : opinions.stream().map(OpinionId::new).toList());
        }

        Treatment treatment() {
            return new Treatment(kind, reply, reason, category, department);
        }
    }

    /** Which opinions, as in a search. */
    @Schema(name = "BulkActionFilter")
    record Filter(
            @Size(max = 1_000) @Nullable String q,

            @Schema(description = "Whether the words of `q` mean nothing but themselves") @Nullable
            Boolean literal,

            @Schema(description = "A unit and all below it; within the caller's scope") @Nullable
            UUID place,

            @Size(max = 200) @Nullable String category,
            @Nullable Channel channel,
            @Nullable OpinionState state,
            @Size(max = 40) @Nullable String source,

            @Schema(description = "First day received, Asia/Shanghai") @Nullable
            LocalDate from,

            @Schema(description = "Last day received, included, Asia/Shanghai") @Nullable
            LocalDate to,

            @Schema(description = "What a saved search found new and nothing else") @Size(max = 100) @Nullable
            String news) {

        OpinionFilter filter(Selection selection) {
            return new OpinionFilter(
                    q,
                    Boolean.TRUE.equals(literal),
                    place == null ? null : new UnitId(place),
                    category,
                    channel,
                    state,
                    source,
                    from,
                    to,
                    news == null ? null : selection.of(news));
        }
    }
}

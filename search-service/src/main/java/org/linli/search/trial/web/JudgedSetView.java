package org.linli.search.trial.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.search.trial.JudgedSet;

/** A set of queries that were judged elsewhere. */
@Schema(name = "JudgedSet")
record JudgedSetView(
        UUID id,
        String name,

        @Schema(description = "How many queries it has") int queries,

        @Schema(description = "How many documents its judgements name")
        int documents,

        @Schema(description = "How many of these were found among the opinions")
        int matched,

        @Schema(description = "Those that were not, the first hundred")
        List<Missed> missed,

        @Schema(description = "Queries that are left without any answer: they gain nothing and are not counted")
        int withoutAnswer,

        @Schema(
                description =
                        "Names of collections in its queries that no matched opinion’s source has: they narrow nothing")
        List<String> unknownScopes,

        @Schema(description = "What a change must name in If-Match")
        long version,

        Instant createdAt) {

    /** A document that was not found. */
    @Schema(name = "JudgedSetMissed")
    record Missed(
            @Schema(example = "qrels.tsv") String file,

            @Schema(description = "Where it is first named, from 1")
            int line,

            String document,

            @Schema(description = "UNKNOWN: no opinion has this number; SEVERAL: more than one has")
            JudgedSet.Why why) {}

    static JudgedSetView of(JudgedSet set) {
        JudgedSet.Matching matching = set.matching();
        return new JudgedSetView(
                set.id().value(),
                set.name(),
                set.queries(),
                matching.documents(),
                matching.matched(),
                matching.missed().stream()
                        .map(missed -> new Missed(missed.file(), missed.line(), missed.document(), missed.why()))
                        .toList(),
                matching.without(),
                matching.unknownScopes(),
                set.version(),
                set.createdAt());
    }
}

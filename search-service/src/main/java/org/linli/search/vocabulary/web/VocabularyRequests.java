package org.linli.search.vocabulary.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.search.vocabulary.EntryKind;

/** What is given to the commands on the vocabulary. */
final class VocabularyRequests {

    private VocabularyRequests() {}

    /** Words that mean the same or belong together. */
    @Schema(name = "VocabularyEntryRequest")
    record Entry(
            @NotNull EntryKind kind,

            @Schema(
                    description = "One word of the dictionary, or 2 to 12 that mean the same; of a one-way entry the "
                            + "first is asked for. Each 2 to 20 letters, digits or Chinese characters",
                    example = "[\"电动车\", \"电瓶车\"]")
            @NotNull
            @Size(min = 1, max = 20)
            List<@NotNull @Size(max = 100) String> words,

            @Schema(description = "Why it is there", maxLength = 200) @Size(max = 1_000) @Nullable
            String note) {

        String remark() {
            return Objects.requireNonNullElse(note, "");
        }
    }

    /** Why the vocabulary becomes another. */
    @Schema(name = "VocabularyReason")
    record Reason(
            @Schema(description = "For the history", minLength = 2, maxLength = 200, example = "居民多说电瓶车")
            @NotNull
            @Size(max = 1_000)
            String reason) {}
}

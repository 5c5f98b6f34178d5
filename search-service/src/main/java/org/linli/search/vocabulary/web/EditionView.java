package org.linli.search.vocabulary.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.web.PlaceStep;
import org.linli.search.vocabulary.VocabularyEdition;

/** An edition with its entries. */
@Schema(name = "VocabularyEdition")
record EditionView(Listed edition, List<VocabularyView.Published> entries) {

    /** An edition without its entries. */
    @Schema(name = "ListedVocabularyEdition")
    record Listed(
            @Schema(description = "1, 2, 3 … in the order of publication")
            int number,

            @Schema(description = "How many entries it has") int entries,

            @Schema(description = "The earlier edition that it made live again; absent when it is no roll-back")
            @Nullable
            Integer restores,

            String reason,
            Instant publishedAt,

            @Schema(description = "Id of the account that published it; absent for the one that came with the system")
            @Nullable
            String publishedBy,

            @Schema(description = "The unit in whose name") @Nullable
            PlaceStep unit,

            @Schema(description = "The version of the vocabulary whose draft it was; a trial of it has its figures")
            @Nullable
            Long drafted) {

        static Listed of(VocabularyEdition edition, Function<UnitId, @Nullable PlaceStep> place) {
            UnitId unit = edition.unit();
            return new Listed(
                    edition.number(),
                    edition.entries().size(),
                    edition.restores(),
                    edition.reason(),
                    edition.publishedAt(),
                    edition.publishedBy(),
                    unit == null ? null : place.apply(unit),
                    edition.drafted());
        }
    }

    static EditionView of(VocabularyEdition edition, Function<UnitId, @Nullable PlaceStep> place) {
        return new EditionView(
                Listed.of(edition, place),
                edition.entries().stream().map(VocabularyView.Published::of).toList());
    }
}

package org.linli.search.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.search.intake.DateOrder;
import org.linli.search.intake.ImportField;
import org.linli.search.intake.MappingChange;
import org.linli.search.intake.UnknownPlace;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Datum;
import org.linli.search.opinion.Refusal;

/** How a file is to be read. */
@Schema(name = "ImportMappingRequest")
record MappingRequest(
        @Schema(description = "What columns are; those not named stay as they are") @Valid @NotNull @Size(max = 256)
        List<ColumnChoice> columns,

        @Schema(description = "Of a CSV file; detected unless given", example = "GB18030", maxLength = 40) @Nullable
        String charset,

        @Schema(description = "Of a CSV file; detected unless given", example = ",", minLength = 1, maxLength = 1)
        @Nullable
        String delimiter,

        @Schema(description = "Channel of rows that do not say theirs") @NotNull
        Channel channel,

        @Schema(description = "Category of rows that do not say theirs", maxLength = 200) @Nullable
        String category,

        @Schema(description = "How dates such as 3/4/2019 are meant") @NotNull
        DateOrder dateOrder,

        @Schema(description = "What to do with rows whose place is not found") @NotNull
        UnknownPlace unknownPlace,

        @Schema(description = "What its coordinates refer to; WGS84 unless given") @Nullable
        Datum datum) {

    /** What one column is. */
    @Schema(name = "ImportColumnChoice")
    record ColumnChoice(
            @Schema(description = "Position in the header, from 0")
            int column,

            @Schema(description = "Absent to leave the column out") @Nullable
            ImportField field) {}

    MappingChange change() {
        if (delimiter != null && delimiter.length() != 1) {
            Refusal.throwIfAny(List.of(Refusal.of("delimiter", "import.delimiter-unknown")));
        }
        var fields = new HashMap<Integer, Optional<ImportField>>();
        columns.forEach(choice -> fields.put(choice.column(), Optional.ofNullable(choice.field())));
        return new MappingChange(
                fields,
                charset,
                delimiter == null ? null : delimiter.charAt(0),
                channel,
                category,
                dateOrder,
                unknownPlace,
                datum == null ? Datum.WGS84 : datum);
    }
}

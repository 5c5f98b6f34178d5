package org.linli.search.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.search.analysis.Analysis;
import org.linli.search.analysis.AnalysisDesk;
import org.linli.search.analysis.AnalysisTable;
import org.linli.search.analysis.AnalysisWords;
import org.linli.search.analysis.Figure;
import org.linli.search.query.Trend;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What opinions amount to. */
@RestController
@RequestMapping("/api/search/v1/analysis")
@Tag(name = "analysis", description = "What the opinions of a place amount to")
class AnalysisController {

    private final AnalysisDesk desk;
    private final LedgerExport exports;
    private final MessageSource messages;

    AnalysisController(AnalysisDesk desk, LedgerExport exports, MessageSource messages) {
        this.desk = desk;
        this.exports = exports;
        this.messages = messages;
    }

    /** Of which unit, and when. */
    record Asked(
            @Schema(description = "A unit and all below it; within the caller's scope") @NotNull
            UUID unit,

            @Schema(description = "First day, Asia/Shanghai; thirty days with the last one unless given")
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            @Nullable
            LocalDate from,

            @Schema(description = "Last day, included, Asia/Shanghai; today unless given, and never later")
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            @Nullable
            LocalDate to) {}

    /**
     * An analysis with the meaning of its figures.
     *
     * @param definitions in the caller's language
     */
    @Schema(name = "DefinedAnalysis")
    record DefinedAnalysis(Analysis analysis, List<Definition> definitions) {}

    /** What a figure means. */
    @Schema(name = "FigureDefinition")
    record Definition(Figure figure, String name, String definition) {}

    @GetMapping("/opinions")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "analyseOpinions",
            summary = "What the opinions of a unit amount to over a period",
            description = "Counted by the database on one snapshot, so that parts add up, and set beside the period "
                    + "before and the same a year ago. Figures of empty periods are zero; only the times to answer are "
                    + "absent where nothing was answered. Times are calendar time, nights and holidays included. At most "
                    + "366 steps.")
    DefinedAnalysis analyse(
            @ParameterObject @Valid @ModelAttribute Asked asked,
            @Parameter(description = "How long a step is") @RequestParam(defaultValue = "DAY")
                    Trend.Interval interval) {
        AnalysisWords words = words();
        return new DefinedAnalysis(
                desk.of(new UnitId(asked.unit()), asked.from(), asked.to(), interval),
                Arrays.stream(Figure.values())
                        .map(figure -> new Definition(figure, words.name(figure), words.definition(figure)))
                        .toList());
    }

    @GetMapping("/opinions/export")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "exportOpinionAnalysis",
            summary = "Download an analysis as a sheet",
            description = "One row for each figure and each part of it, with the two periods compared with; times to "
                    + "answer in minutes. Audited.")
    void export(
            @ParameterObject @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "DAY") Trend.Interval interval,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        UnitId unit = new UnitId(asked.unit());
        Analysis analysis = desk.of(unit, asked.from(), asked.to(), interval);
        exports.send(
                Ledger.of(
                                "opinion-analysis",
                                AnalysisTable.COLUMNS,
                                unit,
                                List.of(AnalysisTable.rows(analysis, words())).iterator(),
                                AnalysisTable.Row::cells)
                        .filtered(Map.of(
                                "from", analysis.figures().period().from().toString(),
                                "to", analysis.figures().period().to().toString())),
                format,
                response);
    }

    private AnalysisWords words() {
        return new AnalysisWords(messages, LocaleContextHolder.getLocale());
    }
}

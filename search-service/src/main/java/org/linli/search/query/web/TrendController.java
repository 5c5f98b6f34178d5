package org.linli.search.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.search.query.OpinionTrend;
import org.linli.search.query.Selection;
import org.linli.search.query.Trend;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opinions over time. */
@RestController
@RequestMapping("/api/search/v1")
@Tag(name = "analysis", description = "What the opinions of a place amount to")
class TrendController {

    private final OpinionTrend trend;
    private final Selection selection;
    private final MessageSource messages;

    TrendController(OpinionTrend trend, Selection selection, MessageSource messages) {
        this.trend = trend;
        this.selection = selection;
        this.messages = messages;
    }

    @GetMapping("/opinions/trend")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "countOpinionsOverTime",
            summary = "How many opinions came in, step by step",
            description = "With the filters of a search. Without a period the last thirty days, today included; at "
                    + "most 366 steps. Weeks begin on Monday; the first and the last step reach no further than the "
                    + "period. While the index is away the database counts; a text then finds what has all of its "
                    + "words, and the answer carries a notice.")
    TrendView countOverTime(
            @ParameterObject @Valid @ModelAttribute FilterParameters filter,
            @RequestParam(defaultValue = "DAY") Trend.Interval interval) {
        return TrendView.of(trend.of(filter.filter(selection), interval), messages, LocaleContextHolder.getLocale());
    }
}

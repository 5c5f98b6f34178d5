package org.linli.search.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.search.query.Facet;
import org.linli.search.query.OpinionFilter;
import org.linli.search.query.OpinionSearch;
import org.linli.search.query.Order;
import org.linli.search.query.SearchExport;
import org.linli.search.query.SearchQuestion;
import org.linli.search.query.Selection;
import org.linli.search.query.Suggestions;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding opinions. Never by who said them. */
@RestController
@RequestMapping("/api/search/v1")
@Tag(name = "search", description = "Finding what residents say")
class SearchController {

    private final OpinionSearch search;
    private final SearchExport export;
    private final Suggestions suggestions;
    private final Selection selection;
    private final MessageSource messages;

    SearchController(
            OpinionSearch search,
            SearchExport export,
            Suggestions suggestions,
            Selection selection,
            MessageSource messages) {
        this.search = search;
        this.export = export;
        this.suggestions = suggestions;
        this.selection = selection;
        this.messages = messages;
    }

    @GetMapping("/opinions")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "searchOpinions",
            summary = "Find opinions",
            description = "Simplified and Traditional find each other. Without words the newest come first. A query "
                    + "is never refused for how it is written; `understood` says how it was read, part by part, and "
                    + "what remains of it without each part. While the index is away the answer comes from the "
                    + "database and carries a notice.")
    SearchView find(
            @ParameterObject @Valid @ModelAttribute FilterParameters filter,
            @Parameter(description = "Relevance when there are words, else newest")
                    @RequestParam(required = false)
                    @Nullable
                    Order sort,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(description = "Where to go on: `next` of the page before, with the same parameters")
                    @RequestParam(required = false)
                    @Size(max = 12_000)
                    @Nullable
                    String cursor,
            @Parameter(description = "What to count beside the hits") @RequestParam(required = false) @Nullable
                    Set<Facet.Kind> facets) {
        OpinionFilter asked = filter.filter(selection);
        SearchQuestion question =
                new SearchQuestion(asked, order(sort, asked), limit, cursor, facets == null ? Set.of() : facets);
        return SearchView.of(search.find(question), messages, LocaleContextHolder.getLocale());
    }

    @GetMapping("/opinions/export")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "exportOpinions",
            summary = "Download what a search finds",
            description = "All hits as a sheet, streamed. Contacts are never in it. Audited with filter and count.")
    void export(
            @ParameterObject @Valid @ModelAttribute FilterParameters filter,
            @RequestParam(required = false) @Nullable Order sort,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        OpinionFilter asked = filter.filter(selection);
        SearchExport.Prepared prepared = export.prepare(asked, order(sort, asked), format);
        SheetDownload.begin(response, "opinions", format);
        prepared.writeTo(response.getOutputStream());
    }

    @GetMapping("/suggestions")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "suggestFilters",
            summary = "What somebody may be about to type",
            description = "Places whose name begins so and categories that contain it, to narrow to, and words that "
                    + "several of the newest opinions go on with, to look for; within scope. Pinyin, whole or shortened, "
                    + "stands for what is read so.")
    SuggestionsView suggest(@RequestParam @Size(min = 1, max = 50) String q) {
        return new SuggestionsView(suggestions.of(q));
    }

    private Order order(@Nullable Order asked, OpinionFilter filter) {
        return asked == null ? search.usualOrder(filter) : asked;
    }

    /** What a search could be narrowed to. */
    record SuggestionsView(List<Suggestions.Suggestion> items) {}
}

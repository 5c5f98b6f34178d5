package org.linli.search.query.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionState;
import org.linli.search.query.Facet;
import org.linli.search.query.SearchAnswer;
import org.linli.search.query.SearchAnswer.Fragment;
import org.springframework.context.MessageSource;

/** What a search found. */
@Schema(name = "OpinionSearchPage")
record SearchView(
        List<Hit> items,

        @Schema(description = "Cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(description = "How many there are") Total total,
        @Schema(description = "Those that were asked for") List<Facet> facets,
        @Schema(description = "The query as it was read") UnderstoodView understood,

        @Schema(description = "What is different from usual; absent when nothing is") @Nullable
        Notice notice) {

    /** How many hits there are: exactly, or at least. */
    @Schema(name = "HitCount")
    record Total(long value, boolean exact) {}

    /** Something to tell the reader of the answer. */
    @Schema(name = "SearchNotice")
    record Notice(@Schema(example = "search-without-index") String code, String message) {}

    /** An opinion that was found. Read it whole at {@code /api/search/v1/opinions/{id}}. */
    @Schema(name = "OpinionHit")
    record Hit(
            UUID id,
            UUID place,

            @Schema(description = "From the district down", example = "东城区/安泰街道/梅园社区")
            String placeName,

            String source,
            Channel channel,
            @Nullable String category,
            @Nullable String department,
            OpinionState state,
            Instant receivedAt,
            @Nullable Instant answeredAt,
            @Schema(description = "The title, marked") List<Fragment> title,

            @Schema(description = "What matched of the text, else its beginning")
            List<Fragment> text,

            @Schema(description = "What matched of the reply")
            List<Fragment> reply) {

        static Hit of(SearchAnswer.Found found) {
            Opinion opinion = found.opinion();
            return new Hit(
                    opinion.id().value(),
                    opinion.place().value(),
                    found.placeName(),
                    opinion.source(),
                    opinion.channel(),
                    opinion.category(),
                    opinion.department(),
                    opinion.state(),
                    opinion.receivedAt(),
                    opinion.answeredAt(),
                    found.title(),
                    found.text(),
                    found.reply());
        }
    }

    static SearchView of(SearchAnswer answer, MessageSource messages, Locale locale) {
        SearchAnswer.Notice notice = answer.notice();
        return new SearchView(
                answer.hits().stream().map(Hit::of).toList(),
                answer.next(),
                new Total(answer.total(), answer.exact()),
                answer.facets(),
                UnderstoodView.of(answer.understood(), messages, locale),
                notice == null
                        ? null
                        : new Notice(notice.code(), messages.getMessage("notice." + notice.code(), null, locale)));
    }
}

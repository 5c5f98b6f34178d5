package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Outcome;
import org.linli.search.opinion.Refusal;
import org.springframework.context.MessageSource;

/**
 * What became of a batch. What is counted as accepted is committed.
 *
 * @param items one for each opinion given, in the same order
 */
@Schema(name = "OpinionBatch")
record OpinionBatchView(int accepted, int duplicate, int refused, List<Item> items) {

    enum Result {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    /**
     * @param index position in the request, from 0
     * @param id the opinion, new or known; absent when refused, and when the known one is outside the caller's scope
     * @param problems why it was refused
     */
    @Schema(name = "OpinionBatchItem")
    record Item(
            int index,
            Result result,
            @Schema(format = "uuid") @Nullable String id,
            List<FieldProblem> problems) {}

    /**
     * @param field the field of the opinion
     * @param reason what is wrong and what to do, in the caller's language
     */
    @Schema(name = "OpinionFieldProblem")
    record FieldProblem(String field, String reason) {

        static FieldProblem of(Refusal refusal, MessageSource messages, Locale locale) {
            return new FieldProblem(
                    refusal.field(),
                    messages.getMessage(refusal.key(), refusal.arguments().toArray(), locale));
        }
    }

    static OpinionBatchView of(List<Outcome> outcomes, MessageSource messages, Locale locale) {
        var items = new ArrayList<Item>(outcomes.size());
        for (Outcome outcome : outcomes) {
            int index = items.size();
            items.add(
                    switch (outcome) {
                        case Outcome.Added(OpinionId id) -> new Item(index, Result.ACCEPTED, id.toString(), List.of());
                        case Outcome.Known known ->
                            new Item(
                                    index,
                                    Result.DUPLICATE,
                                    known.id() == null ? null : known.id().toString(),
                                    List.of());
                        case Outcome.Refused(List<Refusal> refusals) ->
                            new Item(
                                    index,
                                    Result.REFUSED,
                                    null,
                                    refusals.stream()
                                            .map(refusal -> FieldProblem.of(refusal, messages, locale))
                                            .toList());
                    });
        }
        return new OpinionBatchView(
                count(items, Result.ACCEPTED), count(items, Result.DUPLICATE), count(items, Result.REFUSED), items);
    }

    private static int count(List<Item> items, Result result) {
        return (int) items.stream().filter(item -> item.result() == result).count();
    }
}

package org.linli.search.query.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionState;
import org.linli.search.query.QueryField;
import org.linli.search.query.Understood;
import org.springframework.context.MessageSource;

/** How a query was read. */
@Schema(name = "UnderstoodQuery")
record UnderstoodView(
        @Schema(
                description = "Written out again, unambiguously: it means the same tomorrow",
                example = "电梯 渠道:\"热线\" 时间:\"2026-10-01..2026-10-31\"")
        String query,

        @Schema(description = "In the order in which they were typed")
        List<Part> parts,

        @Schema(
                description = "What the words may also mean: a place or a period to narrow to and, where little is "
                        + "found, words that sound the same; on the first page only")
        List<Offer> offers) {

    /** What the words of a query may also mean. */
    @Schema(name = "QueryOffer")
    record Offer(
            Understood.OfferKind kind,

            @Schema(
                    description =
                            "The place’s name, with the one above it where several are called so; a period’s words; "
                                    + "the query put right",
                    example = "迎新街道")
            String text,

            @Schema(description = "Of a place; within the caller's scope") @Nullable
            UUID unit,

            @Schema(description = "First day of a period, Asia/Shanghai") @Nullable
            LocalDate from,

            @Schema(description = "Last day, included") @Nullable
            LocalDate to,

            @Schema(description = "The query that means it", example = "电梯 地点:\"迎新街道\"")
            String query) {

        static Offer of(Understood.Offer offer) {
            UnitId unit = offer.unit();
            return new Offer(
                    offer.kind(),
                    offer.text(),
                    unit == null ? null : unit.value(),
                    offer.from(),
                    offer.to(),
                    offer.query());
        }
    }

    /** One part of a query. */
    @Schema(name = "QueryPart")
    record Part(
            Understood.Kind kind,

            @Schema(description = "The field that it names") @Nullable
            QueryField field,

            @Schema(description = "As it was asked for", example = "上个月")
            String text,

            @Schema(description = "Of a channel or state, as filters name it") @Nullable
            String value,

            @Schema(description = "Of a place: several where they share the name") @Nullable
            List<UUID> units,

            @Schema(description = "First day of a period, Asia/Shanghai") @Nullable
            LocalDate from,

            @Schema(description = "Last day, included") @Nullable
            LocalDate to,

            @Schema(description = "Why it was not read as it was asked for, and what there is instead") @Nullable
            String note,

            @Schema(description = "The query that remains when this part is left out")
            String without) {}

    static UnderstoodView of(Understood understood, MessageSource messages, Locale locale) {
        return new UnderstoodView(
                understood.query(),
                understood.parts().stream()
                        .map(part -> part(part, messages, locale))
                        .toList(),
                understood.offers().stream().map(Offer::of).toList());
    }

    private static Part part(Understood.Part part, MessageSource messages, Locale locale) {
        return new Part(
                part.kind(),
                part.field(),
                part.text(),
                part.value(),
                part.units().isEmpty()
                        ? null
                        : part.units().stream().map(UnitId::value).toList(),
                part.from(),
                part.to(),
                part.kind() == Understood.Kind.UNREAD ? note(part, messages, locale) : null,
                part.without());
    }

    private static @Nullable String note(Understood.Part part, MessageSource messages, Locale locale) {
        return switch (part.field()) {
            case CHANNEL ->
                messages.getMessage(
                        "query.unread-channel", about(part, locale, Channel.values(), Channel::label), locale);
            case STATE ->
                messages.getMessage(
                        "query.unread-state", about(part, locale, OpinionState.values(), OpinionState::label), locale);
            case PLACE -> messages.getMessage("query.unread-place", new Object[] {part.text()}, locale);
            case DATE -> messages.getMessage("query.unread-date", new Object[] {part.text()}, locale);
            case null -> null;
            case TITLE, TEXT, REPLY, CATEGORY, DEPARTMENT, SOURCE -> null;
        };
    }

    /** What was asked for, and what could be: by label in Chinese, else by name. */
    private static <E extends Enum<E>> Object[] about(
            Understood.Part part, Locale locale, E[] values, Function<E, String> label) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        String known = Arrays.stream(values)
                .map(chinese ? label : value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(chinese ? "、" : ", "));
        return new Object[] {part.text(), known};
    }
}

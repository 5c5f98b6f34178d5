package org.linli.platform.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/** Says why rows failed. */
public final class ReasonTexts {

    /** Counted over many rows, so without the figures of any one of them. */
    private static final Object[] NO_FIGURES = {"…", "…", "…", "…"};

    private final MessageSource messages;

    ReasonTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One reason and how many rows failed for it.
     *
     * @param reason in words, without the figures of any one row
     */
    public record Counted(String key, String reason, long rows) {}

    /**
     * {@code 服务小区：没有这个小区}: the column as the file calls it, and what is wrong with it.
     *
     * @param headers how the file calls the column in which a field stands; empty when it has none
     */
    public String text(RowReason reason, Function<String, Optional<String>> headers, Locale locale) {
        String why = messages.getMessage(reason.key(), reason.arguments().toArray(), locale);
        return Optional.ofNullable(reason.field())
                .flatMap(headers)
                .map(header -> header + "：" + why)
                .orElse(why);
    }

    /** @param rows how many rows failed for each key */
    public List<Counted> counted(Map<String, Long> rows, Locale locale) {
        return rows.entrySet().stream()
                .map(each -> new Counted(
                        each.getKey(), messages.getMessage(each.getKey(), NO_FIGURES, locale), each.getValue()))
                .toList();
    }
}

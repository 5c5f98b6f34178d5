package org.linli.property.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What files say, in the reader's language. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The headers of columns: the keys {@code export.column.<column>}. */
    public List<String> header(List<String> columns) {
        return columns.stream().map(column -> of("export.column." + column)).toList();
    }

    /** The word for a constant: the key {@code label.<type>.<name>}. */
    public @Nullable String label(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : of("label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}

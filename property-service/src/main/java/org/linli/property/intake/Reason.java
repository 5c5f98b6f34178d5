package org.linli.property.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;

/**
 * Why a row failed; words are made in the language of whoever reads it.
 *
 * @param field the column it is about; absent when it is about the row
 * @param key message key
 */
public record Reason(@Nullable ImportField field, String key, List<String> arguments) {

    static Reason of(ImportField field, String key, Object... arguments) {
        return new Reason(field, key, texts(List.of(arguments)));
    }

    /**
     * What a feature refused.
     *
     * @param columns which column a field of the feature stands in
     */
    static List<Reason> of(ProblemException refused, Map<String, ImportField> columns) {
        if (refused.fields().isEmpty()) {
            return List.of(new Reason(null, "problem." + refused.slug() + ".detail", texts(refused.arguments())));
        }
        return refused.fields().stream()
                .map(field -> new Reason(columns.get(field.field()), field.key(), texts(field.arguments())))
                .toList();
    }

    private static List<String> texts(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }
}

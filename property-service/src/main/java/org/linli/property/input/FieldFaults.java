package org.linli.property.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Gathers what is wrong with several fields, so that a form is told all of it at once. */
public final class FieldFaults {

    private final List<ProblemException.Field> fields = new ArrayList<>();

    /** The value, or null when the reader refused a field. */
    public <T> @Nullable T read(Supplier<? extends @Nullable T> reader) {
        try {
            return reader.get();
        } catch (ProblemException refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            fields.addAll(refused.fields());
            return null;
        }
    }

    /** Checks a rule that yields nothing. */
    public void check(Runnable rule) {
        read(() -> {
            rule.run();
            return null;
        });
    }

    /** @throws ProblemException 422 naming every field that was refused */
    public void throwIfAny() {
        if (!fields.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), fields);
        }
    }
}

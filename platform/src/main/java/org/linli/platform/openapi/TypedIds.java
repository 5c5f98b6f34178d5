package org.linli.platform.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A typed id, a record around one {@code @JsonValue UUID}, is a UUID to the outside. */
final class TypedIds implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (isTypedId(Json.mapper().constructType(type.getType()).getRawClass())) {
            return new UUIDSchema();
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    static boolean isTypedId(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return false;
        }
        var only = type.getRecordComponents()[0];
        return only.getType() == UUID.class && only.getAccessor().isAnnotationPresent(JsonValue.class);
    }
}

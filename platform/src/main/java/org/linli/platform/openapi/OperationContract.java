package org.linli.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.Version;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Writes into every operation what holds for all: who may call it, its versions and keys, and its problems. */
final class OperationContract implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var problems = new TreeMap<String, String>();
        problems.put("400", "The request cannot be read");
        problems.put("500", "Unexpected fault");
        problems.put("503", "The database or the issuer is out of reach; nothing was changed. See Retry-After");
        callers(operation, handler, problems);
        versions(operation, handler, problems);
        idempotency(operation, handler, problems);
        if (operation.getRequestBody() != null) {
            problems.put("413", "The body is too large");
            problems.put("415", "The body's type is not taken");
            problems.put("422", "Fields were not accepted");
        }
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))) {
            problems.put("404", "There is no such thing, or none the caller may see");
        }
        addProblems(operation, problems);
        return operation;
    }

    private static void callers(Operation operation, HandlerMethod handler, Map<String, String> problems) {
        var open = handler.getMethodAnnotation(OpenToAll.class);
        if (open != null) {
            operation.addExtension("x-linli-open", open.because());
            operation.setSecurity(List.of());
            return;
        }
        var allowed = handler.getMethodAnnotation(Allowed.class);
        if (allowed != null) {
            operation.addExtension(
                    "x-linli-roles",
                    Arrays.stream(allowed.value()).map(Enum::name).sorted().toList());
        }
        operation.setSecurity(List.of(new SecurityRequirement().addList(DocumentContract.TOKEN)));
        problems.put("401", "No valid token");
        problems.put("403", "No appointment allows this, or the place lies outside the caller's scope");
    }

    private static void versions(Operation operation, HandlerMethod handler, Map<String, String> problems) {
        if (Arrays.stream(handler.getMethodParameters())
                .noneMatch(parameter -> parameter.getParameterType() == Version.class)) {
            return;
        }
        operation.addParametersItem(header("If-Match", true, "The ETag under which the thing was read")
                .schema(new StringSchema().pattern("^\"\\d{1,18}\"$"))
                .example("\"7\""));
        problems.put("412", "The thing has changed since it was read");
        problems.put("428", "If-Match is missing");
    }

    private static void idempotency(Operation operation, HandlerMethod handler, Map<String, String> problems) {
        if (!AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PostMapping.class)
                || handler.hasMethodAnnotation(NotReplayed.class)) {
            return;
        }
        operation.addParametersItem(header(
                        "Idempotency-Key",
                        false,
                        "Any text unique to this request: sent again within 24 hours, the first answer is given again")
                .schema(new StringSchema().minLength(8).maxLength(100).pattern("^[A-Za-z0-9._-]+$")));
        problems.put("409", "The state does not allow this, or a request with the same key is still running");
        problems.put("422", "Fields were not accepted, or the key was used for another request");
    }

    private static HeaderParameter header(String name, boolean required, String description) {
        var header = new HeaderParameter();
        header.setName(name);
        header.setRequired(required);
        header.setDescription(description);
        return header;
    }

    /** What the operation says of a status itself stays. */
    private static void addProblems(Operation operation, Map<String, String> problems) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        problems.forEach(
                (status, description) -> operation.getResponses().computeIfAbsent(status, _ -> problem(description)));
    }

    private static ApiResponse problem(String description) {
        var schema = new Schema<>().$ref("#/components/schemas/" + DocumentContract.PROBLEM);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}

package org.linli.platform.names;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a service's things are called, for the search service. */
@RestController
@Tag(name = "names", description = "What there is to be found by name, as the search service copies it")
class NamesController {

    static final int MOST = 5_000;

    private static final String LIST = Cursor.query("names");
    private static final int SORTED_BY = 2;

    private final Names names;

    NamesController(Names names) {
        this.names = names;
    }

    @GetMapping("/api/${linli.service}/v1/names")
    @Allowed(Role.SERVICE)
    @Operation(
            operationId = "listNames",
            summary = "What there is to be found by name",
            description = "Everything within the caller's scope that people look for by name, by kind and id. Holds no "
                    + "person and nothing of one. What is not in it any more is over.")
    CursorPage<Named> list(
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(MOST) int limit) {
        Names.Position after = Cursor.read(cursor, LIST, SORTED_BY)
                .map(read -> new Names.Position(read.value(0, Function.identity()), read.value(1, UUID::fromString)))
                .orElse(Names.Position.START);
        return Cursor.page(
                names.after(after, limit + 1),
                limit,
                LIST,
                named -> List.of(named.kind(), named.id().toString()));
    }
}

package org.linli.platform.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.CursorPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of personal data: what is kept, what for, how long. */
@RestController
@Tag(name = "privacy", description = "Personal data: what is kept, why and how long")
class PersonalFieldController {

    /**
     * @param table the table
     * @param field the column
     * @param masking how the value is shown
     * @param purpose what it was collected for
     * @param retention ISO 8601 period after which the value is deleted
     */
    record PersonalFieldView(
            String table,
            String field,
            Masking masking,
            String purpose,
            @Schema(example = "P3Y") String retention) {}

    private final List<PersonalField> fields;

    PersonalFieldController(List<PersonalField> fields) {
        this.fields = fields;
    }

    @GetMapping("/api/${linli.service}/v1/privacy/fields")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "listPersonalFields",
            summary = "List the personal fields",
            description = "Every field of this service that holds personal data, with its purpose and retention.")
    CursorPage<PersonalFieldView> list() {
        var items = fields.stream()
                .map(field -> new PersonalFieldView(
                        field.table(),
                        field.name(),
                        field.masking(),
                        field.purpose(),
                        field.retention().toString()))
                .toList();
        return new CursorPage<>(items, null, (long) items.size());
    }
}

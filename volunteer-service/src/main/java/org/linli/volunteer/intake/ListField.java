package org.linli.volunteer.intake;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column of a list can hold. */
public enum ListField {
    /** Of a team. */
    NAME(ListKind.TEAMS, true),
    TEAM_KIND(ListKind.TEAMS, true),
    FOUNDED_ON(ListKind.TEAMS, false),
    CONTACT(ListKind.TEAMS, false),
    PERSON_NAME(ListKind.VOLUNTEERS, true),
    TELEPHONE(ListKind.VOLUNTEERS, true),
    VOLUNTEER_KIND(ListKind.VOLUNTEERS, false),
    SKILLS(ListKind.VOLUNTEERS, false),
    CONSENTED_ON(ListKind.VOLUNTEERS, false),
    /** Code of the unit; before its name. Of both kinds of list. */
    UNIT_CODE(null, false),
    /** Name of the unit within the unit of the file. Of both kinds of list. */
    UNIT_NAME(null, false);

    private final @Nullable ListKind only;
    private final boolean required;

    ListField(@Nullable ListKind only, boolean required) {
        this.only = only;
        this.required = required;
    }

    /** Whether a file without such a column cannot be taken in. */
    boolean isRequired() {
        return required;
    }

    public static List<ListField> of(ListKind kind) {
        return Arrays.stream(values())
                .filter(field -> field.only == null || field.only == kind)
                .toList();
    }

    /** Where a field of a team or volunteer, such as {@code /kind}, can stand. */
    static List<ListField> of(String field) {
        return switch (field) {
            case "/name" -> List.of(NAME, PERSON_NAME);
            case "/kind" -> List.of(TEAM_KIND, VOLUNTEER_KIND);
            case "/unit" -> List.of(UNIT_CODE, UNIT_NAME);
            case "/foundedOn" -> List.of(FOUNDED_ON);
            case "/contact" -> List.of(CONTACT);
            case "/telephone" -> List.of(TELEPHONE);
            case "/skills" -> List.of(SKILLS);
            case "/consentedAt" -> List.of(CONSENTED_ON);
            default -> List.of();
        };
    }
}

package org.linli.search.find;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.linli.platform.scope.Role;

/** What can be found by name, in the order in which it is shown. Never members, volunteers or staff. */
public enum FindKind {
    /** 组织单元 */
    UNIT,
    /** 岗位: a role in a unit, and nobody who holds it. Appointments are read by administrators only, so it is as well. */
    POST,
    /** 党组织 */
    PARTY_ORG,
    /** 志愿队伍 */
    TEAM,
    /** 物业企业 */
    COMPANY,
    /** 事项 */
    MATTER;

    /** Who may open such a thing in the service that keeps it. */
    Set<Role> readers() {
        return this == POST ? Set.of(Role.ADMINISTRATOR) : Set.of(Role.ADMINISTRATOR, Role.CLERK, Role.READER);
    }

    /** What an event or a snapshot calls so; empty for what this version does not know. */
    static Optional<FindKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}

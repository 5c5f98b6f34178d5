package org.linli.search.find;

import java.util.Map;
import org.linli.platform.scope.Role;

/**
 * By which words a post is looked for beside its unit: those by which the portal calls the role. Here, since a name is made
 * when the post is heard of, whoever reads it later.
 */
final class PostWords {

    private static final Map<String, String> WORDS = Map.of(
            Role.ADMINISTRATOR.name(), "管理员",
            Role.CLERK.name(), "经办人",
            Role.READER.name(), "查看人",
            Role.OPERATOR.name(), "运维人员");

    private PostWords() {}

    /** @param role as org-service names it; one that this version does not know has no words */
    static String of(String role) {
        return WORDS.getOrDefault(role, "");
    }
}

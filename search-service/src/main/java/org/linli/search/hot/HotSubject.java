package org.linli.search.hot;

import org.linli.search.opinion.GroupId;

/** What it is that grows. */
public sealed interface HotSubject {

    /** Opinions of one category; its whole path. */
    record OfCategory(String category) implements HotSubject {}

    /** Opinions that say the same. */
    record OfGroup(GroupId group) implements HotSubject {}

    /** Which of the two. */
    enum Kind {
        CATEGORY,
        GROUP
    }

    default Kind kind() {
        return switch (this) {
            case OfCategory _ -> Kind.CATEGORY;
            case OfGroup _ -> Kind.GROUP;
        };
    }
}

package org.linli.search.group;

import org.jspecify.annotations.Nullable;

/**
 * A group in a list.
 *
 * @param placeName from the district down, as in {@code 东区/河滨街道}
 * @param adoption into what; absent while into nothing
 */
public record ListedGroup(
        IssueGroup group, String placeName, @Nullable Adoption adoption) {}

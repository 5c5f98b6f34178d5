package org.linli.search.find;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param items the best, at most as many as were asked for
 * @param total how many there are
 * @param exact whether there are no more than that: far more are not counted
 */
public record FoundGroup(FindKind kind, List<Found> items, long total, boolean exact) {}

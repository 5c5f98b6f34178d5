package org.linli.bench.grouping;

/**
 * Two documents and whether they were judged to say the same.
 *
 * @param group names the group of the first one; pairs of one group are never on both sides of a split
 * @param kind how they were judged
 */
record Pair(String one, String other, String group, String kind, boolean same) {}

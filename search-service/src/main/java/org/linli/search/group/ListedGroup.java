package org.linli.search.group;

/** @param placeName from the district down, as in {@code 东区/河滨街道} */
public record ListedGroup(IssueGroup group, String placeName) {}

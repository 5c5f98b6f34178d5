package org.linli.property.company;

/**
 * A company in a list.
 *
 * @param compounds how many open compounds of the subtree it serves today
 */
public record ListedCompany(Company company, long compounds) {}

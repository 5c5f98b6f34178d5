package org.linli.search.opinion;

import org.linli.platform.places.UnitId;

/**
 * Who did something, as timelines keep it.
 *
 * @param actor id of the account, client or service, never a name
 * @param unit in whose name
 */
public record ActedBy(String actor, UnitId unit) {}

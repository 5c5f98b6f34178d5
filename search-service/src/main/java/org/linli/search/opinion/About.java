package org.linli.search.opinion;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * What an opinion is about, as far as clerks put it right: never what the resident said.
 *
 * @param place the unit it is about
 * @param category path from the general to the particular
 * @param department the body that answers for it
 */
public record About(
        UnitId place, @Nullable String category, @Nullable String department) {}

package org.linli.property.matter;

import org.jspecify.annotations.Nullable;
import org.linli.property.place.PlaceLabel;

/**
 * A matter with its units by name.
 *
 * @param answeredIn the unit in which it was answered; absent while it is not
 */
public record ListedMatter(
        Matter matter, PlaceLabel place, @Nullable PlaceLabel answeredIn) {}

package org.linli.search.opinion;

import java.util.UUID;
import org.linli.platform.places.UnitId;

/**
 * One lot of opinions handed in together, kept in one transaction: a batch, or a stretch of a file.
 *
 * @param id the batch, or the file that the stretch belongs to
 * @param part which stretch, rising; 1 for a batch
 * @param place the unit in whose name it was handed in
 */
public record Delivery(UUID id, long part, UnitId place) {}

package org.linli.property.matter;

import java.util.UUID;

/**
 * What a matter came from.
 *
 * @param id of the group or the single opinion, as its own service knows it
 * @param count how many said it when the matter was opened; 1 or more
 */
public record Origin(OriginKind kind, UUID id, int count) {}

package org.linli.property.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and when a matter ended.
 *
 * @param reason why it could not be settled or was withdrawn; those who raised it read it. Absent for what was settled
 */
public record Closing(MatterOutcome outcome, @Nullable String reason, Instant at) {}

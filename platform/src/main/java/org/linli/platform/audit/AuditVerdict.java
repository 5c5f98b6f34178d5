package org.linli.platform.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a look through the whole chain came to.
 *
 * @param intact whether nothing is wrong
 * @param links length of the chain
 * @param forgotten links whose entry was deleted after its retention
 * @param pending entries that are not chained yet: the last second's
 * @param faults what is wrong, the first few in words
 */
@Schema(description = "What a look through the whole audit chain came to")
public record AuditVerdict(boolean intact, long links, long forgotten, long pending, List<String> faults) {}

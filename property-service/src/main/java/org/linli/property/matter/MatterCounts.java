package org.linli.property.matter;

import java.util.Map;

/** How many matters there are of each; what there is none of is absent. */
public record MatterCounts(Map<MatterState, Long> states, Map<MatterKind, Long> kinds) {}

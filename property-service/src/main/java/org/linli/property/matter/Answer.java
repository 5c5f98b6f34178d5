package org.linli.property.matter;

import java.time.Instant;

/** What was answered. Those who raised the matter read it as it stands here. */
public record Answer(String text, Office by, Instant at) {}

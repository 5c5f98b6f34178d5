package org.linli.search.hot;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When is counted, and for how long it is remembered.
 *
 * @param every how long after the beginning of one round the next begins
 * @param keepDays for how long the course of an issue is kept day by day
 */
@ConfigurationProperties("linli.search.hot")
record HeatSettings(
        @DefaultValue("15m") Duration every,
        @DefaultValue("P400D") Period keepDays) {}

package org.linli.search.group;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a matter that was asked for and not heard of is asked for again.
 *
 * @param first how long after it was asked for; each wait after that is twice the one before
 * @param most the longest wait
 */
@ConfigurationProperties("linli.search.adoptions")
record AdoptionSettings(
        @DefaultValue("1m") Duration first,
        @DefaultValue("30m") Duration most) {}

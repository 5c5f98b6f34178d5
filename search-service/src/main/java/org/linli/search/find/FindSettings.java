package org.linli.search.find;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the copy of what things are called is kept.
 *
 * @param reconcile how often a service's whole snapshot is compared although no event was missed
 */
@ConfigurationProperties("linli.search.find")
record FindSettings(@DefaultValue("6h") Duration reconcile) {}

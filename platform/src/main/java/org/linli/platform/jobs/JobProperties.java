package org.linli.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long work is done.
 *
 * @param concurrency jobs that one instance runs at a time
 * @param poll how often new and orphaned jobs are looked for, besides being woken by each commit
 * @param lease how long a job belongs to an instance that gives no sign of life; renewed at a third of it
 * @param runs how often a job is begun without getting on before it counts as failed
 * @param longestWait the longest pause between two runs while a server is away
 * @param retention how long ended jobs can be looked at
 */
@ConfigurationProperties("linli.jobs")
record JobProperties(
        @DefaultValue("2") int concurrency,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("100") int runs,
        @DefaultValue("30s") Duration longestWait,
        @DefaultValue("30d") Duration retention) {}

package org.linli.search.hot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** {@code linli.search.hot.round.age}: how old the last round is, in seconds; {@code linli.search.hot.issues} by level. */
@Component
class HotMetrics {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Instant begun;
    private volatile Map<HeatLevel, Long> levels = Map.of();

    HotMetrics(@Qualifier("jobs") JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.begun = clock.instant();
        Gauge.builder("linli.search.hot.round.age", this, HotMetrics::ageSeconds)
                .description("Time since the last round that counts what grows began")
                .baseUnit("seconds")
                .register(registry);
        for (HeatLevel level : HeatLevel.values()) {
            Gauge.builder("linli.search.hot.issues", this, metrics -> metrics.levels.getOrDefault(level, 0L))
                    .description("What grows this week, by level")
                    .tag("level", level.name())
                    .register(registry);
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void look() {
        try {
            jdbc.sql("select begun_at from heat_round where no > 0")
                    .query((row, _) ->
                            row.getObject("begun_at", OffsetDateTime.class).toInstant())
                    .optional()
                    .ifPresent(at -> begun = at);
            Map<HeatLevel, Long> counted = new EnumMap<>(HeatLevel.class);
            jdbc.sql(
                            "select level, count(*) as issues from hot_issues where period = 'WEEK' and received > 0 group by 1")
                    .query(row -> {
                        counted.put(HeatLevel.valueOf(row.getString("level")), row.getLong("issues"));
                    });
            levels = counted;
        } catch (DataAccessException e) {
            // PostgreSQL's own health says so; the last figures stay.
        }
    }

    private double ageSeconds() {
        return Duration.between(begun, clock.instant()).toMillis() / 1_000.0;
    }
}

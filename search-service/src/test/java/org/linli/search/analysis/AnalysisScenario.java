package org.linli.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.test.Http;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Opinions of a city and what became of them. March 2026 is the month that is looked at. */
abstract class AnalysisScenario {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
    }

    JsonNode march() {
        return analysed(city.asking(city.tree.street)
                .with("unit", city.tree.street)
                .with("from", "2026-03-01")
                .with("to", "2026-03-31"));
    }

    static JsonNode analysed(SearchScenario.Asked asked) {
        Http.Answer answer = asked.get("/analysis/opinions");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("analysis");
    }

    static Instant at(String day) {
        return OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant();
    }

    UUID answered(String received, String answeredAt) {
        UUID id = city.anOpinion().state("ANSWERED").receivedAt(at(received)).said();
        jobs.sql("update opinions set answered_at = cast(:at as timestamptz) where id = :id")
                .param("at", answeredAt)
                .param("id", id)
                .update();
        return id;
    }

    static List<JsonNode> lines(JsonNode analysis, String part) {
        return StreamSupport.stream(analysis.get(part).spliterator(), false).toList();
    }

    static long sum(JsonNode analysis, String part, String figure) {
        return lines(analysis, part).stream()
                .mapToLong(line -> line.get(figure).asLong())
                .sum();
    }

    static long figure(JsonNode analysis, String period, String figure) {
        return analysis.get(period).get(figure).asLong();
    }
}

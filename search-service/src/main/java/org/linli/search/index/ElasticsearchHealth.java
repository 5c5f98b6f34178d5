package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Health {@code elasticsearch}. No part of readiness: without Elasticsearch opinions are taken in, and searches are
 * answered from PostgreSQL.
 */
@Component("elasticsearchHealthIndicator")
class ElasticsearchHealth extends AbstractHealthIndicator {

    private final ElasticsearchClient client;

    ElasticsearchHealth(ElasticsearchClient client) {
        super("Elasticsearch does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        builder.up().withDetail("version", client.info().version().number());
    }
}

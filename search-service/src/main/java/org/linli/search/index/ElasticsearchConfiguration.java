package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The client of Elasticsearch. It connects at its first use: the service starts without Elasticsearch too. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ElasticsearchProperties.class)
class ElasticsearchConfiguration {

    @Bean(destroyMethod = "close")
    Rest5Client elasticsearchConnection(ElasticsearchProperties properties, SslBundles bundles) {
        Rest5ClientBuilder builder = Rest5Client.builder(properties.url().toArray(URI[]::new))
                .setDefaultHeaders(authorization(properties).toArray(Header[]::new))
                .setConnectionConfigCallback(
                        connection -> connection.setConnectTimeout(Timeout.of(properties.connectTimeout())))
                .setRequestConfigCallback(
                        request -> request.setResponseTimeout(Timeout.of(properties.answerTimeout())));
        if (properties.sslBundle() != null) {
            builder.setSSLContext(bundles.getBundle(properties.sslBundle()).createSslContext());
        }
        return builder.build();
    }

    @Bean
    ElasticsearchClient elasticsearchClient(Rest5Client connection) {
        return new ElasticsearchClient(new Rest5ClientTransport(connection, new Jackson3JsonpMapper()));
    }

    private static List<Header> authorization(ElasticsearchProperties properties) {
        if (properties.apiKey() != null) {
            return List.of(new BasicHeader("Authorization", "ApiKey " + properties.apiKey()));
        }
        if (properties.username() != null && properties.password() != null) {
            String login = properties.username() + ":" + properties.password();
            String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            return List.of(new BasicHeader("Authorization", "Basic " + encoded));
        }
        return List.of();
    }
}

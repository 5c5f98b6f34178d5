package org.linli.local;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator said through environment variables.
 *
 * @param port the gateway's; the services take the ports above it
 * @param postgres a PostgreSQL of the operator's instead of ours
 * @param rabbitMq the same for RabbitMQ, with name and password in the address
 * @param elasticsearch the same for Elasticsearch
 * @param without services that are not started
 */
record LocalSettings(
        int port,
        Optional<OutsidePostgres> postgres,
        Optional<URI> rabbitMq,
        Optional<URI> elasticsearch,
        Set<String> without) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_000;

    /**
     * @param server the JDBC address without a database, ending in a slash
     * @param administrator who may make roles and databases; none means that they have been made already
     */
    record OutsidePostgres(String server, Optional<Credentials> administrator) {}

    /** The one public address, which is also the issuer of all tokens. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    static LocalSettings from(Map<String, String> environment) {
        return new LocalSettings(
                port(environment),
                given(environment, "LINLI_POSTGRES_URL").map(url -> outsidePostgres(url, environment)),
                given(environment, "LINLI_RABBITMQ_URL")
                        .map(url -> address("LINLI_RABBITMQ_URL", url, "amqp", "amqps")),
                given(environment, "LINLI_ELASTICSEARCH_URL")
                        .map(url -> address("LINLI_ELASTICSEARCH_URL", url, "http", "https")),
                given(environment, "LINLI_WITHOUT").map(LocalSettings::without).orElse(Set.of()));
    }

    /** Nobody gets in without the issuer and the door; everything else can be missed. */
    private static Set<String> without(String names) {
        List<String> dispensable = OwnService.ALL.stream()
                .map(OwnService::name)
                .filter(name -> !Set.of("org-service", "gateway").contains(name))
                .toList();
        Set<String> without = Set.copyOf(List.of(names.strip().split("\\s*,\\s*", -1)));
        if (!dispensable.containsAll(without)) {
            throw new Refusal("LINLI_WITHOUT must name some of %s, but is '%s'."
                    .formatted(String.join(", ", dispensable), names));
        }
        return without;
    }

    private static int port(Map<String, String> environment) {
        String text = given(environment, "LINLI_PORT").orElse(Integer.toString(DEFAULT_PORT));
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new Refusal("LINLI_PORT must be a number from 1 to %d, but is '%s'.".formatted(HIGHEST_PORT, text));
    }

    private static OutsidePostgres outsidePostgres(String url, Map<String, String> environment) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI address = address("LINLI_POSTGRES_URL", plain, "postgresql", "postgres");
        int port = address.getPort() < 0 ? 5432 : address.getPort();
        return new OutsidePostgres(
                "jdbc:postgresql://%s:%d/".formatted(address.getHost(), port),
                given(environment, "LINLI_POSTGRES_USERNAME")
                        .map(name -> new Credentials(
                                name,
                                given(environment, "LINLI_POSTGRES_PASSWORD").orElse(""))));
    }

    private static URI address(String variable, String text, String scheme, String secureScheme) {
        try {
            URI address = URI.create(text);
            boolean right = scheme.equals(address.getScheme()) || secureScheme.equals(address.getScheme());
            if (right && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refusal(wrongAddress(variable, scheme), notAnAddress);
        }
        throw new Refusal(wrongAddress(variable, scheme));
    }

    // The text itself may hold a password and is not repeated.
    private static String wrongAddress(String variable, String scheme) {
        return "%s must be an address such as %s://host:port.".formatted(variable, scheme);
    }

    private static Optional<String> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}

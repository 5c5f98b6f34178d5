package org.linli.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.local.OwnService.Need;

/**
 * What one of our services is told at its start through environment variables: its own port, where the others are, and
 * what it needs of databases, broker, index and secrets.
 *
 * @param broker Spring's settings for RabbitMQ
 * @param elasticsearch the address of Elasticsearch
 * @param files where files that are handed in are kept
 */
record ServiceEnvironment(
        LocalSettings settings,
        Databases databases,
        Secrets secrets,
        Map<String, String> broker,
        String elasticsearch,
        Path files) {

    Map<String, String> of(OwnService service) {
        Map<String, String> environment = new LinkedHashMap<>();
        putAddresses(environment, service);
        if (service.needs(Need.DATABASE)) {
            putDatabase(environment, service.shortName());
        }
        if (service.needs(Need.BROKER)) {
            environment.putAll(broker);
        }
        if (service.needs(Need.ELASTICSEARCH)) {
            environment.put("LINLI_ELASTICSEARCH_URL", elasticsearch);
        }
        if (service.needs(Need.FILES)) {
            environment.put(
                    "LINLI_SEARCH_ATTACHMENTS_FOLDER", files.toAbsolutePath().toString());
        }
        if (service.needs(Need.SERVICE_CLIENT)) {
            environment.put("LINLI_SERVICE_CLIENT_SECRET", secrets.password("service-client"));
        }
        if (service.needs(Need.PORTAL_CLIENT)) {
            environment.put("LINLI_PORTAL_CLIENT_SECRET", secrets.password("portal-client"));
        }
        return environment;
    }

    private void putAddresses(Map<String, String> environment, OwnService service) {
        String address = settings.address().toString();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(service.port(settings)));
        environment.put("LINLI_ISSUER", address);
        environment.put("LINLI_GATEWAY", address);
        for (OwnService other : OwnService.ALL) {
            if (other.offset() > 0) {
                environment.put(other.addressVariable(), other.url(settings));
            }
        }
        // Past the gateway: the keys must be there for whoever starts before it.
        environment.put("LINLI_JWKS_URI", environment.get("LINLI_ORG_URL") + "/oauth2/jwks");
    }

    private void putDatabase(Map<String, String> environment, String service) {
        Database database = databases.of(service, "linli_" + service);
        environment.put("LINLI_DATABASE_URL", database.jdbcUrl());
        putCredentials(environment, "LINLI_DATABASE_OWNER", database.owner());
        putCredentials(environment, "LINLI_DATABASE_APP", database.app());
        putCredentials(environment, "LINLI_DATABASE_JOBS", database.jobs());
        environment.put("LINLI_DATABASE_CITY", database.cityRole());
        environment.put("LINLI_PRIVACY_KEYSET", secrets.keyset(service + ".privacy"));
        environment.put("LINLI_PRIVACY_HASH_KEY", secrets.key(service + ".privacy-hash"));
        environment.put("LINLI_AUDIT_KEY", secrets.key(service + ".audit"));
    }

    private static void putCredentials(Map<String, String> environment, String prefix, Credentials credentials) {
        environment.put(prefix + "_USERNAME", credentials.username());
        environment.put(prefix + "_PASSWORD", credentials.password());
    }
}

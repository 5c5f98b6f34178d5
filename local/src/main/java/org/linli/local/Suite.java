package org.linli.local;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a local run is made of: which servers, on which ports, and what each service is told about the others. */
final class Suite {

    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 512;
    private static final int ORG_OFFSET = 1;
    private static final int SEARCH_OFFSET = 3;
    private static final List<String> SERVICES_WITH_DATABASE = List.of("org", "search");
    // Small heaps and one collector thread: the whole suite shares a developer's machine.
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xmx384m", "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    private final LocalFolder folder;
    private final LocalSettings settings;
    private final Secrets secrets;
    private final Optional<Postgres> postgres;
    private final Optional<RabbitMq> rabbitMq;
    private final Optional<Elasticsearch> elasticsearch;
    private final Databases databases;

    Suite(LocalFolder folder, LocalSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.secrets = new Secrets(folder.secrets());
        RememberedPorts ports = new RememberedPorts(folder.ports());
        Credentials superuser = secrets.credentials("postgres");
        this.postgres = settings.postgres().isPresent()
                ? Optional.empty()
                : Optional.of(new Postgres(
                        folder.data("postgres"),
                        folder.log("postgres"),
                        ports.of("postgres"),
                        superuser,
                        Postgres.Durability.POWER_LOSS));
        this.rabbitMq = settings.rabbitMq().isPresent()
                ? Optional.empty()
                : Optional.of(new RabbitMq(
                        folder.data("rabbitmq"),
                        folder.log("rabbitmq"),
                        ports.of("rabbitmq"),
                        secrets.credentials("linli")));
        this.elasticsearch = settings.elasticsearch().isPresent()
                ? Optional.empty()
                : Optional.of(new Elasticsearch(
                        folder.data("elasticsearch"),
                        folder.log("elasticsearch"),
                        ports.of("elasticsearch"),
                        ELASTICSEARCH_HEAP_MEGABYTES));
        String server = settings.postgres()
                .map(LocalSettings.OutsidePostgres::server)
                .orElseGet(() -> "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/");
        Credentials administrator = settings.postgres()
                .flatMap(LocalSettings.OutsidePostgres::administrator)
                .orElse(superuser);
        this.databases = new Databases(server, administrator, secrets::credentials);
    }

    /** PostgreSQL, RabbitMQ and Elasticsearch, as far as they are ours. */
    List<Server> servers() {
        List<Server> servers = new ArrayList<>();
        postgres.ifPresent(servers::add);
        rabbitMq.ifPresent(servers::add);
        elasticsearch.ifPresent(servers::add);
        return servers;
    }

    /** Makes the services' databases as far as they are missing; where they were made already, looks whether they open. */
    void prepareDatabases() {
        boolean madeBeforehand = settings.postgres()
                .filter(outside -> outside.administrator().isEmpty())
                .isPresent();
        for (String service : SERVICES_WITH_DATABASE) {
            if (madeBeforehand) {
                lookInto(databases.of(service, "linli_" + service));
            } else {
                databases.create(service, "linli_" + service);
            }
        }
    }

    private void lookInto(Database database) {
        for (Credentials role : List.of(database.owner(), database.app(), database.jobs())) {
            try {
                DriverManager.getConnection(database.jdbcUrl(), role.username(), role.password())
                        .close();
            } catch (SQLException e) {
                throw new Refusal(
                        "%s does not let %s in (%s): give LINLI_POSTGRES_USERNAME and LINLI_POSTGRES_PASSWORD of somebody"
                                        .formatted(database.jdbcUrl(), role.username(), e.getMessage())
                                + " who may make roles and databases, or write the roles' passwords into "
                                + folder.secrets() + ".",
                        e);
            }
        }
    }

    /** Our own services, the gateway last. */
    List<Server> services() {
        return List.of(
                service("org-service", orgPort(), serviceEnvironment("org", orgPort())),
                service("search-service", searchPort(), searchEnvironment()),
                service("gateway", settings.port(), commonEnvironment(settings.port())));
    }

    private JavaService service(String name, int port, Map<String, String> environment) {
        return new JavaService(name, port, folder, JAVA_OPTIONS, environment);
    }

    /** The one public address, which is also the issuer of all tokens. */
    URI address() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    Secrets secrets() {
        return secrets;
    }

    private int orgPort() {
        return settings.port() + ORG_OFFSET;
    }

    private int searchPort() {
        return settings.port() + SEARCH_OFFSET;
    }

    private Map<String, String> commonEnvironment(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("LINLI_ISSUER", address().toString());
        environment.put("LINLI_GATEWAY", address().toString());
        environment.put("LINLI_JWKS_URI", "http://127.0.0.1:" + orgPort() + "/oauth2/jwks");
        environment.put("LINLI_ORG_URL", "http://127.0.0.1:" + orgPort());
        environment.put("LINLI_SEARCH_URL", "http://127.0.0.1:" + searchPort());
        return environment;
    }

    private Map<String, String> serviceEnvironment(String service, int port) {
        Map<String, String> environment = commonEnvironment(port);
        Database database = databases.of(service, "linli_" + service);
        environment.put("LINLI_DATABASE_URL", database.jdbcUrl());
        putCredentials(environment, "LINLI_DATABASE_OWNER", database.owner());
        putCredentials(environment, "LINLI_DATABASE_APP", database.app());
        putCredentials(environment, "LINLI_DATABASE_JOBS", database.jobs());
        environment.put("LINLI_DATABASE_CITY", database.cityRole());
        environment.put("LINLI_PRIVACY_KEYSET", secrets.keyset(service + ".privacy"));
        environment.put("LINLI_AUDIT_KEY", secrets.key(service + ".audit"));
        environment.put("LINLI_SERVICE_CLIENT_SECRET", secrets.password("service-client"));
        environment.putAll(rabbitEnvironment());
        return environment;
    }

    private Map<String, String> searchEnvironment() {
        Map<String, String> environment = serviceEnvironment("search", searchPort());
        String elasticsearchUrl = settings.elasticsearch()
                .map(URI::toString)
                .or(() -> elasticsearch.map(Elasticsearch::url))
                .orElseThrow();
        environment.put("LINLI_ELASTICSEARCH_URL", elasticsearchUrl);
        environment.put("LINLI_SEARCH_ELASTICSEARCH_URIS", elasticsearchUrl);
        return environment;
    }

    private Map<String, String> rabbitEnvironment() {
        return settings.rabbitMq()
                .map(outside -> Map.of("SPRING_RABBITMQ_ADDRESSES", outside.toString()))
                .orElseGet(() -> {
                    RabbitMq own = rabbitMq.orElseThrow();
                    return Map.of(
                            "SPRING_RABBITMQ_HOST", own.host(),
                            "SPRING_RABBITMQ_PORT", Integer.toString(own.port()),
                            "SPRING_RABBITMQ_USERNAME", own.username(),
                            "SPRING_RABBITMQ_PASSWORD", own.password());
                });
    }

    private static void putCredentials(Map<String, String> environment, String prefix, Credentials credentials) {
        environment.put(prefix + "_USERNAME", credentials.username());
        environment.put(prefix + "_PASSWORD", credentials.password());
    }
}

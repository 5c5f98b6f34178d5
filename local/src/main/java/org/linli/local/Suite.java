package org.linli.local;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.local.OwnService.Need;

/** What a local run is made of: which servers, on which ports, and what each service is told about the others. */
final class Suite {

    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 512;

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
        for (OwnService service : OwnService.ALL) {
            if (service.needs(Need.DATABASE)) {
                prepareDatabase(service.shortName(), madeBeforehand);
            }
        }
    }

    private void prepareDatabase(String service, boolean madeBeforehand) {
        if (madeBeforehand) {
            lookInto(databases.of(service, "linli_" + service));
        } else {
            databases.create(service, "linli_" + service);
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

    /** Our own services, but those to be left out. */
    List<JavaService> services() {
        ServiceEnvironment environment = new ServiceEnvironment(
                settings, databases, secrets, brokerEnvironment(), elasticsearchUrl(), folder.data("attachments"));
        return OwnService.ALL.stream()
                .filter(service -> !settings.without().contains(service.name()))
                .map(service -> new JavaService(service, folder, settings, environment.of(service)))
                .toList();
    }

    private String elasticsearchUrl() {
        return settings.elasticsearch()
                .map(URI::toString)
                .or(() -> elasticsearch.map(Elasticsearch::url))
                .orElseThrow();
    }

    private Map<String, String> brokerEnvironment() {
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
}

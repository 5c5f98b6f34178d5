package org.linli.org.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the city, the one unit without a parent, at the first start with an empty tree. */
@Component
@Order(0)
@EnableConfigurationProperties(CityBootstrap.City.class)
class CityBootstrap implements ApplicationRunner {

    /**
     * The city. Taken at the first start only; its name can be changed like any other unit's.
     *
     * @param id its id, the same wherever this city is named in configuration
     * @param name its name
     */
    @ConfigurationProperties("linli.org.city")
    record City(
            @DefaultValue("01990000-0000-7000-8000-000000000001")
            UUID id,

            @DefaultValue("示范市") String name) {}

    private final City city;
    private final TreeRows rows;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transactions;

    CityBootstrap(City city, TreeRows rows, Outbox outbox, Clock clock, PlatformTransactionManager transactions) {
        this.city = city;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        UnitId id = new UnitId(city.id());
        new Scope(Caller.system("org-service"), List.of(id))
                .run(() -> transactions.executeWithoutResult(_ -> createIfMissing(id)));
    }

    private void createIfMissing(UnitId id) {
        LockedTree tree = new LockedTree(rows, outbox);
        if (rows.isEmpty()) {
            LocalDate today = LocalDate.now(clock.withZone(CityTime.ZONE));
            tree.createCity(new OrgUnit(id, null, null, UnitType.CITY, null, city.name(), null, today, null, 1));
            tree.flush();
        }
    }
}

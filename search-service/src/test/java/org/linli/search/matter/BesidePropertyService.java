package org.linli.search.matter;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test beside which {@link StubbedPropertyService} runs. Whoever names it shares one service and one database. */
public interface BesidePropertyService {

    StubbedPropertyService PROPERTY = new StubbedPropertyService();

    @DynamicPropertySource
    static void propertyService(DynamicPropertyRegistry properties) {
        properties.add("linli.property-url", PROPERTY::address);
        properties.add("linli.places.token-uri", () -> PROPERTY.address() + StubbedPropertyService.TOKENS);
    }
}

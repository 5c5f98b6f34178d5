package org.linli.search.open311;

import java.util.List;
import java.util.Optional;
import org.linli.platform.web.ProblemException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What can be reported, and what the city says of itself. */
@Component
@EnableConfigurationProperties(Open311Settings.class)
public class ServiceCatalogue {

    private final Open311Settings settings;
    private final OfferedService rest;

    ServiceCatalogue(Open311Settings settings) {
        this.settings = settings;
        this.rest = settings.services().stream()
                .filter(service -> service.category() == null)
                .findFirst()
                .orElseThrow();
    }

    public Open311Settings settings() {
        return settings;
    }

    public List<OfferedService> all() {
        return settings.services();
    }

    public Optional<OfferedService> find(String code) {
        return all().stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** The service that takes whatever has no other. */
    OfferedService rest() {
        return rest;
    }

    /**
     * "Implementations can ignore this parameter and treat it as an Optional Argument if the implementation only serves
     * one jurisdiction"; "404 - jurisdiction_id provided was not found".
     *
     * @param given the {@code jurisdiction_id}; empty means none
     */
    public void mustServe(String given) {
        String own = settings.jurisdiction();
        if (own != null && !given.isBlank() && !own.equals(given.strip())) {
            throw Unacceptable.notFound("jurisdiction_id", "report.jurisdiction-unknown", given);
        }
    }

    /** @throws ProblemException 404 when there is none: "service_code … provided were not found" */
    public OfferedService required(String code) {
        return find(code).orElseThrow(() -> Unacceptable.notFound("service_code", "report.service-unknown", code));
    }
}

package org.linli.portal;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.TestSignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of views without a browser: the whole portal in one JVM, signed in, in Chinese, against {@link StubbedServices}.
 * {@link #prepare} says what the services answer before the first page is built.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "org.linli.portal")
public abstract class PortalTest extends SpringBrowserlessTest {

    public static final String STREET = "019a0000-0000-7000-8000-000000000002";

    private static final StubbedServices SERVICES = new StubbedServices();

    @Autowired
    private TestSignIn signIn;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("linli.gateway", SERVICES::address);
    }

    protected static StubbedServices services() {
        return SERVICES;
    }

    /** What the services answer; overridden by tests that need more than a street. */
    protected void prepare(StubbedServices services) {}

    /** Whom the test is signed in as. */
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000a", "沈若溪", List.of(new Person.Appointment(STREET, Role.CLERK)));
    }

    protected Locale language() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        Locale.setDefault(language());
        // A service that was down in the test before is well again.
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        SERVICES.reset();
        SERVICES.answer("/api/org/v1/units/" + STREET, street());
        SERVICES.answer("/api/org/v1/coverage", """
                {"organisation": {"covered": 5, "units": 6, "rate": 0.8333}, "work": {"covered": 6, "units": 6, "rate": 1.0}}
                """);
        SERVICES.answer("/api/volunteer/v1/figures", """
                {"teams": {"teams": 0, "members": 0, "byKind": [], "captainVacant": 0, "unitClosed": 0, "dissolved": 0},
                 "volunteers": [], "skills": [], "coverage": []}
                """);
        SERVICES.answer("/api/property/v1/coverage", """
                {"day": "2026-11-25", "professional": {"covered": 0, "total": 0}, "fallback": 0,
                 "party": {"covered": 0, "total": 0}}
                """);
        SERVICES.answer("/api/property/v1/matters/counts", """
                {"states": {}, "kinds": {}}
                """);
        SERVICES.answer("/api/search/v1/opinions", """
                {"items": [], "total": {"value": 0, "exact": true}, "facets": []}
                """);
        SERVICES.answer("/api/search/v1/groups/counts", "{}");
        SERVICES.answer("/api/search/v1/groups", """
                {"items": [], "total": 0}
                """);
        SERVICES.answer("/api/search/v1/hot-issues", """
                {"items": [], "total": 0}
                """);
        SERVICES.answer("/api/search/v1/webhooks", """
                {"items": []}
                """);
        SERVICES.answer("/api/search/v1/saved-searches/news", """
                {"items": []}
                """);
        SERVICES.answer("/api/search/v1/opinions/trend", """
                {"interval": "DAY", "steps": [], "received": 0}
                """);
        SERVICES.answer("/api/search/v1/bulk-actions", """
                {"items": []}
                """);
        SERVICES.answer("/api/search/v1/imports", """
                {"items": []}
                """);
        prepare(SERVICES);
        signIn.as(person());
        super.initVaadinEnvironment();
    }

    private static String street() {
        return """
                {"id": "%s", "code": "370502001", "name": "文澜街道", "type": "STREET", "status": "OPEN",
                 "lineage": [{"id": "019a0000-0000-7000-8000-000000000001", "name": "临湖区", "type": "DISTRICT"}]}
                """.formatted(STREET);
    }

    /** Goes to an address with parameters. */
    protected static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** All words of the page one is at, without the frame. */
    protected String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @AfterEach
    void everyStubKeepsToThePublishedDocument() {
        SERVICES.assertKept();
    }
}

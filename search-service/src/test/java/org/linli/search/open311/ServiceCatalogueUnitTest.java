package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

class ServiceCatalogueUnitTest {

    private static final OfferedService REST = new OfferedService("other", null, "其他", "", List.of());

    private static Open311Settings settings(@Nullable String jurisdiction, OfferedService... services) {
        return new Open311Settings(jurisdiction, "", "", "2026-11-25", true, List.of(services));
    }

    private static OfferedService service(String code) {
        return new OfferedService(code, "公用事业/电梯", null, "", List.of());
    }

    @Test
    void anotherCityIsNotFoundAndAnyIsServedWhereNoneIsSet() {
        var ours = new ServiceCatalogue(settings("dongying.gov.cn", REST));
        var anybodys = new ServiceCatalogue(settings(null, REST));

        assertThatCode(() -> ours.mustServe("dongying.gov.cn")).doesNotThrowAnyException();
        assertThatCode(() -> ours.mustServe("")).doesNotThrowAnyException();
        assertThatCode(() -> anybodys.mustServe("city.gov")).doesNotThrowAnyException();
        assertThatThrownBy(() -> ours.mustServe("city.gov"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    @Test
    void servicesThatClientsCouldNotTellApartOrReachAreRefusedAtTheStart() {
        assertThatThrownBy(() -> settings(null, REST, service("elevator"), service("elevator")))
                .hasMessageContaining("elevator");
        assertThatThrownBy(() -> service("lift.xml")).hasMessageContaining("lift.xml");
        assertThatThrownBy(() -> settings(null, service("elevator"))).hasMessageContaining("Exactly one");
        assertThatThrownBy(() -> settings(null, REST, REST)).hasMessageContaining("other");
    }
}

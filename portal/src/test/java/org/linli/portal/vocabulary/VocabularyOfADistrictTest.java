package org.linli.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

/** There is one vocabulary for the city: who administers less has no use for it. */
class VocabularyOfADistrictTest extends PortalTest {

    private static final String API = "/api/search/v1/vocabulary";

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000a",
                "沈若溪",
                List.of(new Person.Appointment(STREET, Role.ADMINISTRATOR)));
    }

    @Override
    protected void prepare(StubbedServices services) {
        for (String path : List.of(API, API + "/entries")) {
            services.refuse(path, 403, """
                    {"type": "urn:linli:problem:vocabulary-for-city-only", "title": "词典由市级维护", "status": 403,
                     "detail": "全市共用一份词典与同义词。", "fields": []}
                    """);
        }
    }

    @Test
    void theMenuDoesNotLeadThereAndTheAddressSaysThatItIsNotTheirs() {
        navigate(VocabularyView.class);

        assertThat(find(RouterLink.class).withClassName("l-room-entry").all())
                .noneMatch(link -> link.getElement().getTextRecursively().equals("词典与同义词"));
        assertThat(words()).contains("你不能查看这一页");
    }
}

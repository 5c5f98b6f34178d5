package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.open311.Open311Client.ENDPOINT;
import static org.linli.search.open311.Open311Client.text;
import static org.linli.search.open311.Open311Client.xml;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;

/** What is not taken in, and how the specification has it said. */
@WholeService
class RefusedReportIntegrationTest extends ReportScenario {

    @Test
    void everyFieldThatIsNotAcceptedIsNamedAtOnce() {
        var refused = reported(
                "json",
                "short",
                "address_id",
                null,
                "lat",
                "137",
                "media_url",
                "javascript:alert(1)",
                "description",
                "长".repeat(4_001),
                "tags",
                "x",
                "attribute[channel]",
                "smoke",
                "phone",
                "1\u0000");

        assertThat(descriptions(refused))
                .hasSize(8)
                .anyMatch(text -> text.startsWith("Idempotency-Key: "))
                .anyMatch(text -> text.startsWith("lat: Must be decimal degrees"))
                .anyMatch(text -> text.startsWith("long: Give lat and long"))
                .anyMatch(text -> text.startsWith("media_url: "))
                .anyMatch(text -> text.startsWith("description: At most 4,000"))
                .anyMatch(text -> text.startsWith("tags: There is no such field"))
                .anyMatch(text -> text.startsWith("attribute[channel]: "))
                .anyMatch(text -> text.startsWith("phone: "));
        assertThat(listed("")).isEmpty();
    }

    @Test
    void theErrorsAreThoseOfTheSpecification() {
        assertThat(reported("json", null, "service_code", "moon-dust").status()).isEqualTo(404);
        assertThat(descriptions(reported("json", null, "service_code", null)))
                .containsExactly("service_code: Required");
        assertThat(descriptions(reported("json", null, "address_id", null)))
                .singleElement()
                .asString()
                .startsWith("address_id: Say where");
        assertThat(descriptions(reported("json", null, "address_id", tree.siblingCommunity.toString())))
                .singleElement()
                .asString()
                .startsWith("address_id: There is no such unit");
        assertThat(client.get(ENDPOINT + "/requests/" + UUID.randomUUID() + ".json")
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(client.get(ENDPOINT + "/requests/x,y.json")
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormThatIsFarTooLongIsRefusedAndNothingOfItIsKept() {
        var refused = reported("json", null, "description", "x".repeat(70_000));

        assertThat(descriptions(refused)).containsExactly("The form has more than 64 KB, or is not encoded properly");
        assertThat(listed("")).isEmpty();
    }

    @Test
    void withoutATokenItIsForbiddenInBothFormats() {
        var json = client.report("json", Map.of("service_code", "elevator")).send();
        var errors = client.get(ENDPOINT + "/requests.xml").send();
        var reader = client.report("json", Map.of("service_code", "elevator"))
                .token(TestTokens.of(Role.READER, tree.street))
                .send();

        assertThat(json.status()).isEqualTo(403);
        assertThat(json.json().get(0).get("code").asInt()).isEqualTo(403);
        assertThat(errors.status()).isEqualTo(403);
        assertThat(xml(errors).getTagName()).isEqualTo("errors");
        assertThat(reader.status()).isEqualTo(403);
    }
}

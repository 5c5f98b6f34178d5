package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.open311.Open311Client.ENDPOINT;
import static org.linli.search.open311.Open311Client.children;
import static org.linli.search.open311.Open311Client.names;
import static org.linli.search.open311.Open311Client.text;
import static org.linli.search.open311.Open311Client.xml;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.test.WholeService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the specification says of discovery, services and their definitions; none of them needs a token. */
@WholeService
class OfferIntegrationTest {

    @LocalServerPort
    int port;

    Open311Client client;

    @BeforeEach
    void knock() {
        client = new Open311Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search/open311/discovery",
                ENDPOINT + "/services",
                ENDPOINT + "/services/elevator",
                ENDPOINT + "/services/moon-dust"
            })
    void theSuffixDecidesTheFormatAndEverythingIsUtf8(String path) {
        assertThat(client.get(path + ".xml")
                        .header("Accept", "application/json")
                        .send()
                        .header("Content-Type"))
                .isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(client.get(path + ".json")
                        .header("Accept", "text/xml")
                        .send()
                        .header("Content-Type"))
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(client.get(path + ".xml").send().body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .doesNotContain("xmlns");
        assertThat(client.get(path + ".html").send().status()).isEqualTo(404);
    }

    @Test
    void theDiscoveryHasAllRequiredFieldsInBothFormats() {
        var json = client.get("/api/search/open311/discovery.json").send().json();
        var discovery = xml(client.get("/api/search/open311/discovery.xml").send());

        assertThat(json.propertyNames()).containsExactly("changeset", "contact", "key_service", "endpoints");
        var endpoint = json.get("endpoints").get(0);
        assertThat(endpoint.propertyNames()).containsExactly("specification", "url", "changeset", "type", "formats");
        assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.get("url").asString()).isEqualTo("http://127.0.0.1:" + port + ENDPOINT);
        assertThat(endpoint.get("type").asString()).isEqualTo("production");
        assertThat(endpoint.get("formats").values().stream().map(each -> each.asString()))
                .containsExactly("text/xml", "application/json");
        assertThat(discovery.getTagName()).isEqualTo("discovery");
        assertThat(names(discovery)).containsExactlyElementsOf(json.propertyNames());
        assertThat(children(children(discovery).toList().getLast()).flatMap(Open311Client::names))
                .containsExactlyElementsOf(endpoint.propertyNames());
    }

    @Test
    void theServicesAreCategoriesWithAllFieldsOfTheSpecification() {
        var json = client.get(ENDPOINT + "/services.json").send().json();
        var services = xml(client.get(ENDPOINT + "/services.xml").send());

        var elevator = json.values().stream()
                .filter(service -> service.get("service_code").asString().equals("elevator"))
                .findFirst()
                .orElseThrow();
        assertThat(elevator.propertyNames())
                .containsExactly(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(elevator.get("service_name").asString()).isEqualTo("电梯");
        assertThat(elevator.get("group").asString()).isEqualTo("公用事业");
        assertThat(elevator.get("metadata").asBoolean()).isTrue();
        assertThat(elevator.get("type").asString()).isEqualTo("realtime");
        assertThat(services.getTagName()).isEqualTo("services");
        assertThat(names(services)).containsOnly("service").hasSize(json.size());
        assertThat(children(services))
                .allSatisfy(service -> assertThat(names(service)).containsExactlyElementsOf(elevator.propertyNames()));
    }

    @Test
    void aDefinitionListsFieldsThatNobodyMustFill() {
        var json = client.get(ENDPOINT + "/services/elevator.json").send().json();
        var definition = xml(client.get(ENDPOINT + "/services/elevator.xml").send());

        assertThat(json.get("service_code").asString()).isEqualTo("elevator");
        var channel = json.get("attributes").get(0);
        assertThat(channel.propertyNames())
                .containsExactly(
                        "variable",
                        "code",
                        "datatype",
                        "required",
                        "datatype_description",
                        "order",
                        "description",
                        "values");
        assertThat(channel.get("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(channel.get("required").asBoolean()).isFalse();
        assertThat(channel.get("values").get(0).propertyNames()).containsExactly("key", "name");
        assertThat(definition.getTagName()).isEqualTo("service_definition");
        assertThat(names(children(definition).toList().getLast())).containsExactly("attribute", "attribute");
    }

    @Test
    void aServiceThatIsNotOfferedIsNotFoundAndSaidSoInBothFormats() {
        var json = client.get(ENDPOINT + "/services/moon-dust.json")
                .header("Accept-Language", "en")
                .send();
        var errors = xml(client.get(ENDPOINT + "/services/moon-dust.xml").send());

        assertThat(json.status()).isEqualTo(404);
        assertThat(json.json().get(0).get("code").asInt()).isEqualTo(404);
        assertThat(json.json().get(0).get("description").asString())
                .isEqualTo("service_code: There is no such service: moon-dust");
        assertThat(errors.getTagName()).isEqualTo("errors");
        var error = children(errors).findFirst().orElseThrow();
        assertThat(error.getTagName()).isEqualTo("error");
        assertThat(text(error, "code")).isEqualTo("404");
        assertThat(text(error, "description")).contains("没有这个服务", "moon-dust");
    }
}

package org.linli.search.open311.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SparkXmlUnitTest {

    private static String xml(String root, String json) {
        return SparkXml.write(root, JsonMapper.shared().readTree(json));
    }

    @Test
    void aListIsAnElementWithItsItemsWithinAndNullIsAnEmptyElement() {
        assertThat(xml("services", "[{\"service_code\": \"a\", \"group\": null, \"metadata\": true}]"))
                .contains("<services><service><service_code>a</service_code><group></group><metadata>true</metadata>"
                        + "</service></services>");
    }

    @Test
    void whatXmlCannotHoldIsEscapedOrReplaced() {
        assertThat(xml("errors", "[{\"description\": \"<b>&\\u0001\\uFFFE\\uD83D\\uDE00\"}]"))
                .contains("<description>&lt;b&gt;&amp;\uFFFD\uFFFD\uD83D\uDE00</description>");
    }

    @Test
    void aListOfWhichNobodySaidWhatItsItemsAreCalledIsNotGuessed() {
        assertThatThrownBy(() -> xml("things", "[1]")).hasMessageContaining("things");
    }
}

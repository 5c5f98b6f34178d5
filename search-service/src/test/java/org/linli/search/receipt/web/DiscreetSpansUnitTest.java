package org.linli.search.receipt.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DiscreetSpansUnitTest {

    @Test
    void aSpanHoldsThePatternAndNotTheCodeByWhichAResidentReads() {
        var context = new ServerRequestObservationContext(
                new MockHttpServletRequest("GET", "/api/search/open311/v2/tokens/k3m7p.json"),
                new MockHttpServletResponse());
        context.setPathPattern("/api/search/open311/v2/tokens/{token}.{format}");

        assertThat(new DiscreetSpans().getHighCardinalityKeyValues(context))
                .containsExactly(KeyValue.of("http.url", "/api/search/open311/v2/tokens/{token}.{format}"));
    }
}

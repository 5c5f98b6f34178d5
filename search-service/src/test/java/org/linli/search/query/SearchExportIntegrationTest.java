package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SearchExportIntegrationTest extends SearchedCity {

    @Test
    void theExportHoldsWhatTheSearchFindsAndNothingElse() {
        city.said(city.tree.street, "电梯坏了，在本街道");
        city.said(city.tree.siblingStreet, "电梯坏了，在别的街道");
        city.said(city.tree.street, "路灯不亮");
        city.indexed();

        var answer = city.asking(city.tree.street)
                .with("q", "电梯")
                .with("format", "CSV")
                .get("/opinions/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("在本街道").doesNotContain("在别的街道").doesNotContain("路灯");
    }

    @Test
    void theAuditSaysWhatWasExportedButNotWhatWasLookedFor() {
        city.anOpinion().category("城建/道路").channel("VISIT").said();
        city.indexed();

        var answer = city.asking(city.tree.street)
                .with("q", "电梯 坏了")
                .with("place", city.tree.community)
                .with("source", "12345")
                .with("category", "城建")
                .with("channel", "VISIT")
                .with("state", "RECEIVED")
                .with("from", "2026-01-01")
                .with("to", "2026-12-31")
                .with("format", "CSV")
                .get("/opinions/export");

        assertThat(answer.status()).isEqualTo(200);
        Map<String, Object> detail = jobs.sql("""
                        select (detail - 'by')::text from audit_entries
                         where action = 'opinions.export-search' and place_id = :place""")
                .param("place", city.tree.community.value())
                .query((row, number) ->
                        new JsonMapper().readValue(row.getString(1), new TypeReference<Map<String, Object>>() {}))
                .single();
        assertThat(detail)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "place", city.tree.community.toString(),
                        "source", "12345",
                        "textLength", 5,
                        "category", "城建",
                        "channel", "VISIT",
                        "state", "RECEIVED",
                        "from", "2026-01-01",
                        "to", "2026-12-31",
                        "format", "CSV",
                        "hits", 1));
    }
}

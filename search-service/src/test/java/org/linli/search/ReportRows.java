package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with analysis, reports and what was learned. */
final class ReportRows extends OpinionExamples {

    /** The report of a street. */
    private final Map<UnitId, String> issued = new HashMap<>();

    ReportRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return Stream.of(analysis(), reports(), learning())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> analysis() {
        return List.of(
                Row.thing("analyseOpinions", OpinionExamples::ofTheStreet),
                Row.thing("exportOpinionAnalysis", tree -> ofTheStreet(tree).query("format", "CSV")));
    }

    private List<Row> reports() {
        return List.of(
                Row.place("issueReport", tree -> Example.request().json(report(tree))),
                Row.list(
                        "listReports",
                        tree -> {
                            issuedReport(tree);
                            return Example.request();
                        },
                        tree -> "\"unit\":\"%s\"".formatted(tree.street)),
                Row.thing("getReport", tree -> Example.request().path("id", issuedReport(tree))),
                Row.thing("downloadReport", tree -> Example.request().path("id", issuedReport(tree))));
    }

    private static List<Row> learning() {
        String wholeCity = "What the whole city's decisions have taught tells no opinion";
        return List.of(
                Row.placeless("listLearnedModels", wholeCity, _ -> Example.request()),
                Row.placeless("learnAnew", wholeCity, _ -> Example.request()));
    }

    /** With a reason, for there may be an edition already. */
    private static String report(TestPlaces tree) {
        return "{\"unit\": \"%s\", \"month\": \"2020-01\", \"reason\": \"补录走访的意见\"}".formatted(tree.street);
    }

    private String issuedReport(TestPlaces tree) {
        return issued.computeIfAbsent(tree.street, _ -> {
            String clerk = TestTokens.of(Role.CLERK, tree.street);
            var taken = http().post(API + "/reports", report(tree)).token(clerk).send();
            assertThat(taken.status()).as(taken.body()).isEqualTo(202);
            return await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> http().get(API + "/jobs/"
                                            + taken.json().get("job").asString())
                                    .token(clerk)
                                    .send()
                                    .json()
                                    .at("/result/report")
                                    .asString(""),
                            report -> !report.isEmpty());
        });
    }
}

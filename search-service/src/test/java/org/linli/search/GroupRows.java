package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.search.matter.BesidePropertyService;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may do what with groups and the matters they become. */
final class GroupRows extends OpinionExamples {

    GroupRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return List.of(
                Row.thing(
                        "confirmGroup",
                        tree -> Example.request()
                                .json("{\"title\": \"路灯\", \"opinions\": [%s]}".formatted(screened(tree, 2)))),
                Row.list("listGroups", this::amongGroups, OpinionExamples::text),
                Row.list("countGroups", this::amongGroups, _ -> "\"OPEN\":"),
                Row.list("exportGroups", tree -> amongGroups(tree).query("format", "CSV"), OpinionExamples::text),
                Row.thing("getGroup", tree -> aGroup(tree, 2)),
                Row.thing(
                        "joinGroup",
                        tree -> aGroup(tree, 2).version(1).json("{\"opinions\": [%s]}".formatted(screened(tree, 1)))),
                Row.thing("takeOutOfGroup", tree -> changing(tree, "{\"opinions\": [%s]}", 2, 2)),
                Row.thing("splitGroup", tree -> changing(tree, "{\"title\": \"另一件\", \"opinions\": [%s]}", 4, 2)),
                Row.thing(
                        "mergeGroups",
                        tree -> aGroup(tree, 2)
                                .version(1)
                                .json("{\"other\": \"%s\"}"
                                        .formatted(group(tree, screened(tree, 2))
                                                .get("id")
                                                .asString()))),
                Row.thing("answerGroup", tree -> aGroup(tree, 2).version(1).json("{\"reply\": \"已更换灯具\"}")),
                Row.thing("declineGroup", tree -> aGroup(tree, 2).version(1).json("{\"reason\": \"不属于本辖区职责\"}")),
                Row.thing("getGroupTimeline", tree -> aGroup(tree, 2)),
                Row.thing("adoptGroup", tree -> adopting(tree, aGroup(tree, 2).version(1))),
                Row.thing("adoptOpinion", tree -> adopting(tree, aScreenedOpinion(tree))));
    }

    private static Example adopting(TestPlaces tree, Example what) {
        BesidePropertyService.PROPERTY.opensMatters(UUID.randomUUID());
        return what.json("{\"unit\": \"%s\", \"title\": \"路灯\"}".formatted(tree.street));
    }

    /** Ids of screened opinions, as they stand in a list. */
    private String screened(TestPlaces tree, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> "\"" + screenedOpinion(tree) + "\"")
                .collect(Collectors.joining(", "));
    }

    private JsonNode group(TestPlaces tree, String opinions) {
        var answer = http().post(
                        API + "/groups", "{\"title\": \"%s\", \"opinions\": [%s]}".formatted(text(tree), opinions))
                .token(TestTokens.of(Role.CLERK, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Example amongGroups(TestPlaces tree) {
        aGroup(tree, 2);
        return Example.request();
    }

    private Example aGroup(TestPlaces tree, int many) {
        return Example.request()
                .path("id", group(tree, screened(tree, many)).get("id").asString());
    }

    /** A change that names the first so many opinions of a group. */
    private Example changing(TestPlaces tree, String body, int many, int named) {
        var group = group(tree, screened(tree, many));
        String ids = group.get("opinions")
                .valueStream()
                .limit(named)
                .map(opinion -> "\"" + opinion.get("id").asString() + "\"")
                .collect(Collectors.joining(", "));
        return Example.request()
                .path("id", group.get("id").asString())
                .version(1)
                .json(body.formatted(ids));
    }
}

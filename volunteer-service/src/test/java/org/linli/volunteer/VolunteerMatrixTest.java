package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Actor;
import org.linli.platform.test.AuthorisationMatrix;
import org.linli.platform.test.Example;
import org.linli.platform.test.Http;
import org.linli.platform.test.OpenApiDrift;
import org.linli.platform.test.PlatformRows;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what here, tried as everybody; and the published document says the same. */
@WholeService
class VolunteerMatrixTest extends AuthorisationMatrix {

    private static final String CATALOGUE = "The catalogue is one for the city and says nothing of any place";
    private static final String NAMES = "{\"nameZh\": \"唱歌\", \"nameEn\": \"Singing\"}";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsItsRowSays() {
        return assertEveryOperationAsEveryActor();
    }

    @Override
    protected Collection<Row> rows() {
        var rows = new ArrayList<>(PlatformRows.all(jobs));
        rows.addAll(skills());
        rows.addAll(volunteers());
        rows.addAll(teams());
        rows.addAll(members());
        rows.addAll(lists());
        rows.add(Row.thing("countVolunteers", tree -> Example.request().query("within", tree.street)));
        return rows;
    }

    private static List<Row> skills() {
        return List.of(
                Row.placeless("listSkills", CATALOGUE, _ -> Example.request()),
                Row.placeless("getSkill", CATALOGUE, _ -> aSkill()),
                forTheCityOnly(Row.placeless(
                        "addSkill",
                        CATALOGUE,
                        _ -> Example.request()
                                .json("{\"code\": \"singing\", \"nameZh\": \"唱歌\", \"nameEn\": \"Singing\"}"))),
                forTheCityOnly(Row.placeless(
                        "renameSkill", CATALOGUE, _ -> aSkill().version(1).json(NAMES))),
                forTheCityOnly(Row.placeless("retireSkill", CATALOGUE, _ -> aSkill().version(1))),
                forTheCityOnly(Row.placeless("takeUpSkill", CATALOGUE, _ -> aSkill().version(1))),
                forTheCityOnly(Row.placeless("deleteSkill", CATALOGUE, _ -> aSkill().version(1))));
    }

    /** SkillCatalogueIntegrationTest shows that the city's administrator may. */
    private static Row forTheCityOnly(Row row) {
        for (Actor actor : List.of(Actor.OWNER, Actor.PARENT, Actor.CHILD, Actor.SIBLING, Actor.OTHER_DISTRICT)) {
            row.but(actor, 403);
        }
        return row;
    }

    private List<Row> volunteers() {
        return List.of(
                Row.list("listVolunteers", tree -> seen(aVolunteer(tree, true)), tree -> tree.street.toString()),
                Row.list(
                        "exportVolunteers",
                        tree -> seen(aVolunteer(tree, true)).query("format", "CSV"),
                        VolunteerMatrixTest::code),
                Row.thing("getVolunteer", tree -> aVolunteer(tree, true)),
                Row.place("registerVolunteer", tree -> Example.request().json(volunteer(tree, true))),
                Row.place(
                        "registerVolunteers",
                        tree -> Example.request().json("{\"volunteers\": [" + volunteer(tree, true) + "]}")),
                Row.thing(
                        "changeVolunteer",
                        tree -> aVolunteer(tree, true).version(1).json("{\"kind\": \"STUDENT\"}")),
                Row.thing("activateVolunteer", tree -> aVolunteer(tree, false).version(1)),
                Row.thing("pauseVolunteer", tree -> aVolunteer(tree, true).version(1)),
                Row.thing("resumeVolunteer", this::aPausingVolunteer),
                Row.thing("volunteerLeaves", tree -> aVolunteer(tree, true).version(1)),
                Row.thing(
                        "revealVolunteerField",
                        tree -> aVolunteer(tree, true).json("{\"field\": \"NAME\", \"reason\": \"电话通知集合地点\"}")));
    }

    private List<Row> teams() {
        return List.of(
                Row.list("listTeams", tree -> seen(aTeam(tree)), tree -> tree.street.toString()),
                Row.list("exportTeams", tree -> seen(aTeam(tree)).query("format", "CSV"), VolunteerMatrixTest::named),
                Row.thing("getTeam", this::aTeam),
                Row.place("foundTeam", tree -> Example.request().json(team(tree))),
                Row.place("foundTeams", tree -> Example.request().json("{\"teams\": [" + team(tree) + "]}")),
                Row.thing("changeTeam", tree -> aTeam(tree).version(1).json("{\"kind\": \"PATROL\"}")),
                Row.thing("dissolveTeam", tree -> aTeam(tree).version(1).json("{}")),
                Row.list("listNames", tree -> seen(aTeam(tree)).query("limit", 5000), VolunteerMatrixTest::named));
    }

    private List<Row> members() {
        return List.of(
                Row.thing("listTeamMembers", this::aTeam),
                Row.thing(
                        "joinTeam",
                        tree -> aTeam(tree)
                                .version(1)
                                .json("{\"volunteer\": \"%s\", \"role\": \"MEMBER\"}".formatted(idOf(tree)))),
                Row.thing("leaveTeam", tree -> aTeamWithMember(tree, "volunteer")),
                Row.thing("appointCaptain", tree -> aTeamWithMember(tree, "")),
                Row.thing("listTeamsOfVolunteer", tree -> aVolunteer(tree, true)));
    }

    private List<Row> lists() {
        return List.of(
                Row.place("uploadList", tree -> {
                    var form = form(tree);
                    return Example.request().body(form.contentType(), form.body());
                }),
                Row.placeless(
                        "downloadListTemplate",
                        "An empty list",
                        _ -> Example.request().query("kind", "TEAMS")),
                Row.list(
                        "listListImports",
                        tree -> {
                            aList(tree);
                            return Example.request();
                        },
                        tree -> tree.street.toString()),
                Row.thing("getListImport", this::aList),
                Row.thing("listListRows", this::aList),
                Row.thing("startListImport", tree -> aList(tree).version(1)),
                Row.thing("cancelListImport", tree -> aList(tree).version(1)),
                Row.thing("downloadRefusedRows", tree -> aList(tree).query("format", "CSV")));
    }

    @Test
    void theCommittedDocumentIsWhatTheCodeSays() {
        OpenApiDrift.assertNone(port, "volunteer");
    }

    private static Example aSkill() {
        return Example.request().path("code", "mediation");
    }

    /** The list itself names nothing, so what was made only has to be there. */
    private static Example seen(Example made) {
        assertThat(made).isNotNull();
        return Example.request();
    }

    /** As TestPlaces makes it. */
    private static String code(TestPlaces tree) {
        return "T" + tree.street.label().substring(20);
    }

    private static String named(TestPlaces tree) {
        return "队" + tree.street.label();
    }

    private static String volunteer(TestPlaces tree, boolean active) {
        return Town.volunteer(tree.street, Town.telephone()).replace("\"active\": true", "\"active\": " + active);
    }

    private static String team(TestPlaces tree) {
        return Town.team(
                tree.street,
                named(tree) + UuidCreator.getTimeOrderedEpoch().toString().substring(24));
    }

    private Example aVolunteer(TestPlaces tree, boolean active) {
        return Example.request().path("id", Town.made(post("/volunteers", tree, volunteer(tree, active))));
    }

    private String idOf(TestPlaces tree) {
        return Town.made(post("/volunteers", tree, volunteer(tree, true)));
    }

    private Example aPausingVolunteer(TestPlaces tree) {
        String id = idOf(tree);
        Town.done(post("/volunteers/" + id + "/pause", tree, "").header("If-Match", "\"1\""));
        return Example.request().path("id", id).version(2);
    }

    private Example aTeam(TestPlaces tree) {
        return Example.request().path("id", Town.made(post("/teams", tree, team(tree))));
    }

    private Example aTeamWithMember(TestPlaces tree, String inPath) {
        String volunteer = idOf(tree);
        String team = Town.made(
                post("/teams", tree, team(tree).replace("\"kind\"", "\"members\": [\"" + volunteer + "\"], \"kind\"")));
        Example example = Example.request().path("id", team).version(1);
        return inPath.isEmpty()
                ? example.json("{\"volunteer\": \"" + volunteer + "\"}")
                : example.path(inPath, volunteer);
    }

    private static UploadForm form(TestPlaces tree) {
        return UploadForm.of("队伍.csv", "名称,类型\n护绿队,志愿服务\n")
                .with("unit", tree.street)
                .with("kind", "TEAMS");
    }

    private Example aList(TestPlaces tree) {
        var form = form(tree);
        return Example.request()
                .path(
                        "id",
                        Town.made(new Http(port)
                                .call("POST", Town.API + "/imports")
                                .body(form.contentType(), form.body())
                                .token(clerk(tree))));
    }

    private Http.Call post(String path, TestPlaces tree, String json) {
        return new Http(port).post(Town.API + path, json).token(clerk(tree));
    }

    private static String clerk(TestPlaces tree) {
        return TestTokens.of(Role.CLERK, tree.street);
    }
}

package org.linli.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.platform.test.Actor;
import org.linli.platform.test.AuthorisationMatrix;
import org.linli.platform.test.Example;
import org.linli.platform.test.Http;
import org.linli.platform.test.OpenApiDrift;
import org.linli.platform.test.PlatformRows;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what in org-service: every operation of its document, as everybody. */
@WholeService(apart = "structure")
class OrgMatrixTest extends AuthorisationMatrix {

    private static final String OF_ONESELF = "It shows and changes what is the caller's own, wherever that is";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    private OrgExamples examples;
    private String mark = "";

    @BeforeEach
    void examples() {
        examples = new OrgExamples(new Http(port), jobs);
    }

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsItsRowSays() {
        return assertEveryOperationAsEveryActor();
    }

    @Override
    protected TestPlaces tree() {
        return examples.tree();
    }

    @Override
    protected Collection<Row> rows() {
        var rows = new ArrayList<>(PlatformRows.all(jobs));
        rows.addAll(unitsRead());
        rows.addAll(unitsChanged());
        rows.addAll(partyOrgs());
        rows.addAll(accounts());
        rows.addAll(appointmentsAndClients());
        rows.addAll(oneself());
        return rows;
    }

    private List<Row> unitsRead() {
        return List.of(
                Row.list("findUnits", tree -> Example.request().query("q", named(tree)), _ -> mark),
                Row.placeless("listTopUnits", OF_ONESELF, _ -> Example.request()),
                Row.thing("getUnit", tree -> Example.request().path("id", tree.street)),
                Row.thing("getUnitByCode", tree -> Example.request().path("code", examples.code(tree))),
                Row.thing("listUnitChildren", tree -> Example.request().path("id", tree.street)),
                Row.thing("exportUnits", tree -> Example.request().path("id", tree.street)),
                Row.thing("getUnitFigures", tree -> Example.request().path("id", tree.street)),
                Row.thing("listUnitHistory", tree -> Example.request().path("id", tree.street)),
                Row.thing("listChildKinds", tree -> Example.request().path("id", tree.street)),
                Row.placeless("listLevelSchemes", "Every district's levels are known to all", _ -> Example.request()),
                Row.placeless(
                        "getLevelScheme",
                        "Every district's levels are known to all",
                        _ -> Example.request().path("key", "dongying")),
                forTheCity(Row.placeless(
                        "createLevelScheme",
                        "It belongs to the city as a whole",
                        _ -> Example.request().json(OrgExamples.newScheme()))),
                forTheCity(Row.placeless(
                        "changeLevelScheme",
                        "It belongs to the city as a whole",
                        _ -> Example.request()
                                .path("key", "dongying")
                                .version(1)
                                .json(OrgExamples.SCHEME_CHANGE))),
                Row.list("listPlaces", tree -> marked(examples.community(tree)).query("limit", 5000), _ -> mark));
    }

    private List<Row> unitsChanged() {
        return List.of(
                Row.place("createUnit", tree -> Example.request().json(examples.newUnit(tree))),
                Row.place(
                        "createUnits",
                        tree -> Example.request().json("{\"units\":[%s]}".formatted(examples.newUnit(tree)))),
                Row.thing("renameUnit", tree -> aCommunity(tree).json("{\"name\":\"%s\"}".formatted(fresh()))),
                Row.thing("countHouseholds", tree -> aCommunity(tree).json("{\"households\":120}")),
                Row.thing(
                        "moveUnit",
                        tree -> Example.request()
                                .path("id", examples.compound(tree))
                                .version(1)
                                .json("{\"parent\":\"%s\"}".formatted(tree.community))),
                Row.thing(
                        "previewUnitMove",
                        tree -> Example.request()
                                .path("id", examples.compound(tree))
                                .query("to", tree.community)),
                Row.thing("previewUnitClose", tree -> Example.request().path("id", tree.street)),
                Row.thing("closeUnit", tree -> aCommunity(tree).json("{}")));
    }

    private List<Row> partyOrgs() {
        return List.of(
                Row.thing("listPartyOrgs", OrgMatrixTest::withinTheStreet),
                Row.thing("countCoverage", OrgMatrixTest::withinTheStreet),
                Row.thing("listUncovered", OrgMatrixTest::withinTheStreet),
                Row.thing("exportUncovered", OrgMatrixTest::withinTheStreet),
                Row.thing("getPartyOrg", this::aPartyOrg),
                Row.place("foundPartyOrg", tree -> Example.request().json(examples.newPartyOrg(tree))),
                Row.place(
                        "foundPartyOrgs",
                        tree -> Example.request().json("{\"partyOrgs\":[%s]}".formatted(examples.newPartyOrg(tree)))),
                Row.thing("renamePartyOrg", tree -> aPartyOrg(tree).json("{\"name\":\"%s\"}".formatted(fresh()))),
                Row.thing(
                        "coverUnits",
                        tree -> aPartyOrg(tree).json("{\"covers\":[%s]}".formatted(examples.covered(tree)))),
                Row.thing("dissolvePartyOrg", tree -> aPartyOrg(tree).json("{}")));
    }

    private List<Row> accounts() {
        return List.of(
                Row.list("listAccounts", tree -> marked(examples.account(tree)), _ -> mark),
                Row.place(
                        "createAccount",
                        tree -> Example.request()
                                .json("{\"unit\":\"%s\",\"loginName\":\"%s\",\"displayName\":\"李四\"}"
                                        .formatted(tree.street, OrgExamples.loginName()))),
                Row.thing("getAccount", examples::ofAccount),
                Row.thing("renameAccount", tree -> examples.ofAccount(tree).json("{\"displayName\":\"李四\"}")),
                Row.thing("setAccountState", tree -> examples.ofAccount(tree).json("{\"state\":\"DISABLED\"}")),
                Row.thing("resetPassword", tree -> examples.ofAccount(tree).json("{}")),
                Row.thing("getSecondFactor", examples::ofAccount),
                Row.thing("resetSecondFactor", examples::ofAccountWithSecondFactor),
                Row.list("exportAccounts", tree -> csv(examples.account(tree)), _ -> mark),
                Row.list("exportSessions", tree -> csv(examples.session(tree)), _ -> mark),
                Row.list("listSessions", tree -> marked(examples.session(tree)), _ -> mark),
                Row.thing("endSession", tree -> Example.request().path("id", examples.session(tree))));
    }

    private List<Row> appointmentsAndClients() {
        return List.of(
                Row.list("exportAppointments", tree -> csv(examples.appointment(tree)), _ -> mark),
                Row.list("exportClients", tree -> csv(examples.client(tree)), _ -> mark),
                Row.list("listAppointments", tree -> marked(examples.appointment(tree)), _ -> mark),
                Row.list("listNames", tree -> marked(examples.appointment(tree)).query("limit", 5000), _ -> mark),
                Row.place(
                        "appoint",
                        tree -> Example.request()
                                .json("{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"READER\"}"
                                        .formatted(examples.account(tree), tree.street))),
                Row.thing("getAppointment", tree -> Example.request().path("id", examples.appointment(tree))),
                Row.thing(
                        "endAppointment",
                        tree -> Example.request()
                                .path("id", examples.appointment(tree))
                                .version(1)
                                .json("{}")),
                Row.list("listClients", tree -> marked(examples.client(tree)), _ -> mark),
                Row.place(
                        "createClient",
                        tree -> Example.request()
                                .json("{\"unit\":\"%s\",\"clientId\":\"%s\",\"name\":\"平台\",\"role\":\"READER\"}"
                                        .formatted(tree.street, OrgExamples.loginName()))),
                Row.thing("getClient", this::aClient),
                Row.thing("changeClient", tree -> aClient(tree).json("{\"name\":\"停用平台\",\"state\":\"DISABLED\"}")),
                Row.thing("makeClientSecret", this::aClient));
    }

    /** The callers are known by their tokens only: to have no account, and sessions that are others', ends at 404. */
    private List<Row> oneself() {
        return List.of(
                Row.placeless("whoAmI", OF_ONESELF, _ -> Example.request()),
                Row.placeless("listOwnSessions", OF_ONESELF, _ -> Example.request()),
                notFound(Row.placeless(
                        "endOwnSession", OF_ONESELF, tree -> Example.request().path("id", examples.session(tree)))),
                notFound(Row.placeless("getOwnSecondFactor", OF_ONESELF, _ -> Example.request())),
                notFound(Row.placeless(
                        "beginSecondFactor", OF_ONESELF, _ -> Example.request().json("{\"password\":\"昨夜骑车去码头\"}"))),
                notFound(Row.placeless("confirmSecondFactor", OF_ONESELF, _ -> aCode())),
                notFound(Row.placeless("renewRecoveryCodes", OF_ONESELF, _ -> aCode())),
                notFound(Row.placeless("removeSecondFactor", OF_ONESELF, _ -> aCode())),
                notFound(Row.placeless(
                        "changeOwnPassword",
                        OF_ONESELF,
                        _ -> Example.request().json("{\"oldPassword\":\"昨夜骑车去码头\",\"newPassword\":\"昨夜骑车去码头吃馄饨\"}"))));
    }

    /** None of the callers administers the whole city; that its administrators may is shown elsewhere. */
    private static Row forTheCity(Row row) {
        for (var actor : List.of(Actor.OWNER, Actor.PARENT, Actor.CHILD, Actor.SIBLING, Actor.OTHER_DISTRICT)) {
            row.but(actor, 403);
        }
        return row;
    }

    private static Example aCode() {
        return Example.request().json("{\"code\":\"123456\"}");
    }

    private static Row notFound(Row row) {
        for (var actor : List.of(Actor.OWNER, Actor.PARENT, Actor.CHILD, Actor.SIBLING, Actor.OTHER_DISTRICT)) {
            row.but(actor, 404);
        }
        return row;
    }

    /** The name of a new community, whose id is then the mark. */
    private String named(TestPlaces tree) {
        var id = examples.community(tree);
        marked(id);
        return jobs.sql("select name from places where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private Example marked(Object id) {
        mark = id.toString();
        return Example.request();
    }

    private Example csv(Object id) {
        return marked(id).query("format", "CSV");
    }

    private static Example withinTheStreet(TestPlaces tree) {
        return Example.request().query("within", tree.street);
    }

    private Example aCommunity(TestPlaces tree) {
        return Example.request().path("id", examples.community(tree)).version(1);
    }

    private Example aPartyOrg(TestPlaces tree) {
        return Example.request().path("id", examples.partyOrg(tree)).version(1);
    }

    private Example aClient(TestPlaces tree) {
        return Example.request().path("id", examples.client(tree)).version(1);
    }

    private static String fresh() {
        return TreeCaller.fresh("新名");
    }

    @Test
    void theCommittedDocumentSaysWhatTheServiceDoes() {
        OpenApiDrift.assertNone(port, "org");
    }
}

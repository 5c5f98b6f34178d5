package org.linli.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.security.Mandates;
import org.linli.platform.test.AuthorisationMatrix;
import org.linli.platform.test.Example;
import org.linli.platform.test.OpenApiDrift;
import org.linli.platform.test.PlatformRows;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.property.company.CreditCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may do what here, tried as everybody; and the published document says the same. */
@WholeService
class PropertyMatrixTest extends AuthorisationMatrix {

    private static final String PUBLIC = "The public register of enterprises tells the same of a company by its code";
    private static final String REASON = "{\"reason\": \"营业执照已注销\"}";
    private static final String ANSWER = "{\"text\": \"已更换曳引轮\"}";
    private static final String WITHDRAWAL = "{\"outcome\": \"WITHDRAWN\", \"reason\": \"居民已经撤回\"}";
    private static final String REVEAL = "{\"field\": \"NAME\", \"reason\": \"核对应急值守电话\"}";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    private int compounds;
    private @Nullable UnitId community;

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsItsRowSays() {
        return assertEveryOperationAsEveryActor();
    }

    @Test
    void theCommittedDocumentIsWhatTheCodeSays() {
        OpenApiDrift.assertNone(port, "property");
    }

    @Override
    protected Collection<Row> rows() {
        var rows = new ArrayList<>(PlatformRows.all(jobs));
        rows.addAll(companies());
        rows.addAll(services());
        rows.addAll(staff());
        rows.addAll(matters());
        rows.addAll(coverage());
        rows.addAll(imports());
        return rows;
    }

    private List<Row> companies() {
        return List.of(
                Row.list(
                        "listCompanies",
                        tree -> {
                            aCompany(tree);
                            return Example.request();
                        },
                        PropertyMatrixTest::name),
                Row.list(
                        "countCompanies",
                        tree -> {
                            aCompany(tree);
                            return Example.request();
                        },
                        _ -> "\"ACTIVE\":"),
                Row.list(
                        "exportCompanies",
                        tree -> {
                            aCompany(tree);
                            return Example.request().query("format", "CSV");
                        },
                        PropertyMatrixTest::name),
                Row.list(
                        "listNames",
                        tree -> {
                            aCompany(tree);
                            return Example.request().query("limit", 5000);
                        },
                        PropertyMatrixTest::name),
                Row.place("registerCompany", tree -> Example.request().json(company(tree))),
                Row.thing("getCompany", this::ofACompany),
                Row.thing("getCompanyTimeline", this::ofACompany),
                Row.placeless(
                        "findCompanyByCode",
                        PUBLIC,
                        tree -> Example.request()
                                .path("code", aCompany(tree).get("code").asString())),
                Row.thing("changeCompany", tree -> ofACompany(tree).version(1).json("{\"name\": \"新名物业\"}")),
                Row.thing(
                        "organiseCompany",
                        tree -> ofACompany(tree)
                                .version(1)
                                .json("{\"form\": \"OWN_BRANCH\", \"since\": \"2026-01-01\"}")),
                Row.thing("suspendCompany", tree -> ofACompany(tree).version(1).json(REASON)),
                Row.thing("resumeCompany", tree -> {
                    JsonNode company = aCompany(tree);
                    owner(tree).change("POST", "/companies/" + PropertyCaller.id(company) + "/suspend", 1, REASON);
                    return of(company).version(2).json(REASON);
                }),
                Row.thing("closeCompany", tree -> ofACompany(tree).version(1).json(REASON)),
                Row.thing("revealCompanyContact", tree -> ofACompany(tree).json(REVEAL)));
    }

    private List<Row> services() {
        return List.of(
                Row.list(
                        "listServices",
                        tree -> {
                            aService(tree);
                            return Example.request();
                        },
                        PropertyMatrixTest::name),
                Row.list(
                        "exportServices",
                        tree -> {
                            aService(tree);
                            return Example.request().query("format", "CSV");
                        },
                        PropertyMatrixTest::name),
                Row.place(
                        "startService",
                        tree -> Example.request()
                                .json(PropertyCaller.service(aCompany(tree), compound(tree), "SINGLE", "2026-01-01"))),
                Row.thing("getService", tree -> of(aService(tree))),
                Row.thing(
                        "correctService", tree -> of(aService(tree)).version(1).json("{\"mode\": \"SHARED\"}")),
                Row.thing("endService", tree -> of(aService(tree)).version(1).json("{}")));
    }

    private List<Row> staff() {
        return List.of(
                Row.list(
                        "listStaff",
                        tree -> {
                            aMember(tree);
                            return Example.request();
                        },
                        PropertyMatrixTest::name),
                Row.place("takeOnStaff", tree -> Example.request().json(member(aService(tree)))),
                Row.thing("getStaffMember", tree -> of(aMember(tree))),
                Row.thing(
                        "correctStaffMember",
                        tree -> of(aMember(tree)).version(1).json("{\"job\": \"CLEANING\"}")),
                Row.thing("leaveStaff", tree -> of(aMember(tree)).version(1).json("{}")),
                Row.thing("revealStaffValue", tree -> of(aMember(tree)).json(REVEAL)));
    }

    private List<Row> matters() {
        return List.of(
                Row.list(
                        "listMatters",
                        tree -> {
                            aMatter(tree);
                            return Example.request();
                        },
                        PropertyMatrixTest::name),
                Row.list(
                        "countMatters",
                        tree -> {
                            aMatter(tree);
                            return Example.request();
                        },
                        _ -> "\"OPEN\":"),
                Row.list(
                        "exportMatters",
                        tree -> {
                            aMatter(tree);
                            return Example.request().query("format", "CSV");
                        },
                        PropertyMatrixTest::name),
                Row.place("openMatter", tree -> Example.request().json(PropertyCaller.matter(tree.street, name(tree)))),
                Row.place(
                        "openEntrustedMatter",
                        tree -> Example.request()
                                .header(Mandates.HEADER, TestTokens.of(Role.CLERK, tree.street))
                                .json(PropertyCaller.matter(tree.street, name(tree), UUID.randomUUID()))),
                Row.thing("getMatter", tree -> of(aMatter(tree))),
                Row.thing("getMatterTimeline", tree -> of(aMatter(tree))),
                Row.thing("answerMatter", tree -> of(aMatter(tree)).version(1).json(ANSWER)),
                Row.thing("closeMatter", tree -> of(aMatter(tree)).version(1).json(WITHDRAWAL)),
                Row.thing("reopenMatter", tree -> {
                    JsonNode matter = aMatter(tree);
                    owner(tree).change("POST", "/matters/" + PropertyCaller.id(matter) + "/answer", 1, ANSWER);
                    return of(matter).version(2).json("{\"reason\": \"居民再次反映\"}");
                }));
    }

    /** They are asked for a subtree, which from outside is none. */
    private List<Row> coverage() {
        return List.of(
                Row.thing("countPropertyCoverage", PropertyMatrixTest::within),
                Row.thing("listUnservedCompounds", PropertyMatrixTest::within),
                Row.thing("exportUnservedCompounds", PropertyMatrixTest::within),
                Row.thing("listUnorganisedCompanies", PropertyMatrixTest::within),
                Row.thing("exportUnorganisedCompanies", PropertyMatrixTest::within));
    }

    private List<Row> imports() {
        return List.of(
                Row.thing("uploadCompanyImport", tree -> {
                    var form = PropertyCaller.form(tree.street, csv());
                    return Example.request().body(form.contentType(), form.body());
                }),
                Row.list(
                        "listCompanyImports",
                        tree -> {
                            anImport(tree);
                            return Example.request();
                        },
                        tree -> tree.street.toString()),
                Row.thing("getCompanyImport", this::anImport),
                Row.thing("previewCompanyImport", this::anImport),
                Row.thing("startCompanyImport", tree -> anImport(tree).version(1)),
                Row.thing("cancelCompanyImport", tree -> anImport(tree).version(1)),
                Row.thing("downloadCompanyImportErrors", tree -> anImport(tree).query("format", "CSV")));
    }

    private static String name(TestPlaces tree) {
        return "物业" + tree.street.label();
    }

    private static String company(TestPlaces tree) {
        return """
                {"unit": "%s", "code": "%s", "name": "%s", "kind": "PROFESSIONAL", "contactName": "李小明"}
                """.formatted(tree.street, CreditCodes.next(), name(tree));
    }

    private JsonNode aCompany(TestPlaces tree) {
        return owner(tree).made("/companies", company(tree));
    }

    /** A compound that nobody serves yet, in a community of its own street's: one holds about a hundred. */
    private UnitId compound(TestPlaces tree) {
        if (compounds++ % 90 == 0) {
            community = tree.add(tree.street, UnitType.COMMUNITY, "第" + compounds + "社区");
        }
        return tree.add(Objects.requireNonNull(community), UnitType.COMPOUND, "小区");
    }

    private JsonNode aService(TestPlaces tree) {
        return owner(tree).started(aCompany(tree), compound(tree), "2026-01-01");
    }

    private JsonNode aMatter(TestPlaces tree) {
        return owner(tree).opened(tree.street, name(tree));
    }

    private static String member(JsonNode service) {
        return """
                {"company": "%s", "unit": "%s", "job": "PROJECT_MANAGER", "name": "王秀英", "telephone": "13987654321"}
                """.formatted(
                service.at("/company/id").asString(), service.at("/place/id").asString());
    }

    private JsonNode aMember(TestPlaces tree) {
        return owner(tree).made("/staff", member(aService(tree)));
    }

    private Example ofACompany(TestPlaces tree) {
        return of(aCompany(tree));
    }

    private static Example of(JsonNode thing) {
        return Example.request().path("id", PropertyCaller.id(thing));
    }

    private static Example within(TestPlaces tree) {
        return Example.request().query("within", tree.street);
    }

    private Example anImport(TestPlaces tree) {
        JsonNode preview = owner(tree).uploaded(tree.street, csv()).json();
        return Example.request().path("id", preview.at("/file/id").asString());
    }

    private static String csv() {
        return "企业名称,统一社会信用代码\n安和物业," + CreditCodes.next() + "\n";
    }

    private PropertyCaller owner(TestPlaces tree) {
        return PropertyCaller.clerkOf(port, tree.street);
    }
}

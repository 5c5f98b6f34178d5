package org.linli.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.local.demo.Scenarios.Scenario;
import tools.jackson.databind.JsonNode;

/** Party organisations, accounts and clients: what org-service keeps beside the units. */
final class DemoStructure implements DemoPart {

    private static final String SECRET = "local-only-";
    private static final int BRANCHES_AT_ONCE = 500;

    @Override
    public String name() {
        return "structure";
    }

    @Override
    public String service() {
        return "org-service";
    }

    @Override
    public void load(DemoApi api, DemoGround ground, ProgressListener listener) {
        ground.scenarios().forEach(scenario -> loadBranches(api, scenario, listener));
        loadAccounts(api, ground);
        listener.at("accounts", 7, 7);
    }

    private static void loadBranches(DemoApi api, Scenario scenario, ProgressListener listener) {
        Set<String> there = new HashSet<>();
        api.each(
                "/api/org/v1/party-orgs?limit=500&within=" + scenario.top().id(),
                org -> there.add(
                        key(org.path("unit").asString(), org.path("name").asString())));
        List<Map<String, Object>> missing = new ArrayList<>();
        scenario.top()
                .forEach(unit -> unit.branches.stream()
                        .filter(branch -> !there.contains(key(unit.id(), branch.name())))
                        .map(branch -> branch(unit, branch))
                        .forEach(missing::add));
        int total = there.size() + missing.size();
        for (int from = 0; from < missing.size(); from += BRANCHES_AT_ONCE) {
            int to = Math.min(missing.size(), from + BRANCHES_AT_ONCE);
            api.post("/api/org/v1/party-orgs/batch", Map.of("partyOrgs", missing.subList(from, to)));
            listener.at("branches", (long) there.size() + to, total);
        }
    }

    private static String key(String unit, String name) {
        return unit + "/" + name;
    }

    private static Map<String, Object> branch(DemoUnit unit, DemoUnit.DemoBranch branch) {
        return Map.of(
                "unit",
                unit.id(),
                "kind",
                branch.kind(),
                "name",
                branch.name(),
                "covers",
                branch.covers().stream()
                        .map(covered -> Map.of("unit", covered.id(), "means", branch.means()))
                        .toList());
    }

    /** The five people and the two streets' systems that the newcomer's page names. */
    private static void loadAccounts(DemoApi api, DemoGround ground) {
        String city = ground.city();
        DemoUnit district = ground.scenarios().getFirst().top();
        DemoUnit street = district.below.get(1);
        DemoUnit sibling = district.below.get(2);
        Map<String, String> accounts = new HashMap<>();
        api.each(
                "/api/org/v1/accounts?limit=200",
                account -> accounts.put(
                        account.path("loginName").asString(), account.path("id").asString()));
        account(api, accounts, city, "admin", "城市管理员", "ADMINISTRATOR");
        account(api, accounts, district.id(), "district", "开发区管理员", "ADMINISTRATOR");
        account(api, accounts, street.id(), "street", street.name + "工作人员", "CLERK");
        account(api, accounts, city, "reader", "全市查阅", "READER");
        account(api, accounts, city, "operator", "系统运维", "OPERATOR");
        client(api, "street-office", street);
        client(api, "street-office-2", sibling);
    }

    private static void account(
            DemoApi api, Map<String, String> there, String unit, String login, String name, String role) {
        String id = there.get(login);
        if (id == null) {
            JsonNode created = api.post(
                    "/api/org/v1/accounts",
                    Map.of("unit", unit, "loginName", login, "displayName", name, "password", DemoCity.PASSWORD));
            id = created.path("id").asString();
        }
        api.ensure("/api/org/v1/appointments", Map.of("account", id, "unit", unit, "role", role));
    }

    private static void client(DemoApi api, String clientId, DemoUnit street) {
        api.ensure(
                "/api/org/v1/clients",
                Map.of(
                        "unit",
                        street.id(),
                        "clientId",
                        clientId,
                        "name",
                        street.name + "办公系统",
                        "role",
                        "CLERK",
                        "secret",
                        SECRET + clientId));
    }
}

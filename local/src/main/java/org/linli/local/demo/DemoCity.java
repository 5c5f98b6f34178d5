package org.linli.local.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.local.Credentials;
import org.linli.local.demo.Scenarios.Scenario;
import tools.jackson.databind.JsonNode;

/** Fills a running suite with the demo city through its API. A second run adds nothing. */
public final class DemoCity {

    /** What the demo accounts sign in with, and their clients' secrets begin with: known to everybody. */
    public static final String PASSWORD = "local-only-linli-demo";

    private static final String SECRET = "local-only-";
    private static final int BRANCHES_AT_ONCE = 500;

    private final DemoApi api;
    private final ProgressListener listener;
    private final List<Scenario> scenarios = new Scenarios().all();

    private DemoCity(DemoApi api, ProgressListener listener) {
        this.api = api;
        this.listener = listener;
    }

    /**
     * Loads units, party organisations, accounts, clients and opinions.
     *
     * @param gateway the suite's one address
     * @param loader id and secret of the client {@code demo-loader}
     * @throws org.linli.local.Refusal when the suite does not answer or refuses something
     */
    public static void load(URI gateway, Credentials loader, ProgressListener listener) {
        new DemoCity(new DemoApi(gateway, loader), listener).load();
    }

    private void load() {
        DemoTree tree = new DemoTree(api, scenarios, listener);
        tree.load();
        scenarios.forEach(this::loadBranches);
        loadAccounts(tree.root());
        new DemoOpinions(api, listener, scenarios).load();
    }

    private void loadBranches(Scenario scenario) {
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
    private void loadAccounts(String city) {
        DemoUnit district = scenarios.getFirst().top();
        DemoUnit street = district.below.get(1);
        DemoUnit sibling = district.below.get(2);
        Map<String, String> accounts = new HashMap<>();
        api.each(
                "/api/org/v1/accounts?limit=200",
                account -> accounts.put(
                        account.path("loginName").asString(), account.path("id").asString()));
        account(accounts, city, "admin", "城市管理员", "ADMINISTRATOR");
        account(accounts, district.id(), "district", "开发区管理员", "ADMINISTRATOR");
        account(accounts, street.id(), "street", street.name + "工作人员", "CLERK");
        account(accounts, city, "reader", "全市查阅", "READER");
        account(accounts, city, "operator", "系统运维", "OPERATOR");
        client("street-office", street);
        client("street-office-2", sibling);
        listener.at("accounts", 7, 7);
    }

    private void account(Map<String, String> there, String unit, String login, String name, String role) {
        String id = there.get(login);
        if (id == null) {
            JsonNode created = api.post(
                    "/api/org/v1/accounts",
                    Map.of("unit", unit, "loginName", login, "displayName", name, "password", PASSWORD));
            id = created.path("id").asString();
        }
        api.ensure("/api/org/v1/appointments", Map.of("account", id, "unit", unit, "role", role));
    }

    private void client(String clientId, DemoUnit street) {
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

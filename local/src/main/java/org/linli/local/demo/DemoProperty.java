package org.linli.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.local.Refusal;
import org.linli.local.demo.Scenarios.Scenario;
import tools.jackson.databind.JsonNode;

/** Property companies, the compounds they serve and, in one district, their project managers: by spreadsheet. */
final class DemoProperty implements DemoPart {

    private static final String IMPORTS = "/api/property/v1/imports";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙");
    private static final List<String> GIVEN =
            List.of("建国", "秀英", "伟", "敏", "立新", "海燕", "志强", "丽", "军", "晓明", "红梅", "涛");

    @Override
    public String name() {
        return "property";
    }

    @Override
    public String service() {
        return "property-service";
    }

    @Override
    public void load(DemoApi api, DemoGround ground, ProgressListener listener) {
        DemoServices dongying = DemoServices.dongying(top(ground, "dongying"));
        for (DemoServices services : List.of(dongying, DemoServices.xinghualing(top(ground, "xinghualing")))) {
            load(api, services, listener);
        }
        loadManagers(api, dongying, listener);
    }

    private static DemoUnit top(DemoGround ground, String scheme) {
        return ground.scenarios().stream()
                .filter(scenario -> scenario.scheme().equals(scheme))
                .map(Scenario::top)
                .findFirst()
                .orElseThrow();
    }

    private static void load(DemoApi api, DemoServices services, ProgressListener listener) {
        JsonNode preview =
                api.upload(IMPORTS, services.district().id(), services.district().name + ".csv", services.csv());
        String path = IMPORTS + "/" + preview.at("/file/id").asString();
        Instant patience = Instant.now().plus(PATIENCE);
        // property-service hears of the new units a little later than org-service.
        while (preview.at("/counts/failed").asInt() > 0) {
            await(patience, "property-service still refuses rows of the demo city: " + preview.at("/problems/0"));
            preview = api.get(path + "/preview");
        }
        api.change(path + "/start", preview.at("/file/version").asLong());
        JsonNode file = api.get(path);
        while (!file.path("state").asString().equals("FINISHED")) {
            listener.at(
                    "services",
                    file.at("/counts/done").asLong(),
                    services.rows().size());
            await(patience, "property-service does not finish an import of the demo city");
            file = api.get(path);
        }
        listener.at("services", services.rows().size(), services.rows().size());
    }

    private static void await(Instant patience, String refusal) {
        if (Instant.now().isAfter(patience)) {
            throw new Refusal(refusal);
        }
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The loading of the demo city was interrupted", e);
        }
    }

    /** A project manager for each compound that has none yet. */
    private static void loadManagers(DemoApi api, DemoServices services, ProgressListener listener) {
        String within = services.district().id();
        Set<String> there = new HashSet<>();
        api.each(
                "/api/property/v1/staff?limit=200&job=PROJECT_MANAGER&within=" + within,
                member -> there.add(member.at("/place/id").asString()));
        Map<String, String> companies = new HashMap<>();
        api.each(
                "/api/property/v1/companies?limit=200&within=" + within,
                company -> companies.put(
                        company.path("code").asString(), company.path("id").asString()));
        Random random = new Random(263);
        int done = 0;
        for (DemoServices.Row row : services.rows()) {
            String name = pick(SURNAMES, random) + pick(GIVEN, random);
            String telephone = "1390000%04d".formatted(random.nextInt(10_000));
            if (!there.contains(row.unit().id())) {
                api.post(
                        "/api/property/v1/staff",
                        manager(companies.get(row.company().code()), row, name, telephone));
            }
            done++;
            if (done % 50 == 0 || done == services.rows().size()) {
                listener.at("project managers", done, services.rows().size());
            }
        }
    }

    private static Map<String, String> manager(
            @Nullable String company, DemoServices.Row row, String name, String telephone) {
        return Map.of(
                "company",
                Objects.requireNonNull(company, () -> row.company().name() + " is not registered"),
                "unit",
                row.unit().id(),
                "job",
                "PROJECT_MANAGER",
                "name",
                name,
                "telephone",
                telephone,
                "since",
                row.since());
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}

package org.linli.bench.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.bench.BenchFailure;
import org.linli.bench.SuiteApi;
import tools.jackson.databind.JsonNode;

/** Brings the generated city into org-service through its API, street by street; streets that are there stay. */
final class CityBuilder {

    private static final int UNITS_AT_ONCE = 3_000;
    private static final int BRANCHES_AT_ONCE = 500;
    /** Of ten communities so many have a branch, which covers all their compounds. */
    private static final int COVERED_OF_TEN = 9;

    private final SuiteApi api;
    private final Consumer<String> progress;
    private final String city;

    CityBuilder(SuiteApi api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
        this.city = api.get("/api/org/v1/units/tops").at("/0/id").asString();
    }

    String city() {
        return city;
    }

    /** @return the districts' ids, in their order */
    List<String> build(int districts) {
        List<String> ids = new ArrayList<>();
        Map<String, String> there = children(city);
        for (int number = 1; number <= districts; number++) {
            String name = GeneratedCity.district(number);
            String id = there.get(name);
            if (id == null) {
                id = api.post(
                                "/api/org/v1/units",
                                Map.of("parent", city, "type", "DISTRICT", "name", name, "scheme", "xinghualing"))
                        .path("id")
                        .asString();
            }
            ids.add(id);
            buildStreets(number, id);
        }
        return ids;
    }

    private void buildStreets(int district, String id) {
        Map<String, String> there = children(id);
        for (int street = there.size() + 1; street <= GeneratedCity.STREETS; street++) {
            GeneratedCity.street(
                    district,
                    street,
                    id,
                    UNITS_AT_ONCE,
                    part -> api.post("/api/org/v1/units/batch", Map.of("units", part)));
            if (street % 5 == 0) {
                progress.accept("district %d: %d streets".formatted(district, street));
            }
        }
        if (there.size() < GeneratedCity.STREETS) {
            foundBranches(id);
        }
    }

    private void foundBranches(String district) {
        List<Map<String, Object>> branches = new ArrayList<>();
        children(district).values().forEach(street -> {
            List<String> communities = List.copyOf(children(street).values());
            for (int index = 0; index < communities.size(); index++) {
                if (index % 10 < COVERED_OF_TEN) {
                    branches.add(branch(communities.get(index)));
                }
            }
        });
        for (int from = 0; from < branches.size(); from += BRANCHES_AT_ONCE) {
            api.post(
                    "/api/org/v1/party-orgs/batch",
                    Map.of("partyOrgs", branches.subList(from, Math.min(branches.size(), from + BRANCHES_AT_ONCE))));
        }
    }

    private Map<String, Object> branch(String community) {
        return Map.of(
                "unit",
                community,
                "kind",
                "BRANCH",
                "name",
                "社区党支部",
                "covers",
                children(community).values().stream()
                        .map(compound -> Map.of("unit", compound, "means", "MEMBERS"))
                        .toList());
    }

    /** What stands directly below a unit, by name in the order of the tree. */
    Map<String, String> children(String unit) {
        Map<String, String> found = new java.util.LinkedHashMap<>();
        String next = "";
        do {
            Map<String, Object> query = new HashMap<>(Map.of("limit", 200));
            if (!next.isEmpty()) {
                query.put("cursor", next);
            }
            JsonNode page = api.get("/api/org/v1/units/" + unit + "/children" + SuiteApi.query(query));
            page.path("items").forEach(item -> {
                String name = item.path("name").asString();
                if (found.put(name, item.path("id").asString()) != null) {
                    throw new BenchFailure("Two units below %s are called %s.".formatted(unit, name));
                }
            });
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return found;
    }
}

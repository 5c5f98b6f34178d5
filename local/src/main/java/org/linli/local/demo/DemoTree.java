package org.linli.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.local.demo.Scenarios.Scenario;
import tools.jackson.databind.JsonNode;

/** Brings the units into org-service, street by street, and learns their ids. What is there already stays. */
final class DemoTree {

    private static final String UNITS = "/api/org/v1/units";
    private static final int PLACES_AT_ONCE = 5_000;
    // As many as a slow machine takes in before the gateway gives up.
    private static final int UNITS_AT_ONCE = 1_000;

    private final DemoApi api;
    private final ProgressListener listener;
    private final List<Scenario> scenarios;
    private final long total;
    private long done;
    private String root = "";

    DemoTree(DemoApi api, List<Scenario> scenarios, ProgressListener listener) {
        this.api = api;
        this.scenarios = scenarios;
        this.listener = listener;
        this.total = scenarios.stream().mapToLong(each -> each.top().size()).sum();
    }

    /** The city's id; known after {@link #load}. */
    String root() {
        return root;
    }

    void load() {
        learn();
        long before = done;
        for (Scenario scenario : scenarios) {
            create(scenario);
        }
        if (done > before) {
            learn();
        }
    }

    /** Learns from the snapshot which units are there. */
    private void learn() {
        Map<String, Map<String, String>> below = new HashMap<>();
        api.each("/api/org/v1/places?limit=" + PLACES_AT_ONCE, place -> {
            String parent = place.path("parent").asString("");
            if (parent.isEmpty()) {
                root = place.path("id").asString();
            } else if (!place.has("validTo")) {
                below.computeIfAbsent(parent, _ -> new HashMap<>())
                        .put(place.path("name").asString(), place.path("id").asString());
            }
        });
        done = 0;
        scenarios.forEach(scenario -> recognise(scenario.top(), root, below));
        listener.at("units", done, total);
    }

    private void recognise(DemoUnit unit, String parent, Map<String, Map<String, String>> below) {
        String id = below.getOrDefault(parent, Map.of()).get(unit.name);
        if (id != null) {
            unit.known(id);
            done++;
            unit.below.forEach(child -> recognise(child, id, below));
        }
    }

    private void create(Scenario scenario) {
        DemoUnit top = scenario.top();
        if (!top.isKnown()) {
            createOne(top, root, scenario.scheme());
        }
        List<DemoUnit> waiting = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        collect(top, waiting, parents);
        int from = 0;
        while (from < waiting.size()) {
            int to = from + 1;
            int size = waiting.get(from).size();
            while (to < waiting.size() && size + waiting.get(to).size() <= UNITS_AT_ONCE) {
                size += waiting.get(to).size();
                to++;
            }
            createAll(waiting.subList(from, to), parents.subList(from, to));
            from = to;
        }
    }

    /** Streets that are missing, each to be created whole; units above them are created one by one. */
    private void collect(DemoUnit above, List<DemoUnit> waiting, List<String> parents) {
        for (DemoUnit unit : above.below) {
            if (unit.type.equals("STREET")) {
                if (!unit.isKnown()) {
                    waiting.add(unit);
                    parents.add(above.id());
                }
            } else if (unit.type.equals("DISTRICT")) {
                if (!unit.isKnown()) {
                    createOne(unit, above.id(), null);
                }
                collect(unit, waiting, parents);
            }
        }
    }

    private void createOne(DemoUnit unit, String parent, @org.jspecify.annotations.Nullable String scheme) {
        Map<String, Object> row = row(unit);
        row.put("parent", parent);
        if (scheme != null) {
            row.put("scheme", scheme);
        }
        JsonNode created = api.post(UNITS, row);
        unit.known(created.path("id").asString());
        done++;
        listener.at("units", done, total);
    }

    private void createAll(List<DemoUnit> streets, List<String> parents) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index = 0; index < streets.size(); index++) {
            addRows(streets.get(index), "parent", parents.get(index), rows);
        }
        api.post(UNITS + "/batch", Map.of("units", rows));
        done += rows.size();
        listener.at("units", done, total);
    }

    private static void addRows(DemoUnit unit, String by, String parent, List<Map<String, Object>> rows) {
        Map<String, Object> row = row(unit);
        row.put(by, parent);
        String ref = Integer.toString(rows.size());
        if (!unit.below.isEmpty()) {
            row.put("ref", ref);
        }
        rows.add(row);
        unit.below.forEach(child -> addRows(child, "parentRef", ref, rows));
    }

    private static Map<String, Object> row(DemoUnit unit) {
        Map<String, Object> row = new HashMap<>();
        row.put("type", unit.type);
        row.put("name", unit.name);
        if (unit.code != null) {
            row.put("code", unit.code);
        }
        if (unit.households != null) {
            row.put("households", unit.households);
        }
        return row;
    }
}

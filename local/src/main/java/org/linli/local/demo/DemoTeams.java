package org.linli.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linli.local.demo.Scenarios.Scenario;

/**
 * The teams of the demo city, as many as the scenarios publish: Dongying's 578; Zibo's 45 teams, 60 squads and 40 emergency
 * squads. Their names are made up.
 */
final class DemoTeams {

    private record Kind(String kind, String ending, String skill) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("SERVICE", "志愿服务队", "elder-care"),
            new Kind("MAINTENANCE", "便民维修队", "appliance-repair"),
            new Kind("PATROL", "平安巡逻队", "first-aid"),
            new Kind("MEDIATION", "邻里调解队", "mediation"),
            new Kind("THINK_TANK", "议事智囊团", "planning"),
            new Kind("RED_FORTRESS", "红色堡垒队", "education"),
            new Kind("EMERGENCY", "应急小分队", "fire-safety"));

    /**
     * A team to be founded.
     *
     * @param skill that its members have
     * @param led whether it has a captain: a few wait for one
     */
    record DemoTeam(DemoUnit unit, String kind, String name, String skill, boolean led) {}

    private DemoTeams() {}

    static List<DemoTeam> of(Scenario scenario) {
        return switch (scenario.scheme()) {
            case "dongying" -> dongying(scenario.top());
            case "zibo" -> zibo(scenario.top());
            default -> List.of();
        };
    }

    /** Two in each of 263 compounds, and 52 of the communities' own. */
    private static List<DemoTeam> dongying(DemoUnit district) {
        List<DemoTeam> teams = new ArrayList<>();
        Random random = new Random(578);
        for (DemoUnit compound : district.all("COMPOUND")) {
            int first = random.nextInt(KINDS.size());
            add(teams, compound, KINDS.get(first));
            add(teams, compound, KINDS.get((first + 1 + random.nextInt(KINDS.size() - 1)) % KINDS.size()));
        }
        List<DemoUnit> communities = district.all("COMMUNITY");
        for (int index = 0; teams.size() < 578; index++) {
            add(teams, communities.get(index), KINDS.get(index % KINDS.size()));
        }
        return teams;
    }

    private static List<DemoTeam> zibo(DemoUnit district) {
        List<DemoTeam> teams = new ArrayList<>();
        List<DemoUnit> communities = district.all("COMMUNITY");
        List<DemoUnit> grids = district.all("GRID");
        for (int number = 0; number < 45; number++) {
            DemoUnit community = communities.get(number % communities.size());
            add(teams, community, KINDS.get((number / communities.size()) % KINDS.size()));
        }
        for (int number = 0; number < 60; number++) {
            add(teams, grids.get(number * grids.size() / 60), new Kind("SQUAD", "志愿服务小队", "environment"));
        }
        for (int number = 0; number < 40; number++) {
            add(teams, grids.get(number * grids.size() / 40), new Kind("EMERGENCY", "应急小分队", "fire-safety"));
        }
        return teams;
    }

    private static void add(List<DemoTeam> teams, DemoUnit unit, Kind kind) {
        boolean led = teams.size() % 48 != 47;
        teams.add(new DemoTeam(unit, kind.kind(), unit.name + kind.ending(), kind.skill(), led));
    }
}

package org.linli.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linli.local.Refusal;
import org.linli.local.demo.DemoTeams.DemoTeam;
import tools.jackson.databind.JsonNode;

/** Made-up volunteers, and the teams they are in. Nobody of these names or telephone numbers is meant. */
final class DemoVolunteers implements DemoPart {

    private static final int IN_A_TEAM = 3;
    private static final int VOLUNTEERS_AT_ONCE = 900;
    private static final int TEAMS_AT_ONCE = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建华玉兰志国晓红秀梅海燕春生文博";
    private static final List<String> KINDS = List.of(
            "RESIDENT", "RESIDENT", "RESIDENT", "EMPLOYEE", "STUDENT", "PROFESSIONAL", "SOCIAL_WORKER", "COURIER");

    @Override
    public String name() {
        return "volunteers";
    }

    @Override
    public String service() {
        return "volunteer-service";
    }

    @Override
    public void load(DemoApi api, DemoGround ground, ProgressListener listener) {
        List<DemoTeam> teams = ground.scenarios().stream()
                .flatMap(scenario -> DemoTeams.of(scenario).stream())
                .toList();
        awaitUnits(api, ground);
        List<String> volunteers = loadVolunteers(api, teams, listener);
        loadTeams(api, teams, volunteers, listener);
    }

    /** volunteer-service hears of the new units a little later than org-service, in the order in which they were made. */
    private static void awaitUnits(DemoApi api, DemoGround ground) {
        Instant patience = Instant.now().plus(PATIENCE);
        for (Scenarios.Scenario scenario : ground.scenarios()) {
            List<DemoUnit> units = new ArrayList<>();
            scenario.top().forEach(units::add);
            String path = "/api/volunteer/v1/figures?within=" + units.getLast().id();
            while (!api.finds(path)) {
                if (Instant.now().isAfter(patience)) {
                    throw new Refusal("volunteer-service has not heard of the demo city's units");
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The loading of the demo city was interrupted", e);
        }
    }

    /** @return their ids, {@link #IN_A_TEAM} for each team */
    private static List<String> loadVolunteers(DemoApi api, List<DemoTeam> teams, ProgressListener listener) {
        List<Map<String, Object>> all = new ArrayList<>();
        Random random = new Random(4_500);
        for (DemoTeam team : teams) {
            for (int each = 0; each < IN_A_TEAM; each++) {
                all.add(volunteer(team, all.size(), random));
            }
        }
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < all.size(); from += VOLUNTEERS_AT_ONCE) {
            int to = Math.min(all.size(), from + VOLUNTEERS_AT_ONCE);
            JsonNode answer =
                    api.post("/api/volunteer/v1/volunteers/batch", Map.of("volunteers", all.subList(from, to)));
            answer.path("volunteers").forEach(each -> ids.add(each.path("id").asString()));
            listener.at("volunteers", to, all.size());
        }
        return ids;
    }

    private static Map<String, Object> volunteer(DemoTeam team, int number, Random random) {
        String name = one(SURNAMES, random) + one(GIVEN, random) + (random.nextInt(3) == 0 ? "" : one(GIVEN, random));
        return Map.of(
                "unit",
                team.unit().id(),
                "name",
                name,
                "telephone",
                "199%08d".formatted(number),
                "kind",
                KINDS.get(random.nextInt(KINDS.size())),
                "skills",
                number % 4 == 0 ? List.of(team.skill(), "digital") : List.of(team.skill()),
                "consentedAt",
                LocalDate.of(2025, 3, 5).plusDays(random.nextInt(560)) + "T09:00:00+08:00",
                "active",
                true);
    }

    private static void loadTeams(
            DemoApi api, List<DemoTeam> teams, List<String> volunteers, ProgressListener listener) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int index = 0; index < teams.size(); index++) {
            all.add(team(teams.get(index), volunteers.subList(index * IN_A_TEAM, (index + 1) * IN_A_TEAM), index));
        }
        for (int from = 0; from < all.size(); from += TEAMS_AT_ONCE) {
            int to = Math.min(all.size(), from + TEAMS_AT_ONCE);
            api.post("/api/volunteer/v1/teams/batch", Map.of("teams", all.subList(from, to)));
            listener.at("teams", to, all.size());
        }
    }

    private static Map<String, Object> team(DemoTeam team, List<String> members, int index) {
        Map<String, Object> founding = new HashMap<>();
        founding.put("unit", team.unit().id());
        founding.put("kind", team.kind());
        founding.put("name", team.name());
        founding.put("foundedOn", LocalDate.of(2024, 3, 1).plusDays(index % 600).toString());
        if (team.led()) {
            founding.put("captain", members.getFirst());
            founding.put("members", members.subList(1, members.size()));
        } else {
            founding.put("members", members);
        }
        return founding;
    }

    private static String one(String from, Random random) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }
}

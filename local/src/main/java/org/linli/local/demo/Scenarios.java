package org.linli.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The five districts at the scale their published figures tell. */
final class Scenarios {

    /** A district of the city and the level scheme it follows. */
    record Scenario(String scheme, DemoUnit top) {}

    private static final long SEED = 20_261_122;

    private final Divisions divisions = Divisions.read();

    List<Scenario> all() {
        return List.of(
                new Scenario("dongying", dongying()),
                new Scenario("xinghualing", xinghualing()),
                new Scenario("weidu", weidu()),
                new Scenario("bazhong", bazhong()),
                new Scenario("zibo", zibo()));
    }

    /** 56 communities, 263 compounds, 228 branches: 35 of them cover two neighbouring compounds. */
    private DemoUnit dongying() {
        DemoUnit district = divisions.district("dongying");
        Random random = new Random(SEED);
        List<DemoUnit> communities = district.all("COMMUNITY");
        for (int index = 0; index < communities.size(); index++) {
            DemoUnit community = communities.get(index);
            List<DemoUnit> compounds = compounds(community, share(263, communities.size(), index), random);
            int shared = index < 35 ? 1 : 0;
            if (shared == 1) {
                community.branch("BRANCH", compounds.get(0).name + "联合党支部", compounds.subList(0, 2), "MEMBERS");
            }
            compounds.stream()
                    .skip(2L * shared)
                    .forEach(compound ->
                            community.branch("BRANCH", compound.name + "党支部", List.of(compound), "MEMBERS"));
        }
        return district;
    }

    /**
     * 1,430 compounds, 983 of them old and run as 270 areas with a branch each. One street has 286 compounds, 220 of
     * them with fewer than 100 households.
     */
    private DemoUnit xinghualing() {
        DemoUnit district = divisions.district("xinghualing");
        Random random = new Random(SEED + 1);
        List<DemoUnit> dense = communitiesOf(district, "鼓楼街道");
        List<DemoUnit> others = district.all("COMMUNITY").stream()
                .filter(community -> !dense.contains(community))
                .toList();
        oldAndNew(dense, 220, 66, 25, random);
        oldAndNew(others, 983 - 220, 1430 - 983 - 66, 270 - 25, random);
        return district;
    }

    private static void oldAndNew(List<DemoUnit> communities, int old, int newer, int areas, Random random) {
        int area = 0;
        for (int index = 0; index < communities.size(); index++) {
            DemoUnit community = communities.get(index);
            MadeUpNames names = new MadeUpNames(random);
            for (int number = 1; number <= share(areas, communities.size(), index); number++, area++) {
                DemoUnit run = community.add("AREA", MadeUpNames.numbered(number, "片区"));
                for (int each = share(old, areas, area); each > 0; each--) {
                    withBuildings(run.add("COMPOUND", names.oldCompound()), 20 + random.nextInt(79), random);
                }
                community.branch("BRANCH", run.name + "党支部", List.of(run), "MEMBERS");
            }
            for (int each = share(newer, communities.size(), index); each > 0; each--) {
                DemoUnit compound = community.add("COMPOUND", names.compound());
                withBuildings(compound, 120 + random.nextInt(900), random);
                int lot = random.nextInt(20);
                if (lot > 0) {
                    community.branch(
                            "BRANCH", compound.name + "党支部", List.of(compound), lot > 2 ? "MEMBERS" : "INSTRUCTOR");
                }
            }
        }
    }

    /** 89 communities, the 539 grids of the re-division. */
    private DemoUnit weidu() {
        DemoUnit district = divisions.district("weidu");
        Random random = new Random(SEED + 2);
        List<DemoUnit> communities = district.all("COMMUNITY");
        for (int index = 0; index < communities.size(); index++) {
            DemoUnit community = communities.get(index);
            for (int number = 1; number <= share(539, communities.size(), index); number++) {
                DemoUnit grid = community.add("GRID", MadeUpNames.numbered(number, "网格"));
                grid.households = 180 + random.nextInt(200);
                for (int building = 1; building <= 2 + random.nextInt(3); building++) {
                    DemoUnit house = grid.add("BUILDING", building + "号楼");
                    house.add("ENTRANCE", "1单元");
                    house.add("ENTRANCE", "2单元");
                }
                community.branch("BRANCH", grid.name + "党支部", List.of(grid), "MEMBERS");
            }
        }
        return district;
    }

    /** Five districts, 493 communities, more than 1,000 buildings in residents' groups. */
    private DemoUnit bazhong() {
        DemoUnit city = DemoUnit.top("CITY", "巴中市", "511900000000");
        Random random = new Random(SEED + 3);
        city.below.addAll(divisions.districts("bazhong"));
        for (DemoUnit community : city.all("COMMUNITY")) {
            for (int number = 1; number <= 2; number++) {
                DemoUnit group = community.add("RESIDENT_GROUP", MadeUpNames.numbered(number, "居民小组"));
                group.households = 60 + random.nextInt(200);
                for (int building = 1; building <= 1 + random.nextInt(2); building++) {
                    group.add("BUILDING", building + "号楼");
                }
            }
            community.branch("GENERAL_BRANCH", community.name + "党总支", community.below, "MEMBERS");
        }
        return city;
    }

    /** 2,171 micro grids, each with two building heads. */
    private DemoUnit zibo() {
        DemoUnit district = divisions.district("zibo");
        Random random = new Random(SEED + 4);
        List<DemoUnit> grids = new ArrayList<>();
        for (DemoUnit community : district.all("COMMUNITY")) {
            for (int number = 1; number <= 6; number++) {
                DemoUnit grid = community.add("GRID", MadeUpNames.numbered(number, "网格"));
                grids.add(grid);
                if (grids.size() % 4 == 0) {
                    community.branch("FUNCTIONAL_BRANCH", grid.name + "功能型党支部", List.of(grid), "MEMBERS");
                }
            }
        }
        for (int index = 0; index < grids.size(); index++) {
            for (int number = 1; number <= share(2_171, grids.size(), index); number++) {
                DemoUnit micro = grids.get(index).add("MICRO_GRID", MadeUpNames.numbered(number, "微网格"));
                micro.households = 30 + random.nextInt(50);
            }
        }
        return district;
    }

    private static List<DemoUnit> compounds(DemoUnit community, int count, Random random) {
        MadeUpNames names = new MadeUpNames(random);
        List<DemoUnit> compounds = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            DemoUnit compound = community.add("COMPOUND", names.compound());
            compound.households = 150 + random.nextInt(1200);
            compounds.add(compound);
        }
        return compounds;
    }

    private static void withBuildings(DemoUnit compound, int households, Random random) {
        compound.households = households;
        int buildings = Math.max(1, Math.min(6, households / 80 + random.nextInt(2)));
        for (int number = 1; number <= buildings; number++) {
            compound.add("BUILDING", number + "号楼");
        }
    }

    private static List<DemoUnit> communitiesOf(DemoUnit district, String street) {
        return district.below.stream()
                .filter(unit -> unit.name.equals(street))
                .findFirst()
                .orElseThrow()
                .below;
    }

    /** How much of the whole falls to one of so many, the first ones getting the rest. */
    static int share(int whole, int parts, int index) {
        return whole / parts + (index < whole % parts ? 1 : 0);
    }
}

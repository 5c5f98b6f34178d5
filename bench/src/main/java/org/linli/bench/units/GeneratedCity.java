package org.linli.bench.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A made-up city with five levels below it, as in 区—街道—社区—小区—楼栋; the same in every run. Names are as alike as real
 * ones: many compounds share one, in other communities.
 */
final class GeneratedCity {

    static final int STREETS = 20;
    static final int COMMUNITIES = 20;
    static final int COMPOUNDS = 10;
    static final int BUILDINGS = 12;

    /** Units of a street, itself included. */
    static final int OF_A_STREET = 1 + COMMUNITIES * (1 + COMPOUNDS * (1 + BUILDINGS));

    /** Units of a district, itself included. */
    static final int OF_A_DISTRICT = 1 + STREETS * OF_A_STREET;

    private static final List<String> ROADS = words("河滨 育才 建设 胜利 和平 新华 文昌 东风 永安 长安 迎泽 柳巷 兴隆 光明 府前 南关 桥东 西山 鼓楼 学院");
    private static final List<String> WISHES = words("幸福 安宁 兴盛 团结 友谊 康乐 向阳 富强 吉祥 同心");
    private static final List<String> PLANTS = words("阳光 翠湖 金桂 紫荆 银杏 海棠 玉兰 梧桐 丁香 锦绣 龙湖 碧水 祥和 御景 盛世 滨江 东城 望山 书香 枫林");
    private static final List<String> KINDS = words("花园 家园 小区 新村 雅苑 名邸 公馆 里 佳苑 公寓");

    private GeneratedCity() {}

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    static String district(int number) {
        return "量测第%d区".formatted(number);
    }

    /**
     * The units of a street in parts that may be handed in one after the other, the street itself in the first.
     *
     * @param district number of the district, from 1
     * @param street number of the street in it, from 1
     * @param into takes each part as the API does
     */
    static void street(
            int district, int street, String parent, int partSize, Consumer<List<Map<String, Object>>> into) {
        Random random = new Random(district * 1_000L + street);
        String code = "9%02d%03d".formatted(district, street) + "000000";
        List<Map<String, Object>> part = new ArrayList<>();
        Map<String, Object> top = row("STREET", ROADS.get(street - 1) + "街道");
        top.put("parent", parent);
        top.put("code", code);
        part.add(top);
        for (int community = 1; community <= COMMUNITIES; community++) {
            if (part.size() + OF_A_STREET / COMMUNITIES > partSize) {
                into.accept(part);
                part = new ArrayList<>();
            }
            addCommunity(code, community, random, part);
        }
        into.accept(part);
    }

    /** The 12-digit code of a community, by which it is asked for. */
    static String communityCode(int district, int street, int community) {
        return "9%02d%03d%03d000".formatted(district, street, community);
    }

    private static void addCommunity(String street, int number, Random random, List<Map<String, Object>> part) {
        String code = street.substring(0, 6) + "%03d000".formatted(number);
        Map<String, Object> community = row("COMMUNITY", ROADS.get(number - 1) + pick(WISHES, random) + "社区");
        community.put("parentCode", street);
        community.put("code", code);
        part.add(community);
        for (int compound = 1; compound <= COMPOUNDS; compound++) {
            String ref = number + "-" + compound;
            Map<String, Object> row =
                    row("COMPOUND", pick(PLANTS, random) + pick(KINDS, random) + "%d号院".formatted(compound));
            row.put("parentCode", code);
            row.put("ref", ref);
            row.put("households", 60 + random.nextInt(900));
            part.add(row);
            for (int building = 1; building <= BUILDINGS; building++) {
                Map<String, Object> below = row("BUILDING", building + "号楼");
                below.put("parentRef", ref);
                part.add(below);
            }
        }
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static Map<String, Object> row(String type, String name) {
        Map<String, Object> row = new HashMap<>();
        row.put("type", type);
        row.put("name", name);
        return row;
    }
}

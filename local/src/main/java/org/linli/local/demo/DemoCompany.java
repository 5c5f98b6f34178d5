package org.linli.local.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A made-up property company. No company of these names or codes is meant.
 *
 * @param code unified social credit code that keeps the rule of GB 32100-2015
 * @param kind PROFESSIONAL, STATE_OWNED or STREET_FALLBACK
 * @param party NONE, OWN_BRANCH, JOINT_BRANCH or INSTRUCTOR
 * @param partySince empty without a party organisation
 */
record DemoCompany(String code, String name, String kind, String party, String partySince) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> FIRST = List.of(
            "安和", "康泰", "锦程", "福邻", "和顺", "宜家", "诚悦", "佳境", "明德", "同心", "万邻", "润泽", "盛安", "众和", "金管家", "绿园", "嘉诚", "瑞安",
            "永信", "博雅", "华宸", "悦居", "惠民", "鼎盛");
    private static final List<String> LAST = List.of("物业服务有限公司", "物业管理有限公司", "生活服务有限公司", "城市服务有限公司");

    /**
     * Makes companies up; the same seed gives the same.
     *
     * @param division the first six digits of the district's division code
     * @param ordinal tells the districts' codes apart
     */
    static List<DemoCompany> of(int count, String place, String division, int ordinal, Random random) {
        Set<String> names = new HashSet<>();
        List<DemoCompany> companies = new ArrayList<>();
        while (companies.size() < count) {
            int number = companies.size();
            String name = place + pick(FIRST, random) + pick(LAST, random);
            if (names.add(name)) {
                String kind = number % 8 == 7 ? "STATE_OWNED" : "PROFESSIONAL";
                String party = party(random);
                String since = party.equals("NONE")
                        ? ""
                        : "20%02d-%02d-01".formatted(19 + random.nextInt(7), 1 + random.nextInt(12));
                companies.add(new DemoCompany(code(division, ordinal, number), name, kind, party, since));
            }
        }
        return companies;
    }

    /** What a street has set up for those compounds that nobody else would serve. */
    static DemoCompany fallback(String street, String division, int ordinal, int number) {
        return new DemoCompany(
                code(division, ordinal, 900 + number),
                street + "便民物业服务中心",
                "STREET_FALLBACK",
                "INSTRUCTOR",
                "2023-07-01");
    }

    private static String party(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> "OWN_BRANCH";
            case 3, 4, 5 -> "JOINT_BRANCH";
            case 6, 7 -> "INSTRUCTOR";
            default -> "NONE";
        };
    }

    private static String code(String division, int ordinal, int number) {
        String first = "91%sMA%1d%06d".formatted(division, ordinal, number);
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < first.length(); at++) {
            sum += ALPHABET.indexOf(first.charAt(at)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return first + ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}

package org.linli.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Which made-up company serves which compound of a district, a row each.
 *
 * @param rows one service each
 */
record DemoServices(DemoUnit district, List<Row> rows) {

    private static final long SEED = 20_261_125;

    /** @param unit a compound, or an area of several */
    record Row(DemoCompany company, DemoUnit unit, String path, String mode, String since) {}

    /** Dongying's 263 compounds, every one of them served, by 60 companies. */
    static DemoServices dongying(DemoUnit district) {
        Random random = new Random(SEED);
        List<DemoCompany> companies = DemoCompany.of(60, "东营", "370571", 1, random);
        var services = new DemoServices(district, new ArrayList<>());
        int compound = 0;
        for (DemoUnit street : district.below) {
            for (DemoUnit community : street.below) {
                for (DemoUnit unit : community.below) {
                    // Neighbours as a rule have the same company; no company is left without a compound.
                    DemoCompany company = companies.get(compound++ * companies.size() / 263);
                    services.add(
                            company,
                            unit,
                            List.of(street, community),
                            random.nextInt(4) == 0 ? "SHARED" : "SINGLE",
                            random);
                }
            }
        }
        return services;
    }

    /**
     * Xinghualing's 1,430 compounds, of which many have nobody: most of the newer ones are served, some of the areas of
     * old ones are run as one, others are kept up by a street's own fallback.
     */
    static DemoServices xinghualing(DemoUnit district) {
        Random random = new Random(SEED + 1);
        List<DemoCompany> companies = DemoCompany.of(90, "杏花岭", "140107", 2, random);
        var services = new DemoServices(district, new ArrayList<>());
        for (int number = 0; number < district.below.size(); number++) {
            DemoUnit street = district.below.get(number);
            DemoCompany fallback = DemoCompany.fallback(street.name, "140107", 2, number);
            for (DemoUnit community : street.below) {
                DemoCompany near = companies.get(random.nextInt(companies.size()));
                for (DemoUnit unit : community.below) {
                    DemoCompany company =
                            random.nextInt(3) == 0 ? companies.get(random.nextInt(companies.size())) : near;
                    services.addSome(unit, List.of(street, community), company, fallback, random);
                }
            }
        }
        return services;
    }

    private void addSome(
            DemoUnit unit, List<DemoUnit> above, DemoCompany company, DemoCompany fallback, Random random) {
        int lot = random.nextInt(100);
        if (unit.type.equals("COMPOUND") && lot < 86) {
            add(company, unit, above, "SINGLE", random);
        } else if (unit.type.equals("AREA") && lot < 34) {
            add(company, unit, above, "SHARED", random);
        } else if (unit.type.equals("AREA") && lot < 60) {
            add(fallback, unit, above, "STREET_FALLBACK", random);
        }
    }

    private void add(DemoCompany company, DemoUnit unit, List<DemoUnit> above, String mode, Random random) {
        String path = String.join("/", above.stream().map(each -> each.name).toList()) + "/" + unit.name;
        String since = "20%02d-%02d-01".formatted(17 + random.nextInt(9), 1 + random.nextInt(12));
        rows.add(new Row(company, unit, path, mode, since));
    }

    /** As a street office would hand it in. */
    String csv() {
        StringBuilder csv = new StringBuilder("企业名称,统一社会信用代码,企业性质,党组织形式,党组织设立日期,服务小区,服务方式,服务开始日期\n");
        rows.forEach(row -> csv.append(String.join(
                        ",",
                        row.company().name(),
                        row.company().code(),
                        row.company().kind(),
                        row.company().party(),
                        row.company().partySince(),
                        row.path(),
                        row.mode(),
                        row.since()))
                .append('\n'));
        return csv.toString();
    }
}

package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;

/** Among 100,000 opinions a part of the tree is counted from the index on place and time. */
class HeatPlanIntegrationTest extends HotCity {

    private static final int OPINIONS = 100_000;

    @Test
    void aDistrictIsCountedByTheIndexOnPlaceAndTime() {
        UnitId[] compounds = new UnitId[40];
        for (int number = 0; number < compounds.length; number++) {
            compounds[number] = tree.add(
                    number % 10 == 0 ? tree.community : tree.siblingCommunity, UnitType.COMPOUND, number + " 号院");
        }
        UnitId elsewhere = tree.add(tree.otherStreet, UnitType.COMMUNITY, "别处社区");
        jobs.sql("""
                        insert into opinions (id, place_id, intake_unit, source, channel, category, text, state,
                                              received_at, created_at, version)
                        select gen_random_uuid(),
                               case when no % 10 < 8 then cast(:elsewhere as uuid)
                                    else (cast(:compounds as uuid[]))[1 + no / 10 % 40] end,
                               :elsewhere, 'plan', 'HOTLINE', '分类' || no % 17, '路灯不亮', 'RECEIVED',
                               now() - make_interval(mins => no * 10), now(), 1
                          from generate_series(1, :opinions) as series (no)
                        """)
                .param("elsewhere", elsewhere.value())
                .param("compounds", Arrays.stream(compounds).map(UnitId::value).toArray(UUID[]::new))
                .param("opinions", OPINIONS)
                .update();
        jobs.sql("analyze opinions").update();

        String plan = String.join("\n", explained());
        assertThat(plan).as(plan).containsAnyOf("opinions_by_place", "opinions_by_newest");
        assertThat(plan).doesNotContain("Seq Scan on opinions");
    }

    private List<String> explained() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        return jobs.sql("explain (analyze, buffers) " + Tallies.CATEGORIES)
                .param(
                        "from",
                        jobs.sql("select no from places where id = :id")
                                .param("id", tree.district.value())
                                .query(Long.class)
                                .single())
                .param(
                        "to",
                        jobs.sql("select no_end from places where id = :id")
                                .param("id", tree.district.value())
                                .query(Long.class)
                                .single())
                .param("day", day)
                .param("length", HeatPeriod.WEEK.days())
                .param("since", HeatPeriod.WEEK.since(day, 8).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("until", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("fewest", Found.FEWEST)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

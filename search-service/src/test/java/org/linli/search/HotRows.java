package org.linli.search;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with what grows. */
final class HotRows extends OpinionExamples {

    HotRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return List.of(
                Row.list(
                        "rankHotIssues",
                        tree -> {
                            aHotIssue(tree);
                            return Example.request();
                        },
                        HotRows::hot),
                Row.list("countHotIssues", this::ofThisStreet, _ -> "\"HOT\":"),
                Row.list(
                        "exportHotIssues",
                        tree -> {
                            aHotIssue(tree);
                            return Example.request().query("format", "CSV");
                        },
                        HotRows::hot),
                Row.thing("getHotIssue", this::aHotIssue),
                Row.thing("getHotIssuePoints", this::aHotIssue),
                Row.thing("acknowledgeHotIssue", tree -> aHotIssue(tree).json("{\"reason\": \"已派维保单位驻点\"}")),
                Row.thing("muteHotIssue", tree -> aHotIssue(tree).json("{\"reason\": \"停水为计划检修\", \"days\": 3}")),
                Row.thing("unmuteHotIssue", this::aMutedIssue),
                Row.placeless("recountHotIssues", "It only brings the next count forward", _ -> Example.request()),
                Row.thing("getHeatThresholds", tree -> Example.request().path("unit", tree.street)),
                Row.thing("setHeatThresholds", this::thresholds));
    }

    private static String hot(TestPlaces tree) {
        return "热点" + tree.street.label();
    }

    private Example ofThisStreet(TestPlaces tree) {
        aHotIssue(tree);
        return Example.request();
    }

    /**
     * As a round leaves it, of opinions that keep it so: a round that comes between changes nothing. In version 1, or
     * whatever it has by then.
     */
    private Example aHotIssue(TestPlaces tree) {
        var id = UuidCreator.getTimeOrderedEpoch();
        String category = hot(tree) + id;
        jobs.sql("""
                insert into opinions (id, place_id, intake_unit, source, channel, category, text, state, received_at,
                                      created_at, version)
                select gen_random_uuid(), :place, :place, 'hot', 'HOTLINE', :category, '路灯', 'RECEIVED',
                       now() - make_interval(days => case no when 1 then 60 else 1 end), now(), 1
                  from generate_series(1, 11) as series (no)
                """)
                .param("place", tree.street.value())
                .param("category", category)
                .update();
        jobs.sql("""
                insert into hot_issues (id, place_id, category, period, day, received, earlier, windows, channels, repeats,
                                        unanswered, waiting_days, score, level, attention, counted_at, round, version)
                values (:id, :place, :category, 'WEEK', (now() at time zone 'Asia/Shanghai')::date, 10, 1, 8, 1, 0, 10, 60,
                        70, 'HOT', 'OPEN', now(), 0, 2)
                on conflict do nothing
                """)
                .param("id", id)
                .param("place", tree.street.value())
                .param("category", category)
                .update();
        return jobs.sql("select id, version from hot_issues where category = :category and period = 'WEEK'")
                .param("category", category)
                .query((row, _) ->
                        Example.request().path("id", row.getString("id")).version(row.getLong("version")))
                .single();
    }

    private Example aMutedIssue(TestPlaces tree) {
        Example issue = aHotIssue(tree);
        jobs.sql("""
                update hot_issues set attention = 'MUTED', muted_until = current_date + 9
                 where category like :category and attention = 'OPEN'
                """).param("category", hot(tree) + "%").update();
        return issue;
    }

    /** In whatever version they are by now. */
    private Example thresholds(TestPlaces tree) {
        long version = jobs.sql("select coalesce(max(version), 0) from heat_thresholds where place_id = :place")
                .param("place", tree.street.value())
                .query(Long.class)
                .single();
        return Example.request()
                .path("unit", tree.street)
                .version(version)
                .json("{\"hotFrom\": 40, \"severeFrom\": 80}");
    }
}

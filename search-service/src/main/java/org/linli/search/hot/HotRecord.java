package org.linli.search.hot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;
import org.linli.search.opinion.OpinionState;

/**
 * One hot issue with all there is to see of it within the caller's scope.
 *
 * @param score what was counted, explained
 * @param thresholds that hold at its place
 * @param days its course, the oldest day first, at most {@value #MOST_DAYS}
 * @param below where it was said, the most first, at most {@value #MOST_PLACES}
 * @param states what became of the period's opinions
 * @param groups that its opinions were put into, the largest first, at most {@value #MOST_GROUPS}
 * @param steps the newest first, at most {@value #MOST_STEPS}
 */
public record HotRecord(
        ListedIssue listed,
        HeatScore score,
        Thresholds thresholds,
        List<Day> days,
        List<Below> below,
        Map<OpinionState, Long> states,
        List<Gathered> groups,
        List<HotStep> steps) {

    static final int MOST_DAYS = 92;
    static final int MOST_PLACES = 60;
    static final int MOST_GROUPS = 5;
    static final int MOST_STEPS = 100;

    /** How hot it was on a day. */
    public record Day(LocalDate day, int received, int score, HeatLevel level) {}

    /**
     * A unit right below its place, or the place itself for what was said of no unit below.
     *
     * @param earlier in all windows before together
     */
    public record Below(UnitId unit, String name, int received, int earlier) {}

    /** @param received how many of its opinions are of the period */
    public record Gathered(GroupId id, String title, int received) {}
}

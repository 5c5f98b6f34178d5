package org.linli.search.hot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;

/** A hot issue has come to another level. What residents said stays here. */
sealed interface HotEvent extends EventOfUnit<HotIssueId> {

    /**
     * It came to a higher level, or is heard again while hot: the unit is to see to it. Once for each level.
     *
     * @param category absent for a group
     * @param group absent for a category
     */
    record Heated(
            HotIssueId id,
            UnitId unit,
            @Nullable String category,
            @Nullable GroupId group,
            HeatPeriod period,
            HeatLevel level,
            int score,
            int received,
            @JsonIgnore long version)
            implements HotEvent {

        static Heated of(HotIssue issue) {
            return new Heated(
                    issue.id(),
                    issue.place(),
                    issue.subject() instanceof HotSubject.OfCategory(String category) ? category : null,
                    issue.subject() instanceof HotSubject.OfGroup(GroupId group) ? group : null,
                    issue.period(),
                    issue.level(),
                    issue.score(),
                    issue.tally().received(),
                    issue.version());
        }

        @Override
        public String type() {
            return "search.issue.heated";
        }
    }

    /** It is calm again. */
    record Cooled(HotIssueId id, UnitId unit, @JsonIgnore long version) implements HotEvent {

        @Override
        public String type() {
            return "search.issue.cooled";
        }
    }
}

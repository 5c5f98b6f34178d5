package org.linli.property.matter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;

/** What happened to a matter. Answers and reasons are for those who raised it, so that they travel with it. */
sealed interface MatterEvent extends EventOfUnit<MatterId> {

    /** What the matter came from, for whoever keeps it. */
    record Source(OriginKind kind, UUID id) {

        static @Nullable Source of(Matter matter) {
            Origin origin = matter.origin();
            return origin == null ? null : new Source(origin.kind(), origin.id());
        }
    }

    /** It was opened. */
    record Opened(
            MatterId id,
            UnitId unit,
            String title,
            @Nullable Source origin,
            MatterState state,
            @JsonIgnore long version)
            implements MatterEvent {

        static Opened of(Matter matter) {
            return new Opened(
                    matter.id(), matter.unit(), matter.title(), Source.of(matter), matter.state(), matter.version());
        }

        @Override
        public String type() {
            return "property.matter.opened";
        }
    }

    /** It was answered. */
    record Answered(
            MatterId id,
            UnitId unit,
            String title,
            @Nullable Source origin,
            MatterState state,
            String answer,
            @JsonIgnore long version)
            implements MatterEvent {

        static Answered of(Matter matter, Answer answer) {
            return new Answered(
                    matter.id(),
                    matter.unit(),
                    matter.title(),
                    Source.of(matter),
                    matter.state(),
                    answer.text(),
                    matter.version());
        }

        @Override
        public String type() {
            return "property.matter.answered";
        }
    }

    /** It is closed; the answer is absent when it was closed without one. */
    record Closed(
            MatterId id,
            UnitId unit,
            String title,
            @Nullable Source origin,
            MatterState state,
            @Nullable String answer,
            MatterOutcome outcome,
            @Nullable String reason,
            @JsonIgnore long version)
            implements MatterEvent {

        static Closed of(Matter matter, Closing closing) {
            Answer answer = matter.answer();
            return new Closed(
                    matter.id(),
                    matter.unit(),
                    matter.title(),
                    Source.of(matter),
                    matter.state(),
                    answer == null ? null : answer.text(),
                    closing.outcome(),
                    closing.reason(),
                    matter.version());
        }

        @Override
        public String type() {
            return "property.matter.closed";
        }
    }

    /** It is open again: what was answered and how it ended counts no longer. */
    record Reopened(
            MatterId id,
            UnitId unit,
            String title,
            @Nullable Source origin,
            MatterState state,
            @JsonIgnore long version)
            implements MatterEvent {

        static Reopened of(Matter matter) {
            return new Reopened(
                    matter.id(), matter.unit(), matter.title(), Source.of(matter), matter.state(), matter.version());
        }

        @Override
        public String type() {
            return "property.matter.reopened";
        }
    }
}

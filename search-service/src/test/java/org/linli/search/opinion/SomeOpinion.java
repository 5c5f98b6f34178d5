package org.linli.search.opinion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterId;

/** Opinions for tests of their rules: received, with a category, unless the test says otherwise. */
final class SomeOpinion {

    static final UnitId PLACE = new UnitId(new UUID(1, 1));
    static final Instant SAID = Instant.parse("2026-03-01T01:00:00Z");

    private OpinionState state = OpinionState.RECEIVED;
    private @Nullable String category = "城乡建设/照明";
    private @Nullable String reply;
    private @Nullable Point point;
    private @Nullable GroupId group;
    private @Nullable MatterId matter;

    static SomeOpinion anOpinion() {
        return new SomeOpinion();
    }

    SomeOpinion in(OpinionState value) {
        state = value;
        return this;
    }

    SomeOpinion category(@Nullable String value) {
        category = value;
        return this;
    }

    SomeOpinion reply(String value) {
        reply = value;
        return this;
    }

    SomeOpinion point(Point value) {
        point = value;
        return this;
    }

    SomeOpinion group(GroupId value) {
        group = value;
        return this;
    }

    SomeOpinion matter(MatterId value) {
        matter = value;
        return this;
    }

    /** In version 3. */
    Opinion build() {
        return new Opinion(
                OpinionId.next(),
                PLACE,
                PLACE,
                "12345",
                null,
                Channel.HOTLINE,
                category,
                null,
                null,
                "路灯坏了",
                reply,
                state,
                SAID,
                reply == null ? null : SAID,
                null,
                null,
                null,
                null,
                point,
                group,
                matter,
                SAID,
                3);
    }
}

package org.linli.search.opinion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterId;

/** Opinions for tests: received by telephone, with a category, in version 3, unless the test says otherwise. */
public final class SomeOpinion {

    public static final UnitId PLACE = new UnitId(new UUID(1, 1));
    static final Instant SAID = Instant.parse("2026-03-01T01:00:00Z");

    private UnitId place = PLACE;
    private UnitId intakeUnit = PLACE;
    private @Nullable String number;
    private @Nullable String title;
    private String text = "路灯坏了";
    private OpinionState state = OpinionState.RECEIVED;
    private @Nullable String category = "城乡建设/照明";
    private @Nullable String reply;
    private @Nullable Point point;
    private @Nullable GroupId group;
    private @Nullable MatterId matter;

    public static SomeOpinion anOpinion() {
        return new SomeOpinion();
    }

    SomeOpinion in(OpinionState value) {
        state = value;
        return this;
    }

    SomeOpinion at(UnitId value) {
        place = value;
        return this;
    }

    SomeOpinion takenInBy(UnitId value) {
        intakeUnit = value;
        return this;
    }

    /** As the system that it came from counts them. */
    public SomeOpinion number(@Nullable String value) {
        number = value;
        return this;
    }

    public SomeOpinion title(@Nullable String value) {
        title = value;
        return this;
    }

    public SomeOpinion text(String value) {
        text = value;
        return this;
    }

    public SomeOpinion category(@Nullable String value) {
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

    public Opinion build() {
        return new Opinion(
                OpinionId.next(),
                place,
                intakeUnit,
                "12345",
                number,
                Channel.HOTLINE,
                category,
                null,
                title,
                text,
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

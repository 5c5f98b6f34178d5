package org.linli.search.opinion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/** Drafts for tests: acceptable unless the test says otherwise. */
final class Drafts {

    private @Nullable PlaceChoice place = new PlaceChoice.ById(new UnitId(new UUID(1, 1)));
    private @Nullable String source = "12345";
    private @Nullable String category = "城乡建设/安全生产";
    private @Nullable String title = "路灯不亮";
    private @Nullable String text = "小区南门的路灯坏了三天。";
    private @Nullable Instant receivedAt = Instant.parse("2026-03-01T01:00:00Z");
    private @Nullable Instant answeredAt;
    private @Nullable Integer likes;
    private @Nullable PointDraft point;

    static Drafts aDraft() {
        return new Drafts();
    }

    Drafts place(@Nullable PlaceChoice value) {
        place = value;
        return this;
    }

    Drafts source(@Nullable String value) {
        source = value;
        return this;
    }

    Drafts category(@Nullable String value) {
        category = value;
        return this;
    }

    Drafts title(@Nullable String value) {
        title = value;
        return this;
    }

    Drafts text(@Nullable String value) {
        text = value;
        return this;
    }

    Drafts receivedAt(@Nullable Instant value) {
        receivedAt = value;
        return this;
    }

    Drafts answeredAt(@Nullable Instant value) {
        answeredAt = value;
        return this;
    }

    Drafts likes(@Nullable Integer value) {
        likes = value;
        return this;
    }

    Drafts point(PointDraft value) {
        point = value;
        return this;
    }

    OpinionDraft build() {
        return new OpinionDraft(
                place,
                source,
                null,
                Channel.HOTLINE,
                category,
                null,
                title,
                text,
                null,
                receivedAt,
                answeredAt,
                null,
                null,
                likes,
                null,
                point);
    }
}

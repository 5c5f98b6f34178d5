package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Datum;
import org.linli.search.opinion.OpinionDraft;
import org.linli.search.opinion.PlaceChoice;
import org.linli.search.opinion.PointDraft;
import org.linli.search.opinion.Refusal;
import org.linli.search.opinion.Submission;

/** An opinion as a system hands it in. Channel and times are texts, so that one bad value refuses one item of a batch. */
@Schema(
        name = "OpinionRequest",
        requiredProperties = {"source", "channel", "text"})
record OpinionRequest(
        @Schema(description = "Unit it is about. Give this or placeCode", format = "uuid") @Nullable
        String place,

        @Schema(description = "Code of the unit it is about, for instance the 12-digit division code", maxLength = 40)
        @Nullable
        String placeCode,

        @Schema(description = "System or ledger it comes from", example = "12345", minLength = 1, maxLength = 40)
        @Nullable
        String source,

        @Schema(
                description = "Its number there. The same number of the same source is taken in once",
                example = "GD-2026-000017",
                maxLength = 100)
        @Nullable
        String externalId,

        @Schema(description = "How it was said", implementation = Channel.class) @Nullable
        String channel,

        @Schema(
                description = "Path of at most four names, from the general to the particular",
                example = "城乡建设/安全生产/事故处理",
                maxLength = 200)
        @Nullable
        String category,

        @Schema(description = "Body that answers for it, as the source names it", maxLength = 200) @Nullable
        String department,

        @Schema(description = "Short title", maxLength = 200) @Nullable
        String title,

        @Schema(description = "What was said, in its own words", minLength = 1, maxLength = 10_000) @Nullable
        String text,

        @Schema(description = "Official answer, when there is one already", maxLength = 20_000) @Nullable
        String reply,

        @Schema(description = "When it was said; now unless given", format = "date-time") @Nullable
        String receivedAt,

        @Schema(description = "When it was answered", format = "date-time") @Nullable
        String answeredAt,

        @Schema(description = "Who said it, only where they wish to be answered. Kept sealed", maxLength = 60) @Nullable
        String contactName,

        @Schema(description = "Telephone, only where they wish to be answered. Kept sealed", maxLength = 60) @Nullable
        String contactTelephone,

        @Schema(description = "Approving readers on the channel", minimum = "0") @Nullable
        Integer likes,

        @Schema(description = "Disapproving readers on the channel", minimum = "0") @Nullable
        Integer dislikes,

        @Schema(
                description =
                        "Where it is about, not where somebody lives: degrees north. Give longitude too. Kept with "
                                + "four decimals, about 11 m",
                example = "37.434",
                minimum = "3",
                maximum = "54")
        @Nullable
        BigDecimal latitude,

        @Schema(description = "Degrees east; give latitude too", example = "118.674", minimum = "73", maximum = "136")
        @Nullable
        BigDecimal longitude,

        @Schema(
                description =
                        "What the two refer to; WGS84 unless given. GCJ02, of Chinese map services, is brought into "
                                + "CGCS2000, which is what is kept",
                implementation = Datum.class)
        @Nullable
        String datum) {

    Submission submission() {
        var unreadable = new ArrayList<Refusal>();
        var draft = new OpinionDraft(
                choice(place, placeCode, unreadable),
                source,
                externalId,
                channel(unreadable),
                category,
                department,
                title,
                text,
                reply,
                time("receivedAt", receivedAt, unreadable),
                time("answeredAt", answeredAt, unreadable),
                contactName,
                contactTelephone,
                likes,
                dislikes,
                PointDraft.of(latitude, longitude, datum(unreadable)));
        return new Submission(draft, unreadable);
    }

    /** The unit by whichever of the two was given; both at once are refused, since they could differ. */
    static @Nullable PlaceChoice choice(@Nullable String id, @Nullable String code, List<Refusal> unreadable) {
        if (id != null && code != null) {
            unreadable.add(Refusal.of("place", "opinion.place-twice"));
            return null;
        }
        if (code != null) {
            return new PlaceChoice.ByCode(code.strip());
        }
        if (id == null) {
            return null;
        }
        try {
            return new PlaceChoice.ById(new UnitId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            unreadable.add(Refusal.of("place", "opinion.place-unknown"));
            return null;
        }
    }

    private @Nullable Channel channel(List<Refusal> unreadable) {
        if (channel == null) {
            return null;
        }
        for (Channel each : Channel.values()) {
            if (each.name().equals(channel)) {
                return each;
            }
        }
        unreadable.add(Refusal.of("channel", "opinion.channel-unknown"));
        return null;
    }

    private Datum datum(List<Refusal> unreadable) {
        if (datum == null) {
            return Datum.WGS84;
        }
        for (Datum each : Datum.values()) {
            if (each.name().equals(datum)) {
                return each;
            }
        }
        unreadable.add(Refusal.of("datum", "opinion.datum-unknown"));
        return Datum.WGS84;
    }

    private static @Nullable Instant time(String field, @Nullable String given, List<Refusal> unreadable) {
        if (given == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeParseException noTime) {
            unreadable.add(Refusal.of(field, "opinion.time-unreadable"));
            return null;
        }
    }
}

package org.linli.search.opinion;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.search.matter.MatterId;
import org.linli.search.text.Normaliser;

/**
 * An opinion as a row of its table: written as the insert names the columns, and read again.
 *
 * @param normal what is looked through while the index is away
 */
record OpinionRow(
        UUID id,
        UUID placeId,
        UUID intakeUnit,
        String source,
        @Nullable String externalId,
        Channel channel,
        @Nullable String category,
        @Nullable String department,
        @Nullable String title,
        String text,
        @Nullable String reply,
        OpinionState state,
        String receivedAt,
        @Nullable String answeredAt,
        @Nullable String contactName,
        @Nullable String contactTelephone,
        @Nullable Integer likes,
        @Nullable Integer dislikes,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String createdAt,
        long version,
        String normal) {

    static OpinionRow of(Opinion opinion) {
        return new OpinionRow(
                opinion.id().value(),
                opinion.place().value(),
                opinion.intakeUnit().value(),
                opinion.source(),
                opinion.externalId(),
                opinion.channel(),
                opinion.category(),
                opinion.department(),
                opinion.title(),
                opinion.text(),
                opinion.reply(),
                opinion.state(),
                written(opinion.receivedAt()),
                opinion.answeredAt() == null ? null : written(opinion.answeredAt()),
                opinion.contactName() == null ? null : opinion.contactName().text(),
                opinion.contactTelephone() == null
                        ? null
                        : opinion.contactTelephone().text(),
                opinion.likes(),
                opinion.dislikes(),
                opinion.point() == null ? null : opinion.point().latitude(),
                opinion.point() == null ? null : opinion.point().longitude(),
                written(opinion.createdAt()),
                opinion.version(),
                searchable(opinion));
    }

    private static String written(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toString();
    }

    /** The opinion of a row that was read with all its columns. */
    static Opinion read(ResultSet row, int number) throws SQLException {
        return new Opinion(
                new OpinionId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                new UnitId(row.getObject("intake_unit", UUID.class)),
                row.getString("source"),
                row.getString("external_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("category"),
                row.getString("department"),
                row.getString("title"),
                row.getString("text"),
                row.getString("reply"),
                OpinionState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                sealed(row.getString("contact_name")),
                sealed(row.getString("contact_telephone")),
                row.getObject("likes", Integer.class),
                row.getObject("dislikes", Integer.class),
                point(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                group(row.getObject("group_id", UUID.class)),
                matter(row.getObject("matter_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    /** Both are there or neither is. */
    private static @Nullable Point point(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    private static @Nullable GroupId group(@Nullable UUID id) {
        return id == null ? null : new GroupId(id);
    }

    private static @Nullable MatterId matter(@Nullable UUID id) {
        return id == null ? null : new MatterId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Sealed sealed(@Nullable String text) {
        return text == null ? null : new Sealed(text);
    }

    /** What is looked through while the index is away, in the form that queries are brought into as well. */
    static String searchable(Opinion opinion) {
        return Stream.of(opinion.title(), opinion.text(), opinion.reply())
                .filter(Objects::nonNull)
                .map(Normaliser::normalise)
                .collect(Collectors.joining("\n"));
    }
}

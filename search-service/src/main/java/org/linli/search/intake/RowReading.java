package org.linli.search.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.NamedUnits;
import org.linli.platform.imports.RowReason;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.sheets.SheetRow;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionDraft;
import org.linli.search.opinion.PlaceChoice;
import org.linli.search.opinion.PointDraft;
import org.linli.search.opinion.Refusal;
import org.linli.search.opinion.Submission;

/** Reads the rows of one file as its mapping says. For one thread; asks for each place once. */
final class RowReading {

    private static final Pattern DEGREES = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,20})?)°?");

    private final UnitId defaultPlace;
    private final String source;
    private final Mapping mapping;
    private final ImportWords words;
    private final NamedUnits units;
    private final Map<ImportField, Integer> positions;

    RowReading(UnitId defaultPlace, String source, Mapping mapping, ImportWords words, Places places) {
        this.defaultPlace = defaultPlace;
        this.source = source;
        this.mapping = mapping;
        this.words = words;
        this.units = new NamedUnits(places, defaultPlace);
        this.positions = Stream.of(ImportField.values())
                .filter(field -> mapping.position(field).isPresent())
                .collect(Collectors.toMap(
                        field -> field, field -> mapping.position(field).orElseThrow()));
    }

    /** The row as a submission; what cannot be read of it is among its refusals. */
    Submission read(SheetRow row) {
        var unreadable = new ArrayList<Refusal>();
        if (row.fault() != null) {
            unreadable.add(Refusal.of("row", RowReason.of(row.fault()).key()));
        }
        UnitId place = place(row, unreadable);
        Instant receivedAt = time(row, ImportField.RECEIVED_AT, "receivedAt", unreadable);
        var draft = new OpinionDraft(
                new PlaceChoice.ById(place),
                source,
                externalId(row, place),
                channel(row, unreadable),
                category(row),
                cell(row, ImportField.DEPARTMENT),
                cell(row, ImportField.TITLE),
                cell(row, ImportField.TEXT),
                cell(row, ImportField.REPLY),
                receivedAt,
                time(row, ImportField.ANSWERED_AT, "answeredAt", unreadable),
                cell(row, ImportField.CONTACT_NAME),
                cell(row, ImportField.CONTACT_TELEPHONE),
                number(row, ImportField.LIKES, "likes", unreadable),
                number(row, ImportField.DISLIKES, "dislikes", unreadable),
                PointDraft.of(
                        degrees(row, ImportField.LATITUDE, "latitude", unreadable),
                        degrees(row, ImportField.LONGITUDE, "longitude", unreadable),
                        mapping.datum()));
        if (positions.containsKey(ImportField.RECEIVED_AT) && cell(row, ImportField.RECEIVED_AT) == null) {
            unreadable.add(Refusal.of("receivedAt", "opinion.required"));
        }
        return new Submission(draft, unreadable);
    }

    private @Nullable String cell(SheetRow row, ImportField field) {
        Integer position = positions.get(field);
        if (position == null) {
            return null;
        }
        String cell = row.cells().get(position);
        return cell.isBlank() ? null : cell;
    }

    /**
     * The row's own number, or a stable one from place, time, title and text, so that the same file adds nothing the
     * second time. Of the cells as they stand: how a time is read may change, what the file says does not.
     */
    private @Nullable String externalId(SheetRow row, UnitId place) {
        String own = cell(row, ImportField.EXTERNAL_ID);
        if (own != null) {
            return own;
        }
        String text = cell(row, ImportField.TEXT);
        if (text == null) {
            return null;
        }
        return "sha256:"
                + hash(Stream.of(
                                place.toString(),
                                cell(row, ImportField.RECEIVED_AT),
                                cell(row, ImportField.TITLE),
                                text)
                        .map(part -> part == null ? "" : part.strip().replace("\r\n", "\n"))
                        .collect(Collectors.joining("\u0000")));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private @Nullable Channel channel(SheetRow row, List<Refusal> unreadable) {
        String given = cell(row, ImportField.CHANNEL);
        if (given == null) {
            return mapping.channel();
        }
        Optional<Channel> channel = words.value(Channel.class, given);
        if (channel.isEmpty()) {
            unreadable.add(Refusal.of("channel", "opinion.channel-unknown"));
        }
        return channel.orElse(null);
    }

    private @Nullable String category(SheetRow row) {
        String path = Stream.of(
                        ImportField.CATEGORY_1, ImportField.CATEGORY_2, ImportField.CATEGORY_3, ImportField.CATEGORY_4)
                .flatMap(level -> Stream.ofNullable(cell(row, level)))
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? mapping.category() : path;
    }

    private @Nullable Instant time(SheetRow row, ImportField field, String name, List<Refusal> unreadable) {
        String given = cell(row, field);
        if (given == null) {
            return null;
        }
        return switch (ImportTimes.read(given, mapping.dateOrder())) {
            case ImportTimes.Reading.At(Instant instant) -> instant;
            case ImportTimes.Reading.Impossible() -> {
                unreadable.add(Refusal.of(name, "import.time-impossible"));
                yield null;
            }
            case ImportTimes.Reading.NoTime() -> {
                unreadable.add(Refusal.of(name, "import.time-unreadable"));
                yield null;
            }
        };
    }

    private @Nullable Integer number(SheetRow row, ImportField field, String name, List<Refusal> unreadable) {
        String given = cell(row, field);
        if (given == null) {
            return null;
        }
        try {
            return Integer.valueOf(given.strip());
        } catch (NumberFormatException noNumber) {
            unreadable.add(Refusal.of(name, "import.number-unreadable"));
            return null;
        }
    }

    /** Decimal, with or without a sign behind: no ledger that was seen writes minutes and seconds. */
    private @Nullable BigDecimal degrees(SheetRow row, ImportField field, String name, List<Refusal> unreadable) {
        String given = cell(row, field);
        if (given == null) {
            return null;
        }
        Matcher degrees = DEGREES.matcher(given.strip());
        if (degrees.matches()) {
            return new BigDecimal(degrees.group(1));
        }
        unreadable.add(Refusal.of(name, "import.degrees-unreadable"));
        return null;
    }

    /** By code, else by name, else the default unit; that one too for a place that is not found, where so chosen. */
    private UnitId place(SheetRow row, List<Refusal> unreadable) {
        String code = cell(row, ImportField.PLACE_CODE);
        String name = cell(row, ImportField.PLACE_NAME);
        if (code == null && name == null) {
            return defaultPlace;
        }
        NamedUnits.Found found = code == null ? units.byPath(Objects.requireNonNull(name)) : units.byCode(code);
        if (found.why() != null && mapping.unknownPlace() == UnknownPlace.REFUSE) {
            unreadable.add(Refusal.of("place", found.why()));
        }
        return Objects.requireNonNullElse(found.unit(), defaultPlace);
    }
}

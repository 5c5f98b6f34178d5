package org.linli.search.open311.web;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.linli.search.open311.OfferedService;
import org.linli.search.open311.Report;
import org.linli.search.open311.ServiceCatalogue;
import org.linli.search.open311.Unacceptable;
import org.linli.search.open311.Whereabouts;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Datum;
import org.linli.search.opinion.Point;
import org.linli.search.opinion.PointDraft;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * A report's form as it was sent. What is blank is absent: "A null parameter should be treated as equivalent to a
 * non-declared parameter". Nothing that is sent is dropped unsaid: it is kept, refused, or named as not kept.
 */
final class ReportForm {

    private static final Set<String> KNOWN = ReportFields.names();

    /** Of no use here beyond knowing more of the person. */
    private static final List<String> NEVER_KEPT = List.of("email", "device_id", "account_id");

    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_ADDRESS_ID = 100;
    private static final int LONGEST_MEDIA = 2_000;
    private static final int LONGEST_NAME_SHOWN = 60;
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{0,20})?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{8,100}");

    private final MultiValueMap<String, String> form;
    private final List<ProblemException.Field> refused = new ArrayList<>();

    ReportForm(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** The {@code jurisdiction_id}, empty when there is none. */
    String jurisdiction() {
        String given = value("jurisdiction_id");
        return given == null ? "" : given;
    }

    /** The fields that were sent and are not kept. */
    List<String> notKept() {
        return NEVER_KEPT.stream().filter(field -> value(field) != null).toList();
    }

    /**
     * @param key the {@code Idempotency-Key}, if any
     * @throws ProblemException 404 when there is no such service, 400 naming every field that is not accepted
     */
    Report read(ServiceCatalogue catalogue, @Nullable String key) {
        form.forEach(this::check);
        if (key != null && !KEY.matcher(key).matches()) {
            refuse("Idempotency-Key", "report.key-invalid");
        }
        OfferedService service = service(catalogue);
        var report = new Report(
                service,
                bounded("address_id", LONGEST_ADDRESS_ID),
                whereabouts(),
                point(),
                bounded("description", LONGEST_DESCRIPTION),
                value("attribute[title]"),
                channel(),
                contactName(),
                value("phone"),
                key);
        if (!refused.isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid", List.of(), refused);
        }
        return report;
    }

    private void check(String field, List<String> values) {
        if (!KNOWN.contains(field)) {
            refuse(field.substring(0, Math.min(field.length(), LONGEST_NAME_SHOWN)), "report.field-unknown");
        } else if (values.size() > 1) {
            refuse(field, "report.field-twice");
        } else if (values.stream().anyMatch(ReportForm::isBroken)) {
            refuse(field, "opinion.control-character");
        }
    }

    private static boolean isBroken(@Nullable String value) {
        return value != null
                && value.codePoints().anyMatch(character -> switch (Character.getType(character)) {
                    case Character.CONTROL -> "\n\r\t".indexOf(character) < 0;
                    case Character.SURROGATE -> true;
                    default -> false;
                });
    }

    private OfferedService service(ServiceCatalogue catalogue) {
        String code = value("service_code");
        if (code == null) {
            throw Unacceptable.value("service_code", "report.required");
        }
        return catalogue.required(code);
    }

    /** "A full location parameter must be submitted. One of lat & long or address_string or address_id". */
    private Whereabouts whereabouts() {
        String address = bounded("address_string", LONGEST_ADDRESS);
        if (Stream.of("address_string", "address_id", "lat", "long").allMatch(field -> value(field) == null)) {
            refuse("address_id", "report.location-missing");
        }
        return new Whereabouts(address == null ? null : address.replaceAll("\\s+", " "), media());
    }

    private @Nullable PointDraft point() {
        BigDecimal latitude = degrees("lat", Point.SOUTH, Point.NORTH);
        BigDecimal longitude = degrees("long", Point.WEST, Point.EAST);
        if ((value("lat") == null) != (value("long") == null)) {
            refuse(value("lat") == null ? "lat" : "long", "report.half-a-point");
        }
        return PointDraft.of(latitude, longitude, Datum.WGS84);
    }

    private @Nullable BigDecimal degrees(String field, int from, int to) {
        String given = value(field);
        if (given == null) {
            return null;
        }
        if (DEGREES.matcher(given).matches()) {
            BigDecimal degrees = new BigDecimal(given);
            if (degrees.compareTo(BigDecimal.valueOf(from)) >= 0 && degrees.compareTo(BigDecimal.valueOf(to)) <= 0) {
                return degrees;
            }
        }
        refuse(field, "report.no-degrees", from, to);
        return null;
    }

    private @Nullable String media() {
        String given = bounded("media_url", LONGEST_MEDIA);
        if (given == null || isAddress(given)) {
            return given;
        }
        refuse("media_url", "report.no-address");
        return null;
    }

    private static boolean isAddress(String given) {
        try {
            var address = new URI(given);
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private Channel channel() {
        String given = value("attribute[" + DefinitionView.CHANNEL + "]");
        if (given == null) {
            return Channel.ONLINE;
        }
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseGet(() -> {
                    refuse("attribute[" + DefinitionView.CHANNEL + "]", "opinion.channel-unknown");
                    return Channel.ONLINE;
                });
    }

    /** 李小明, and John Smith. */
    private @Nullable String contactName() {
        String given = value("first_name");
        String family = value("last_name");
        if (given == null || family == null) {
            return given == null ? family : given;
        }
        boolean chinese = Stream.of(given, family)
                .flatMapToInt(String::codePoints)
                .anyMatch(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN);
        return chinese ? family + given : given + " " + family;
    }

    private @Nullable String bounded(String field, int longest) {
        String given = value(field);
        if (given != null && given.codePointCount(0, given.length()) > longest) {
            refuse(field, "opinion.too-long", longest, given.codePointCount(0, given.length()));
        }
        return given;
    }

    private @Nullable String value(String field) {
        String given = form.getFirst(field);
        return given == null || given.isBlank() ? null : given.strip();
    }

    private void refuse(String field, String key, Object... arguments) {
        refused.add(new ProblemException.Field(field, key, List.of(arguments)));
    }
}

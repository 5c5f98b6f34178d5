package org.linli.portal.map;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set of maps.
 *
 * @param tiles what lies below the points
 * @param city where a map begins when nothing tells better; the whole country without it
 */
@ConfigurationProperties("linli.portal.map")
public record MapSettings(
        @DefaultValue Tiles tiles, @Nullable City city) {

    private static final Extent COUNTRY = new Extent(73, 18, 136, 54);

    /** What a map shows of which nothing better is known. */
    Extent wholeCity() {
        return city == null ? COUNTRY : Extent.around(city.latitude(), city.longitude());
    }

    /** Whether there is something on the ground that a place is known by. */
    public boolean canOrient() {
        return !tiles.urls().isEmpty();
    }

    /**
     * The middle of the city, in degrees of CGCS2000.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record City(double latitude, double longitude) {

        public City {
            if (!Extent.TAKEN.contains(latitude, longitude)) {
                throw new IllegalArgumentException(
                        "linli.portal.map.city must have a latitude of 3 to 54 and a longitude " + "of 73 to 136, not "
                                + latitude + " and " + longitude);
            }
        }
    }

    /**
     * Tiles of Web Mercator.
     *
     * @param urls templates with {@code {x}}, {@code {y}} and {@code {z}}, the lowest layer first; none for plain ground
     * @param attribution whose map it is and its review number (审图号), shown on it; required with tiles
     * @param maxZoom the closest there are tiles of
     * @param datum what they are drawn in. 天地图 has CGCS2000; services that shift what they show (高德, 腾讯) have GCJ-02,
     *     and points are then shown as they show them
     */
    public record Tiles(
            @DefaultValue List<String> urls,
            @DefaultValue("") String attribution,
            @DefaultValue("18") int maxZoom,
            @DefaultValue("CGCS2000") Datum datum) {

        private static final Pattern TEMPLATE = Pattern.compile("(https?://)([^/?#]+)(/.*)");
        private static final Pattern RANGE = Pattern.compile("\\{([a-z0-9])-([a-z0-9])}");
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?");
        private static final int CLOSEST = 22;

        public Tiles {
            urls = List.copyOf(urls);
            urls.forEach(Tiles::check);
            if (!urls.isEmpty() && attribution.isBlank()) {
                throw new IllegalArgumentException(
                        "linli.portal.map.tiles.attribution must say whose map the tiles show");
            }
            if (maxZoom < 1 || maxZoom > CLOSEST) {
                throw new IllegalArgumentException("linli.portal.map.tiles.max-zoom must be 1 to " + CLOSEST);
            }
        }

        private static void check(String url) {
            boolean complete = Stream.of("{x}", "{z}").allMatch(url::contains)
                    && Stream.of("{y}", "{-y}").anyMatch(url::contains);
            if (!complete || hostsOf(url).isEmpty() || !hostsOf(url).stream().allMatch(Tiles::isSource)) {
                throw new IllegalArgumentException(
                        "linli.portal.map.tiles.urls: no address of tiles with {x}, {y} and {z}: " + url);
            }
        }

        private static boolean isSource(String source) {
            return HOST.matcher(source.substring(source.indexOf("//") + 2)).matches();
        }

        /** Where browsers get them from, as a content security policy names it: {@code https://t0.tianditu.gov.cn}. */
        public List<String> hosts() {
            return urls.stream()
                    .flatMap(url -> hostsOf(url).stream())
                    .distinct()
                    .toList();
        }

        private static List<String> hostsOf(String url) {
            Matcher template = TEMPLATE.matcher(url);
            if (!template.matches()) {
                return List.of();
            }
            String host = template.group(2);
            Matcher range = RANGE.matcher(host);
            if (!range.find()) {
                return List.of(template.group(1) + host);
            }
            return IntStream.rangeClosed(
                            range.group(1).charAt(0), range.group(2).charAt(0))
                    .mapToObj(each -> template.group(1) + range.replaceFirst(String.valueOf((char) each)))
                    .toList();
        }
    }
}

package org.linli.search.hot.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.search.hot.HotPoints;
import org.linli.search.opinion.OpinionState;

/** Points as GeoJSON (RFC 7946) has them: longitude first. */
final class HotPointViews {

    private HotPointViews() {}

    /** All of them that are shown, and how many are not. */
    @Schema(name = "HotIssuePoints", description = "A feature collection of GeoJSON, RFC 7946")
    record Collection(
            @Schema(allowableValues = "FeatureCollection") String type,

            @ArraySchema(maxItems = 500, schema = @Schema(implementation = Feature.class))
            List<Feature> features,

            @Schema(description = "Opinions of the period") int received,

            @Schema(description = "How many of them have a point")
            int located,

            @Schema(description = "How many have a point and are not among the features, being older")
            int notShown) {

        static Collection of(HotPoints points) {
            return new Collection(
                    "FeatureCollection",
                    points.said().stream().map(Feature::of).toList(),
                    points.received(),
                    points.located(),
                    points.notShown());
        }
    }

    /** One opinion. */
    @Schema(name = "HotIssuePoint")
    record Feature(
            @Schema(allowableValues = "Feature") String type,

            @Schema(description = "The opinion's") UUID id,

            Geometry geometry,
            Properties properties) {

        static Feature of(HotPoints.Said said) {
            return new Feature(
                    "Feature",
                    said.opinion().value(),
                    new Geometry(
                            "Point",
                            List.of(said.point().longitude(), said.point().latitude())),
                    new Properties(said.title(), said.state(), said.receivedAt()));
        }
    }

    /** Where it is about. */
    @Schema(name = "HotIssuePointGeometry")
    record Geometry(
            @Schema(allowableValues = "Point") String type,

            @ArraySchema(
                    minItems = 2,
                    maxItems = 2,
                    arraySchema =
                            @Schema(
                                    description = "Longitude and latitude of CGCS2000, four decimals",
                                    example = "[118.674, 37.434]"))
            List<BigDecimal> coordinates) {}

    /** What it is. */
    @Schema(name = "HotIssuePointProperties")
    record Properties(
            @Schema(description = "Its title, or the beginning of its words")
            String title,

            OpinionState state,
            Instant receivedAt) {}
}

package org.linli.property.coverage.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.property.company.CompanyId;
import org.linli.property.company.CompanyKind;
import org.linli.property.coverage.CoverageFigures;
import org.linli.property.coverage.Rate;
import org.linli.property.place.PlaceView;

/** Coverage as callers see it. */
final class CoverageViews {

    private CoverageViews() {}

    /** One rate. */
    @Schema(name = "PropertyCoverageRate")
    record RateView(
            @Schema(description = "How many are covered") long covered,
            @Schema(description = "How many there are") long total,

            @Schema(description = "covered / total, 0 to 1; absent when there are none") @Nullable
            Double rate) {

        static RateView of(Rate rate) {
            return new RateView(
                    rate.covered(), rate.total(), rate.total() == 0 ? null : (double) rate.covered() / rate.total());
        }
    }

    /** Both rates. */
    @Schema(name = "PropertyCoverage")
    record Figures(
            @Schema(description = "As of when") LocalDate day,

            @Schema(description = "专业物业覆盖率: open compounds with a professional service, their area's included")
            RateView professional,

            @Schema(description = "How many of the uncovered compounds a street's fallback serves")
            long fallback,

            @Schema(description = "党组织覆盖率: companies serving an open compound that have a party organisation")
            RateView party) {

        static Figures of(CoverageFigures.Figures figures) {
            return new Figures(
                    figures.day(),
                    RateView.of(figures.professional()),
                    figures.fallback(),
                    RateView.of(figures.party()));
        }
    }

    /** A compound without a professional service. */
    @Schema(name = "UnservedCompound")
    record Unserved(
            PlaceView place,

            @Schema(description = "Name of the company that serves it as a fallback") @Nullable
            String fallback) {

        static Unserved of(CoverageFigures.UnservedCompound row) {
            return new Unserved(PlaceView.of(row.place()), row.fallback());
        }
    }

    /** A company without a party organisation. */
    @Schema(name = "UnorganisedCompany")
    record Unorganised(
            @Schema(format = "uuid", type = "string") CompanyId id,
            String code,
            String name,
            CompanyKind kind,

            @Schema(description = "Its services in the subtree on the day")
            long services) {

        static Unorganised of(CoverageFigures.UnorganisedCompany row) {
            return new Unorganised(row.id(), row.code().value(), row.name(), row.kind(), row.services());
        }
    }
}

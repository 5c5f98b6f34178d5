package org.linli.search.opinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a unit lies, as far as its opinions tell: what a map begins with when somebody looks for a spot there. */
@Service
public class Surroundings {

    /**
     * The part of the earth in which nine tenths of them lie, each way, so that one that is misplaced does not make it large.
     *
     * @param place the unit they are about, or one below it
     * @param located how many of its newest {@value Surroundings#LOOKED_THROUGH} have a point, at least one
     */
    public record Extent(
            UnitId place, int located, BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {}

    /** However many a unit has, no more are read. */
    static final int LOOKED_THROUGH = 2_000;

    private final JdbcClient jdbc;
    private final Places places;

    Surroundings(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * Of the unit, or else of the nearest one above it within the caller's scope of which an opinion has a point.
     *
     * @return empty when there is none
     * @throws ProblemException 404 when the unit is not within the caller's scope
     */
    @Transactional(readOnly = true)
    public Optional<Extent> of(UnitId unit) {
        if (!places.inScope(unit)) {
            throw ProblemException.notFound("unit");
        }
        List<Place> upwards = places.lineage(unit).reversed();
        return upwards.stream()
                .takeWhile(place -> places.inScope(place.id()))
                .flatMap(place -> located(place).stream())
                .findFirst();
    }

    private Optional<Extent> located(Place place) {
        return jdbc.sql("""
                        select count(*) as located,
                               percentile_disc(0.05) within group (order by longitude) as west,
                               percentile_disc(0.05) within group (order by latitude) as south,
                               percentile_disc(0.95) within group (order by longitude) as east,
                               percentile_disc(0.95) within group (order by latitude) as north
                          from (select latitude, longitude from opinions
                                 where place_no between :from and :to
                                 order by received_at desc, id desc limit :newest) as newest
                         where latitude is not null
                        having count(*) > 0
                        """)
                .param("from", place.no())
                .param("to", place.noEnd())
                .param("newest", LOOKED_THROUGH)
                .query((row, _) -> new Extent(
                        place.id(),
                        row.getInt("located"),
                        row.getBigDecimal("west"),
                        row.getBigDecimal("south"),
                        row.getBigDecimal("east"),
                        row.getBigDecimal("north")))
                .optional();
    }
}

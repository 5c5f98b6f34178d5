package org.linli.property.company;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a company and with it, as far as the caller may see it: who serves elsewhere is not told here. */
@Repository
@Transactional(readOnly = true)
public class CompanyTimeline {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    CompanyTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kinds of things that happen. */
    public enum What {
        REGISTERED,
        STATE_CHANGED,
        PARTY_ORGANISED,
        SERVICE_STARTED,
        SERVICE_ENDED
    }

    /**
     * One thing that happened.
     *
     * @param value the new state, form, or mode of service
     * @param unit the unit served
     * @param reason why the state was changed; the keeper alone is told
     */
    public record Entry(
            LocalDate day,
            What what,
            @Nullable String value,
            @Nullable UnitId unit,
            @Nullable String reason) {}

    /**
     * The newest first, at most 500.
     *
     * @throws ProblemException 404 when the caller may not see the company
     */
    public List<Entry> of(CompanyId id) {
        List<Entry> entries = jdbc.sql("""
                        select * from (
                          select (registered_at at time zone 'Asia/Shanghai')::date as day, 'REGISTERED' as what,
                                 kind as value, cast(null as uuid) as unit, cast(null as text) as reason, 0 as turn
                            from companies where id = :id
                          union all
                          select (at at time zone 'Asia/Shanghai')::date, 'STATE_CHANGED', state, null, reason, 4
                            from company_states where company_id = :id
                          union all
                          select since, 'PARTY_ORGANISED', form, null, null, 1
                            from company_parties where company_id = :id
                          union all
                          select since, 'SERVICE_STARTED', mode, place_id, null, 2 from services where company_id = :id
                          union all
                          select until, 'SERVICE_ENDED', mode, place_id, null, 3
                            from services where company_id = :id and until is not null
                        ) happened order by day desc, turn desc, unit limit :most
                        """)
                .param("id", id.value())
                .param("most", MOST)
                .query((row, _) -> {
                    UUID unit = row.getObject("unit", UUID.class);
                    return new Entry(
                            row.getObject("day", LocalDate.class),
                            What.valueOf(row.getString("what")),
                            row.getString("value"),
                            unit == null ? null : new UnitId(unit),
                            row.getString("reason"));
                })
                .list();
        if (entries.isEmpty()) {
            throw ProblemException.notFound("company");
        }
        return entries;
    }
}

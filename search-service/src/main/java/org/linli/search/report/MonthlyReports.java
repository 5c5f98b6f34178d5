package org.linli.search.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.search.analysis.Analysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The reports that were issued within the bound scope. A row is added and never changed; nobody has the right to. */
@Repository
class MonthlyReports {

    private static final String ROW = """
            select r.id, r.place_id, r.month, r.edition, r.reason, r.issued_at, r.issued_by,
                   not exists (select from opinion_reports l
                                where l.place_id = r.place_id and l.month = r.month and l.edition > r.edition) as latest
              from opinion_reports r
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MonthlyReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nobody else issues one for that unit and month until the running transaction ends. */
    void lock(UnitId unit, YearMonth month) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "opinion-report " + unit + " " + month)
                .query((row, number) -> number)
                .list();
    }

    /** 0 while none was issued. */
    int lastEdition(UnitId unit, YearMonth month) {
        return jdbc.sql("""
                select coalesce(max(edition), 0) from opinion_reports where place_id = :unit and month = :month
                """)
                .param("unit", unit.value())
                .param("month", month.atDay(1))
                .query(Integer.class)
                .single();
    }

    void add(Report report, Analysis figures, byte[] pdf, byte[] sheet) {
        jdbc.sql("""
                insert into opinion_reports (id, place_id, month, edition, reason, figures, pdf, sheet, issued_at, issued_by)
                values (:id, :unit, :month, :edition, :reason, cast(:figures as jsonb), :pdf, :sheet, :at, :by)
                """)
                .param("id", report.id().value())
                .param("unit", report.unit().value())
                .param("month", report.month().atDay(1))
                .param("edition", report.edition())
                .param("reason", report.reason())
                .param("figures", json.writeValueAsString(figures))
                .param("pdf", pdf)
                .param("sheet", sheet)
                .param("at", report.issuedAt().atOffset(ZoneOffset.UTC))
                .param("by", report.issuedBy())
                .update();
    }

    Optional<Report> find(ReportId id) {
        return jdbc.sql(ROW + " where r.id = :id")
                .param("id", id.value())
                .query(MonthlyReports::report)
                .optional();
    }

    /** Of a subtree, the one issued last first; only those issued before the one named. */
    List<Report> list(Place within, @Nullable YearMonth month, @Nullable UUID before, int limit) {
        return jdbc.sql(ROW + """
                 where r.place_no between :no and :noEnd
                   and (cast(:month as date) is null or r.month = cast(:month as date))
                   and (cast(:before as uuid) is null or r.id < cast(:before as uuid))
                 order by r.id desc limit :limit
                """)
                .param("no", within.no())
                .param("noEnd", within.noEnd())
                .param("month", month == null ? null : month.atDay(1))
                .param("before", before)
                .param("limit", limit)
                .query(MonthlyReports::report)
                .list();
    }

    Optional<Analysis> figures(ReportId id) {
        return jdbc.sql("select figures from opinion_reports where id = :id")
                .param("id", id.value())
                .query((row, number) -> json.readValue(row.getString("figures"), Analysis.class))
                .optional();
    }

    Optional<byte[]> file(ReportId id, ReportFormat format) {
        return jdbc.sql("select case when :pdf then pdf else sheet end as file from opinion_reports where id = :id")
                .param("pdf", format == ReportFormat.PDF)
                .param("id", id.value())
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    /** Notes that a month's reports were handed in. False when another instance has done it. */
    boolean begin(YearMonth month, OffsetDateTime now) {
        return jdbc.sql("""
                insert into opinion_report_months (month, begun_at) values (:month, :now) on conflict do nothing
                """).param("month", month.atDay(1)).param("now", now).update() == 1;
    }

    /** Open units of these kinds, in tree order. */
    List<UnitId> units(Collection<UnitType> types) {
        return jdbc.sql("select id from places where type = any (:types) and valid_to is null order by no")
                .param("types", types.stream().map(UnitType::name).toArray(String[]::new))
                .query((row, number) -> new UnitId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("edition"),
                row.getString("reason"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"),
                row.getBoolean("latest"));
    }
}

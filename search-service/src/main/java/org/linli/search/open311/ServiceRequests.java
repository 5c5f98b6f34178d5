package org.linli.search.open311;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.attachment.AttachmentId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The opinions of the bound scope as Open311 sees them, and what reports say of where it is. */
@Repository
class ServiceRequests {

    /** Each opinion with the most particular service whose category it has, or stands below. */
    private static final String SELECT = """
            with offered as materialized (
              select * from json_to_recordset(cast(:offered as json)) as given (code text, category text))
            select o.id, o.place_id, o.state, o.text, o.department, o.reply, o.received_at, o.answered_at, o.created_at,
                   o.version, o.latitude, o.longitude, r.address, r.media_url, coalesce(s.code, :rest) as service,
                   t.at as changed_at, case when o.state = 'DECLINED' then t.words end as reason,
                   (select p.id from opinion_attachments p
                     where p.opinion_id = o.id and p.kind <> 'PDF' and p.file_key is not null
                     order by p.id limit 1) as picture
              from opinions o
              left join open311_reports r on r.opinion_id = o.id
              left join lateral (
                   select f.code from offered f
                    where o.category = f.category or starts_with(o.category, f.category || '/')
                    order by length(f.category) desc limit 1) s on true
              left join lateral (
                   select p.at, p.words from opinion_steps p
                    where p.opinion_id = o.id and (o.state not in ('ANSWERED', 'DECLINED') or p.what = o.state)
                    order by p.version desc limit 1) t on true
            """;

    private final JdbcClient jdbc;
    private final ServiceCatalogue catalogue;
    private final String offered;

    ServiceRequests(JdbcClient jdbc, ServiceCatalogue catalogue, JsonMapper json) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.offered = json.writeValueAsString(catalogue.all().stream()
                .filter(service -> service.category() != null)
                .map(service -> Map.of("code", service.code(), "category", String.valueOf(service.category())))
                .toList());
    }

    /** Keeps what a report says beside its words. */
    void add(OpinionId opinion, Whereabouts where) {
        jdbc.sql("""
                insert into open311_reports (opinion_id, address, media_url) values (:opinion, :address, :media)
                """)
                .param("opinion", opinion.value())
                .param("address", where.address())
                .param("media", where.mediaUrl())
                .update();
    }

    /** At most {@link RequestQuestion#MOST}, the newest first. */
    List<ServiceRequest> find(RequestQuestion question) {
        return switch (question) {
            case RequestQuestion.These(Set<OpinionId> ids) -> these(ids);
            case RequestQuestion.Among among -> among(among);
        };
    }

    private List<ServiceRequest> these(Set<OpinionId> ids) {
        return select("where o.id = any (:ids)")
                .param("ids", ids.stream().map(OpinionId::value).toArray(UUID[]::new))
                .query(this::request)
                .list();
    }

    private List<ServiceRequest> among(RequestQuestion.Among question) {
        return select("""
                        where o.received_at >= :from and o.received_at <= :to
                          and o.state = any (:states)
                          and (cardinality(:services) = 0 or coalesce(s.code, :rest) = any (:services))
                        """)
                .param("from", written(question.from()))
                .param("to", written(question.to()))
                .param("states", states(question.statuses()))
                .param("services", question.services().toArray(String[]::new))
                .query(this::request)
                .list();
    }

    private JdbcClient.StatementSpec select(String conditions) {
        return jdbc.sql(SELECT + conditions + " order by o.received_at desc, o.id desc limit :limit")
                .param("offered", offered)
                .param("rest", catalogue.rest().code())
                .param("limit", RequestQuestion.MOST);
    }

    private static String[] states(Set<Status> statuses) {
        return statuses.stream()
                .flatMap(status -> status.states().stream())
                .map(OpinionState::name)
                .toArray(String[]::new);
    }

    private ServiceRequest request(ResultSet row, int number) throws SQLException {
        return new ServiceRequest(
                new OpinionId(row.getObject("id", UUID.class)),
                catalogue.find(row.getString("service")).orElse(catalogue.rest()),
                OpinionState.valueOf(row.getString("state")),
                new UnitId(row.getObject("place_id", UUID.class)),
                new Whereabouts(row.getString("address"), row.getString("media_url")),
                point(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                row.getString("text"),
                row.getString("department"),
                row.getString("reply"),
                instant(row.getObject("received_at", OffsetDateTime.class)),
                nullable(row.getObject("answered_at", OffsetDateTime.class)),
                instant(row.getObject("created_at", OffsetDateTime.class)),
                nullable(row.getObject("changed_at", OffsetDateTime.class)),
                row.getString("reason"),
                picture(row.getObject("picture", UUID.class)),
                row.getLong("version"));
    }

    private static @Nullable Point point(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    private static @Nullable AttachmentId picture(@Nullable UUID id) {
        return id == null ? null : new AttachmentId(id);
    }

    private static OffsetDateTime written(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant nullable(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

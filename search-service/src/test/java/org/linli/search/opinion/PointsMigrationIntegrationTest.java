package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.linli.platform.test.TestPlaces;
import org.linli.search.text.Normaliser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What becomes of coordinates that came by Open311 before opinions knew where they are about (docs/decisions/0095): rows as
 * the version before wrote them, and the scripts after it. Open311 has WGS 84 by its specification, so none of them says
 * what it refers to, and none is shifted.
 */
class PointsMigrationIntegrationTest {

    /** The last script before the one that is tried here. */
    private static final String BEFORE = "20261126091000";

    private static final String AFTER = "latest";

    private final Database database = TestServers.postgres().freshDatabase("points");
    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
            database.jdbcUrl(), database.owner().username(), database.owner().password()));

    private TestPlaces tree;

    /** An opinion and what Open311 keeps of it, after all scripts. */
    private record Kept(
            String text,
            String normal,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal oldLatitude,
            @Nullable BigDecimal oldLongitude) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getString("text"),
                    row.getString("normal"),
                    row.getBigDecimal("latitude"),
                    row.getBigDecimal("longitude"),
                    row.getBigDecimal("old_latitude"),
                    row.getBigDecimal("old_longitude"));
        }
    }

    @BeforeEach
    void aDatabaseOfTheVersionBefore() {
        migrate(BEFORE);
        tree = new TestPlaces(owner);
    }

    private void migrate(String until) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().username(),
                        database.owner().password())
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of(
                        "app", database.app().username(),
                        "jobs", database.jobs().username(),
                        "city", database.cityRole()))
                .target(until)
                .load()
                .migrate();
    }

    private UUID opinion(String text) {
        UUID id = OpinionId.next().value();
        owner.sql("""
                insert into opinions (id, place_id, intake_unit, source, channel, text, normal, state, received_at,
                                      created_at, version)
                values (:id, :place, :place, 'open311', 'WEB', :text, :normal, 'RECEIVED', now(), now(), 1)
                """)
                .param("id", id)
                .param("place", tree.community.value())
                .param("text", text)
                .param("normal", Normaliser.normalise(text))
                .update();
        return id;
    }

    /** As the version before took one in: to a tenth of a metre, and once more below its words. */
    private UUID report(@Nullable String latitude, @Nullable String longitude, String before, String after) {
        String line = latitude == null ? "" : "\n坐标：" + latitude + ", " + longitude;
        UUID id = opinion("路灯坏了" + before + line + after);
        owner.sql("""
                insert into open311_reports (opinion_id, address, latitude, longitude, media_url)
                values (:id, '幸福路3号', cast(:latitude as numeric), cast(:longitude as numeric), 'https://example.com/1.jpg')
                """)
                .param("id", id)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .update();
        return id;
    }

    private UUID report(@Nullable String latitude, @Nullable String longitude) {
        return report(latitude, longitude, "\n地址：幸福路3号", "\n图片：https://example.com/1.jpg");
    }

    private Kept kept(UUID id) {
        return owner.sql("""
                select o.text, o.normal, o.latitude, o.longitude,
                       r.latitude as old_latitude, r.longitude as old_longitude
                  from opinions o left join open311_reports r on r.opinion_id = o.id
                 where o.id = :id
                """).param("id", id).query(Kept::of).single();
    }

    private static Kept without(String words, @Nullable String latitude, @Nullable String longitude) {
        return new Kept(
                words,
                Normaliser.normalise(words),
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude),
                null,
                null);
    }

    @Test
    void coordinatesWithinChinaAreRoundedAndMovedAndLeaveTheWords() {
        UUID id = report("37.434567", "118.674321");
        UUID alone = report("37.434549", "118.674351", "", "");

        migrate(AFTER);

        assertThat(kept(id)).isEqualTo(without("路灯坏了\n地址：幸福路3号\n图片：https://example.com/1.jpg", "37.4346", "118.6743"));
        assertThat(kept(alone)).isEqualTo(without("路灯坏了", "37.4345", "118.6744"));
    }

    @Test
    void onTheBoundsTheyAreWithin() {
        UUID southWest = report("3.000000", "73.000000", "", "");
        UUID northEast = report("54.000000", "136.000000", "", "");

        migrate(AFTER);

        assertThat(kept(southWest)).isEqualTo(without("路灯坏了", "3.0000", "73.0000"));
        assertThat(kept(northEast)).isEqualTo(without("路灯坏了", "54.0000", "136.0000"));
    }

    /** A telephone without a position, one abroad, swapped ones, and one of the two out of reach. */
    @Test
    void whatLiesOutsideOfChinaIsNoPointAndLeavesTheWordsAllTheSame() {
        var outside = Map.of(
                report("0.000000", "0.000000", "", ""), "zero",
                report("-33.868800", "151.209300", "", ""), "abroad",
                report("75.989100", "39.470400", "", ""), "swapped",
                report("39.470400", "151.000000", "", ""), "too far east",
                report("54.000001", "100.000000", "", ""), "just too far north");

        migrate(AFTER);

        outside.forEach((id, why) -> assertThat(kept(id)).as(why).isEqualTo(without("路灯坏了", null, null)));
    }

    @Test
    void aReportWithoutCoordinatesAndAnOpinionThatIsNoneAreAsTheyWere() {
        UUID report = report(null, null);
        UUID spoken = opinion("居民说：\n坐标：37.434567, 118.674321");
        UUID corrected = report("37.434567", "118.674321", "", "");
        owner.sql("update opinions set text = '路灯坏了，在门口', normal = '路灯坏了,在门口' where id = :id")
                .param("id", corrected)
                .update();

        migrate(AFTER);

        assertThat(kept(report)).isEqualTo(without("路灯坏了\n地址：幸福路3号\n图片：https://example.com/1.jpg", null, null));
        assertThat(kept(spoken)).isEqualTo(without("居民说：\n坐标：37.434567, 118.674321", null, null));
        assertThat(kept(corrected)).isEqualTo(without("路灯坏了，在门口", "37.4346", "118.6743"));
    }

    /** The index had them among the words as well. */
    @Test
    void whatWasChangedIsQueuedForTheIndexAndNothingElseIs() {
        UUID moved = report("37.434567", "118.674321");
        report(null, null);
        owner.sql("delete from index_work").update();

        migrate(AFTER);

        assertThat(owner.sql("select opinion_id from index_work")
                        .query(UUID.class)
                        .list())
                .containsExactly(moved);
    }
}

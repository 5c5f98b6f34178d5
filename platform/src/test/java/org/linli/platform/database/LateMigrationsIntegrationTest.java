package org.linli.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class LateMigrationsIntegrationTest {

    private static final String ORDER = "outOfOrder mode is active";

    @TempDir
    Path scripts;

    Database database;

    @BeforeEach
    void aDatabaseWithTwoScripts(CapturedOutput log) throws IOException {
        database = TestServers.postgres().freshDatabase("migrated");
        script("V20260101000000__first", "create table first ()");
        script("V20260103000000__third", "create table third ()");
        migrate();
        assertThat(log.getAll()).doesNotContain(ORDER);
    }

    @Test
    void aScriptWithALowerNumberThanTheLastIsRunAndNamed(CapturedOutput log) throws IOException {
        script("V20260102000000__second", "create table second ()");

        migrate();

        assertThat(tables()).isEqualTo(3);
        assertThat(log.getAll()).contains("V20260102000000__second.sql");
    }

    @Test
    void nothingIsSaidOnceAllHaveRun(CapturedOutput log) throws IOException {
        script("V20260102000000__second", "create table second ()");
        migrate();
        var before = log.getAll().length();
        script("V20260104000000__fourth", "create table fourth ()");

        migrate();

        assertThat(tables()).isEqualTo(4);
        assertThat(log.getAll().substring(before)).doesNotContain(ORDER, "run now");
    }

    private void script(String name, String sql) throws IOException {
        Files.writeString(scripts.resolve(name + ".sql"), sql);
    }

    private void migrate() {
        new LateMigrations()
                .migrate(Flyway.configure()
                        .dataSource(
                                database.jdbcUrl(),
                                database.owner().username(),
                                database.owner().password())
                        .locations("filesystem:" + scripts)
                        .load());
    }

    private int tables() {
        return JdbcClient.create(new DriverManagerDataSource(
                        database.jdbcUrl(),
                        database.owner().username(),
                        database.owner().password()))
                .sql("""
                        select count(*) from pg_tables
                         where tablename in ('first', 'second', 'third', 'fourth')
                        """)
                .query(Integer.class)
                .single();
    }
}

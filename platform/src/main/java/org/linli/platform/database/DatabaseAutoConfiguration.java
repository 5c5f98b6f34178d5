package org.linli.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a caller asks for runs on the pool of the app role, in transactions that know the scope: that is what anything
 * injected without a qualifier means. Machinery without a caller takes {@code @Qualifier("jobs")}.
 */
@AutoConfiguration(
        after = DataSourceAutoConfiguration.class,
        before = DataSourceTransactionManagerAutoConfiguration.class)
@ConditionalOnProperty("linli.service")
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseAutoConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    @Bean
    FlywayMigrationStrategy lateMigrations() {
        return new LateMigrations();
    }

    @Bean
    @DependsOnDatabaseInitialization
    RoleGuard roleGuard(JdbcClient jdbc) {
        return new RoleGuard(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    HikariDataSource jobsDataSource(
            DatabaseProperties database, @Value("${spring.application.name}") String applicationName) {
        var pool = new HikariDataSource();
        pool.setPoolName("jobs");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.jobs().username());
        pool.setPassword(database.jobs().password());
        pool.setMaximumPoolSize(database.jobs().pool());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(2_000);
        // Longer than the app's: a rebuild or an import step may take its time.
        pool.addDataSourceProperty("socketTimeout", 600);
        pool.addDataSourceProperty("connectTimeout", 5);
        pool.addDataSourceProperty("tcpKeepAlive", true);
        // The detail of a broken constraint holds the row's values; they must not reach a log.
        pool.addDataSourceProperty("logServerErrorDetail", false);
        pool.addDataSourceProperty("ApplicationName", applicationName + " jobs");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    @DependsOnDatabaseInitialization
    JdbcClient jobsJdbcClient(@Qualifier("jobs") DataSource jobs) {
        return JdbcClient.create(jobs);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    @DependsOnDatabaseInitialization
    TransactionTemplate jobsTransactionTemplate(@Qualifier("jobs") DataSource jobs) {
        return new TransactionTemplate(new JdbcTransactionManager(jobs));
    }

    @Bean
    RunningTransaction runningTransaction(DataSource app, @Qualifier("jobs") DataSource jobs) {
        return new RunningTransaction(app, jobs);
    }
}

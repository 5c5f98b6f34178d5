package org.linli.platform.jobs;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.database.RunningTransaction;
import org.linli.platform.jobs.web.JobController;
import org.linli.platform.start.Identifiers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Long work: handing it in, and the worker. */
@AutoConfiguration
@ConditionalOnProperty("linli.service")
@EnableConfigurationProperties(JobProperties.class)
@Import(JobController.class)
class JobsAutoConfiguration {

    @Bean
    JobTable jobTable(
            RunningTransaction transaction, @Qualifier("jobs") JdbcClient jobs, JsonMapper json, Clock clock) {
        return new JobTable(transaction, jobs, json, clock);
    }

    @Bean
    Jobs jobs(JobTable table, Identifiers identifiers, ObjectProvider<JobWorker> worker) {
        return new SubmittedJobs(table, identifiers, () -> worker.ifAvailable(JobWorker::wake));
    }

    @Bean
    JobWorker jobWorker(
            JobTable table,
            ObjectProvider<JobHandler> handlers,
            JobProperties properties,
            JsonMapper json,
            Clock clock,
            Identifiers identifiers) {
        var byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        return new JobWorker(table, byKind, properties, json, clock, identifiers);
    }

    @Bean
    JobDesk jobDesk(
            JdbcClient jdbc, PlatformTransactionManager transactions, AuditLog audit, JsonMapper json, Clock clock) {
        return new JobDesk(jdbc, new TransactionTemplate(transactions), audit, json, clock);
    }
}

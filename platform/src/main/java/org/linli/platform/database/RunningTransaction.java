package org.linli.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The database as the running transaction sees it, on whichever of the two pools that runs. For what must stand or fall
 * with the caller's change without knowing who the caller is: outbox, audit, jobs.
 */
public final class RunningTransaction {

    private final DataSource app;
    private final DataSource jobs;
    private final JdbcClient appClient;
    private final JdbcClient jobsClient;

    public RunningTransaction(DataSource app, @Qualifier("jobs") DataSource jobs) {
        this.app = app;
        this.jobs = jobs;
        this.appClient = JdbcClient.create(app);
        this.jobsClient = JdbcClient.create(jobs);
    }

    /** @throws IllegalStateException outside a transaction, or within one on either pool: a programming error */
    public JdbcClient jdbc() {
        boolean onApp = runsOn(app);
        boolean onJobs = runsOn(jobs);
        if (onApp == onJobs) {
            throw new IllegalStateException(
                    onApp
                            ? "Two transactions are running: it is open which one is meant"
                            : "No transaction is running");
        }
        return onApp ? appClient : jobsClient;
    }

    /** Whether a transaction runs on either pool. */
    public boolean isActive() {
        return runsOn(app) || runsOn(jobs);
    }

    /** A connection may be bound only because it was used beside the other pool's transaction: then it commits by itself. */
    private static boolean runsOn(DataSource pool) {
        try {
            return TransactionSynchronizationManager.getResource(pool) instanceof ConnectionHolder bound
                    && !bound.getConnection().getAutoCommit();
        } catch (SQLException gone) {
            throw new CannotGetJdbcConnectionException("The running transaction's connection is gone", gone);
        }
    }
}

package org.linli.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the bound {@link Scope} as the first statement of every transaction. No transaction or no scope: the
 * policies show nothing. The setting ends with the transaction, so a pooled connection never remembers it.
 */
final class ScopedTransactions extends JdbcTransactionManager {

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    /** Spring calls this inside its own guard: what fails here gives the connection back to the pool. */
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Scope.current();
        if (scope.isPresent()) {
            enter(connection, scope.get());
        }
    }

    private static void enter(Connection connection, Scope scope) throws SQLException {
        try (var enter = connection.prepareStatement("select linli_enter(?)")) {
            var units = scope.units().stream().map(UnitId::value).toArray();
            enter.setArray(1, connection.createArrayOf("uuid", units));
            enter.execute();
        }
    }
}

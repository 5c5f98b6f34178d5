package org.linli.platform.audit;

/** The append-only record of changes. */
public interface AuditLog {

    /**
     * Adds the entry to the running transaction: what is changed and what is recorded stand or fall together.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(AuditEntry entry);
}

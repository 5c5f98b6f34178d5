package org.linli.platform.jobs;

import org.linli.platform.places.UnitId;

/** Where a feature hands in long work. */
public interface Jobs {

    /**
     * Adds a job to the running transaction; a worker of any instance picks it up after the commit and runs it in the
     * bound scope's name. Watch it at {@code /api/<service>/v1/jobs/{id}}.
     *
     * @param kind which {@link JobHandler} runs it
     * @param place the unit it belongs to; must lie within the bound scope
     * @param input a record, kept as JSON
     */
    JobId submit(String kind, UnitId place, Object input);
}

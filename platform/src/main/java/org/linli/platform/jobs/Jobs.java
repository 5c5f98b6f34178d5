package org.linli.platform.jobs;

import java.util.Collection;
import java.util.Set;
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

    /**
     * Which of the jobs still wait or run, whatever the scope. One that is not among them will never change anything
     * again: it has ended, maybe so long ago that it is forgotten. Sees what is committed only.
     */
    Set<JobId> open(Collection<JobId> jobs);

    /** Whether its owner cancelled the job, also when its run has yet to notice. */
    boolean isCancelled(JobId job);
}

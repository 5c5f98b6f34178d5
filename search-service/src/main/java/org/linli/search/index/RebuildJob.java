package org.linli.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.jobs.JobCancelledException;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/**
 * A rebuild that an operator asked for. One that is under way already is joined, not begun twice. Cancelled, the rebuild
 * that it began is given up; one that it joined goes on.
 */
@Component
class RebuildJob implements JobHandler {

    static final String KIND = "index-rebuild";

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Generations generations;
    private final Rebuild rebuild;
    private final Jobs jobs;

    RebuildJob(Generations generations, Rebuild rebuild, Jobs jobs) {
        this.generations = generations;
        this.rebuild = rebuild;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException, InterruptedException {
        try {
            buildAndWait(run);
        } catch (JobCancelledException stopped) {
            giveUp(run);
            throw stopped;
        }
        run.result(Map.of("generation", live()));
    }

    /** Which generation it waits for is kept first: a run after a kill must not begin another when that one is through. */
    private void buildAndWait(JobRun run) throws IOException, InterruptedException {
        int awaited = run.resumeFrom(Begun.class).map(Begun::generation).orElse(Integer.MAX_VALUE);
        while (live() < awaited) {
            Optional<Generations.Generation> building = generations.building();
            if (building.isEmpty()) {
                generations.begin(run.id());
                continue;
            }
            Begun begun = new Begun(building.get().number());
            if (begun.generation() != awaited) {
                awaited = begun.generation();
                run.checkpoint(begun, building.get().filled(), 0);
            }
            if (!rebuild.goOn(run.id().value(), (done, total) -> run.checkpoint(begun, done, total))) {
                Thread.sleep(GLANCE);
                run.checkpoint(begun, building.get().filled(), 0);
            }
        }
    }

    /** Not when another instance has taken the job over: the exception is the same. */
    private void giveUp(JobRun run) throws IOException {
        Optional<Generations.Generation> mine =
                generations.building().filter(generation -> run.id().equals(generation.job()));
        if (mine.isPresent() && jobs.isCancelled(run.id())) {
            rebuild.giveUp(mine.get().number());
        }
    }

    private int live() {
        return generations.live().map(Generations.Generation::number).orElse(0);
    }

    record Begun(int generation) {}
}

package org.linli.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** A rebuild that an operator asked for. One that is under way already is joined, not begun twice. */
@Component
class RebuildJob implements JobHandler {

    static final String KIND = "index-rebuild";

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Generations generations;
    private final Rebuild rebuild;

    RebuildJob(Generations generations, Rebuild rebuild) {
        this.generations = generations;
        this.rebuild = rebuild;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException, InterruptedException {
        // Begun is kept first: a run after a kill must not begin another rebuild when this one is through.
        if (run.resumeFrom(Begun.class).isEmpty()) {
            generations.begin();
            run.checkpoint(new Begun(true), 0, 0);
        }
        while (!rebuild.goOn(run.id().value(), (done, total) -> run.checkpoint(new Begun(true), done, total))) {
            Thread.sleep(GLANCE);
        }
        run.result(Map.of(
                "generation",
                generations.live().map(Generations.Generation::number).orElse(0)));
    }

    record Begun(boolean begun) {}
}

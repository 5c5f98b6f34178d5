package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.jobs.JobCancelledException;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.JobRun;
import org.springframework.beans.factory.annotation.Autowired;

class CancelledRebuildIntegrationTest extends KeptIndex {

    @Autowired
    RebuildJob rebuildJob;

    @Test
    void aCancelledRebuildStopsAndItsIndexIsDeleted() throws IOException {
        UUID before = city.said(city.tree.street, "楼顶漏雨");
        city.indexed();
        int live = index.live();
        JobRun run = new CancelledRun(submitted(), 2);

        assertThatThrownBy(() -> rebuildJob.run(run)).isInstanceOf(JobCancelledException.class);

        assertThat(generations.building()).isEmpty();
        assertThat(index.live()).isEqualTo(live);
        assertThat(index.indexNames()).containsExactly(index.name(live));
        UUID after = city.said(city.tree.street, "楼顶又漏雨");
        city.indexed();
        assertThat(index.found("楼顶")).containsExactlyInAnyOrder(before, after);
    }

    /** As when its instance was killed, and the job was cancelled before another took it over. */
    @Test
    void aRebuildWhoseJobWasCancelledInNobodysHandsIsGivenUpByTheKeeper() throws IOException {
        city.said(city.tree.street, "楼顶漏雨");
        city.indexed();
        int live = index.live();
        generations.begin(submitted());
        layout.begin(generations.building().orElseThrow());

        keeper.lookAfterOnce();

        assertThat(generations.building()).isEmpty();
        assertThat(index.live()).isEqualTo(live);
        assertThat(index.indexNames()).containsExactly(index.name(live));
    }

    /** Of a job that was cancelled while it waited: no worker has ever seen it. */
    private JobId submitted() {
        UUID id = UUID.randomUUID();
        jobs.sql("""
                insert into jobs (id, kind, place_id, place_no, submitted_by, scope, input, state, cancel_requested,
                                  not_before, created_at, ended_at)
                values (:id, 'index-rebuild', :place, 0, 'tester', '{}', '{}', 'CANCELLED', true, now(), now(), now())
                """).param("id", id).param("place", city.tree.city.value()).update();
        return new JobId(id);
    }

    /** Learns at the checkpoint of that number that its job was cancelled. */
    private static final class CancelledRun implements JobRun {

        private final JobId id;
        private int left;

        CancelledRun(JobId id, int checkpoint) {
            this.id = id;
            this.left = checkpoint;
        }

        @Override
        public JobId id() {
            return id;
        }

        @Override
        public <T> T input(Class<T> type) {
            throw new AssertionError("It has none");
        }

        @Override
        public <T> Optional<T> resumeFrom(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Object state, long done, long total) {
            left--;
            if (left == 0) {
                throw new JobCancelledException(id);
            }
        }

        @Override
        public void result(Object result) {
            throw new AssertionError("It was cancelled");
        }
    }
}

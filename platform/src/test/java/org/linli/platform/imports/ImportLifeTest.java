package org.linli.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.jobs.JobId;
import org.linli.platform.web.ProblemException;

class ImportLifeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final JobId JOB = new JobId(new UUID(0, 1));

    private final ImportLife prepared = ImportLife.prepared(CLOCK);

    @Test
    void everyChangeRaisesTheVersion() {
        assertThat(prepared.version()).isEqualTo(1);
        assertThat(prepared.changed().version()).isEqualTo(2);
        assertThat(prepared.started(JOB).version()).isEqualTo(2);
        assertThat(prepared.cancelled(CLOCK).version()).isEqualTo(2);
    }

    @Test
    void whatIsWorkedOnCanBeNeitherStartedNorCancelledNorReadAnotherWay() {
        var started = prepared.started(JOB);

        assertThatThrownBy(() -> started.started(JOB)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> started.cancelled(CLOCK)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(started::changed).isInstanceOf(ProblemException.class);
    }

    @Test
    void onceItsJobHasEndedItCanBeStartedAgainOrCancelledButNotReadAnotherWay() {
        var interrupted = prepared.started(JOB).jobEnded();

        assertThat(interrupted.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(interrupted.version()).as("nothing was changed").isEqualTo(2);
        assertThat(interrupted.started(JOB).state()).isEqualTo(ImportState.STARTED);
        assertThat(interrupted.cancelled(CLOCK).state()).isEqualTo(ImportState.CANCELLED);
        assertThatThrownBy(interrupted::changed).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsCancelledStaysSo() {
        var cancelled = prepared.cancelled(CLOCK);

        assertThat(cancelled.jobEnded()).isEqualTo(cancelled);
        assertThatThrownBy(() -> cancelled.started(JOB)).isInstanceOf(ProblemException.class);
    }
}

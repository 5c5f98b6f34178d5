package org.linli.search.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.jobs.JobCancelledException;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A job treats many opinions, each by itself; what it did is undone by another. */
class BulkJobIntegrationTest extends BulkScenario {

    @Autowired
    BulkJob handler;

    @Test
    void ofThreeHundredTheOneThatChangedMeanwhileAndTheOneThatMovedAwayAreLeft() {
        List<UUID> lamps = screened(300);
        BulkAction action = held(lamps);
        corrected(lamps.get(7), 1, "{\"department\": \"供电公司\"}", city.tree.street);
        corrected(lamps.get(8), 1, "{\"place\": \"%s\"}".formatted(city.tree.siblingStreet), city.tree.district);
        released(action);

        String id = action.id().toString();
        assertThat(outcomes(id))
                .isEqualTo(Map.of(
                        BulkOutcome.DONE, 298,
                        BulkOutcome.CHANGED_MEANWHILE, 1,
                        BulkOutcome.REFUSED, 1));

        assertThat(steps(lamps, "ANSWERED")).isEqualTo(298);
        assertThat(items(id, BulkOutcome.CHANGED_MEANWHILE)).singleElement().satisfies(item -> {
            assertThat(item.get("opinion").asString()).isEqualTo(lamps.get(7).toString());
            assertThat(item.at("/now/state").asString()).isEqualTo("SCREENED");
        });
        assertThat(items(id, BulkOutcome.REFUSED)).singleElement().satisfies(item -> {
            assertThat(item.get("opinion").asString()).isEqualTo(lamps.get(8).toString());
            assertThat(item.get("why").asString()).contains("没有找到");
            assertThat(item.has("now")).isFalse();
        });
        JsonNode page = read(ACTIONS + "/" + id + "/items?limit=200");
        assertThat(page.get("items").size()).isEqualTo(200);
        JsonNode rest = read(ACTIONS + "/" + id + "/items?limit=200&cursor="
                + page.get("next").asString());
        assertThat(rest.get("items").size()).isEqualTo(100);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void aJobThatIsKilledGoesOnBehindTheLast() {
        List<UUID> lamps = screened(6);
        BulkAction action = held(lamps);

        assertThatThrownBy(() -> ran(handler, new StoppedRun(action, 4, Killed::new)))
                .isInstanceOf(Killed.class);
        assertThat(steps(lamps, "ANSWERED")).isEqualTo(3);
        assertThat(items(action.id().toString(), BulkOutcome.DONE)).hasSize(3);

        StoppedRun second = new StoppedRun(action, Integer.MAX_VALUE, Killed::new);
        ran(handler, second);

        assertThat(steps(lamps, "ANSWERED")).isEqualTo(6);
        assertThat(second.checkpoints).isEqualTo(3);
        assertThat(second.done).isEqualTo(6);
        assertThat(second.total).isEqualTo(6);
    }

    @Test
    void oneThatIsCancelledLeavesTheRestAsItIs() {
        List<UUID> lamps = screened(4);
        BulkAction action = held(lamps);

        assertThatThrownBy(() -> ran(handler, new StoppedRun(action, 3, () -> new JobCancelledException(action.job()))))
                .isInstanceOf(JobCancelledException.class);
        Http.Answer cancelled = post("/api/search/v1/jobs/" + action.job() + "/cancel", "", clerk);

        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(outcomes(action.id().toString())).isEqualTo(Map.of(BulkOutcome.DONE, 2, BulkOutcome.WAITING, 2));
        assertThat(lamps).filteredOn(lamp -> state(lamp).equals("SCREENED")).hasSize(2);
    }

    @Test
    void whatIsDoneIsUndoneWhereNothingWasDoneSince() {
        List<UUID> lamps = screened(5);
        JsonNode begun = begun(answering(lamps));
        String id = begun.get("id").asString();
        outcomes(id);
        assertThat(read(ACTIONS + "/" + id).has("undoUntil")).isTrue();
        corrected(lamps.get(2), 2, "{\"department\": \"供电公司\"}", city.tree.street);

        assertThat(undone(id).status()).isEqualTo(202);
        assertThat(outcomes(id)).isEqualTo(Map.of(BulkOutcome.UNDONE, 4, BulkOutcome.CHANGED_SINCE, 1));

        assertThat(state(lamps.get(2))).isEqualTo("ANSWERED");
        assertThat(lamps).filteredOn(lamp -> state(lamp).equals("RECEIVED")).hasSize(4);
        assertThat(steps(lamps, "UNDONE")).isEqualTo(4);
        assertThat(read(ACTIONS + "/" + id).has("undoUntil")).isFalse();
        Http.Answer again = undone(id);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asString()).isEqualTo("urn:linli:problem:bulk-nothing-to-undo");
    }

    @Test
    void whatMovedAwaySinceIsNotUndoneAndSaysWhy() {
        List<UUID> lamps = screened(2);
        String id = begun(answering(lamps)).get("id").asString();
        assertThat(outcomes(id)).isEqualTo(Map.of(BulkOutcome.DONE, 2));
        corrected(lamps.getFirst(), 2, "{\"place\": \"%s\"}".formatted(city.tree.siblingStreet), city.tree.district);

        undone(id);

        assertThat(outcomes(id)).isEqualTo(Map.of(BulkOutcome.UNDONE, 1, BulkOutcome.UNDO_REFUSED, 1));
        assertThat(items(id, BulkOutcome.UNDO_REFUSED)).singleElement().satisfies(item -> {
            assertThat(item.get("opinion").asString())
                    .isEqualTo(lamps.getFirst().toString());
            assertThat(item.get("why").asString()).contains("没有找到");
            assertThat(item.has("now")).isFalse();
        });
    }

    @Test
    void aCorrectionOfManyIsUndoneToWhatEachWasBefore() {
        List<UUID> lamps = screened(2);
        String id = begun("""
                        {"opinions": [%s], "kind": "CORRECT", "category": "公用事业/供电", "department": "供电公司"}
                        """.formatted(listed(lamps))).get("id").asString();
        assertThat(outcomes(id)).isEqualTo(Map.of(BulkOutcome.DONE, 2));
        assertThat(read(OPINIONS + lamps.getFirst()).get("category").asString()).isEqualTo("公用事业/供电");

        undone(id);

        assertThat(outcomes(id)).isEqualTo(Map.of(BulkOutcome.UNDONE, 2));
        JsonNode lamp = read(OPINIONS + lamps.getFirst());
        assertThat(lamp.get("category").asString()).isEqualTo("城乡建设/照明");
        assertThat(lamp.has("department")).isFalse();
        assertThat(lamp.get("state").asString()).isEqualTo("SCREENED");
    }

    @Test
    void afterADayNothingIsUndone() {
        List<UUID> lamps = screened(1);
        String id = begun(answering(lamps)).get("id").asString();
        outcomes(id);
        inScope(() -> Objects.requireNonNull(transactions.execute(
                _ -> app.sql("""
                        update bulk_action_items set done_at = done_at - interval '25 hours' where opinion_id = :id
                        """).param("id", lamps.getFirst()).update())));

        assertThat(undone(id).status()).isEqualTo(409);
        assertThat(state(lamps.getFirst())).isEqualTo("ANSWERED");
    }

    @Test
    void nothingIsUndoneWhileTheJobWorks() {
        BulkAction action = held(screened(1));

        Http.Answer refused = undone(action.id().toString());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:linli:problem:bulk-running");
    }

    private Http.Answer undone(String action) {
        return post(ACTIONS + "/" + action + "/undo", "", clerk);
    }

    /** What a kill looks like from inside: the transaction never commits. */
    private static final class Killed extends RuntimeException {}

    /** Ends at the checkpoint of that number, before it commits. */
    private static final class StoppedRun implements JobRun {

        private final BulkAction action;
        private final int endsAt;
        private final Supplier<RuntimeException> end;
        private int checkpoints;
        private long done;
        private long total;

        StoppedRun(BulkAction action, int endsAt, Supplier<RuntimeException> end) {
            this.action = action;
            this.endsAt = endsAt;
            this.end = end;
        }

        @Override
        public JobId id() {
            return action.job();
        }

        @Override
        public <T> T input(Class<T> type) {
            return type.cast(new BulkWalk.Input(action.id()));
        }

        @Override
        public <T> Optional<T> resumeFrom(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Object state, long nowDone, long all) {
            checkpoints++;
            if (checkpoints == endsAt) {
                throw end.get();
            }
            done = nowDone;
            total = all;
        }

        @Override
        public void result(Object result) {}
    }
}

package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;

/** One instance at a time learns, when there is something to learn, and the newest is used (S3). */
@WholeService(elasticsearch = true, apart = "learning")
class LearningTurnsIntegrationTest extends LearningScenario {

    @Test
    void whileAnotherInstanceLearnsThisOneLeavesItAndTheWishStays() {
        aCityThatDecided();
        UUID another = UUID.randomUUID();
        assertThat(turns.take(Question.DEPARTMENT, another)).isTrue();

        learn();

        assertThat(models.newest()).isEmpty();
        assertThat(turns.lastWish()).isPositive();

        turns.giveBack(Question.DEPARTMENT, another);
        anInstance().lookAfterOnce();

        assertThat(models.newest()).hasSize(1);
        assertThat(turns.lastWish()).isZero();
    }

    @Test
    void whoseTurnRanOutKeepsNothingThatItLearned() {
        UUID late = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        assertThat(turns.take(Question.DEPARTMENT, late)).isTrue();
        assertThat(turns.take(Question.DEPARTMENT, next)).isFalse();
        jobs.sql("update learning_turns set leased_until = now() - interval '1 second'")
                .update();
        assertThat(turns.take(Question.DEPARTMENT, next)).isTrue();

        assertThat(models.add(someFigures(), new byte[] {1}, late)).isFalse();
        assertThat(models.add(someFigures(), new byte[] {1}, next)).isTrue();
        assertThat(turns.take(Question.DEPARTMENT, late)).isFalse();
    }

    private ModelFigures someFigures() {
        return new ModelFigures(
                Question.DEPARTMENT,
                0,
                100,
                90,
                3,
                new ModelFigures.Rightness(10, 0.7, 0.9),
                clock.instant(),
                Duration.ofSeconds(1));
    }

    @Test
    void theNewestModelAndTheOneBeforeAreKept() {
        UUID learner = UUID.randomUUID();
        turns.take(Question.DEPARTMENT, learner);
        for (int times = 1; times <= 3; times++) {
            models.add(someFigures(), new byte[] {(byte) times}, learner);
        }

        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 3L);
        assertThat(models.read(Question.DEPARTMENT, 3).orElseThrow()).containsExactly(3);
        assertThat(models.read(Question.DEPARTMENT, 2)).isPresent();
        assertThat(models.read(Question.DEPARTMENT, 1)).isEmpty();
    }

    @Test
    void aModelOfAnotherVersionOfTheServiceIsNotUsed() {
        UUID one = city.said(city.tree.community, "院子里路灯坏了好几盏");
        city.indexed();
        UUID learner = UUID.randomUUID();
        turns.take(Question.CATEGORY, learner);
        models.add(
                new ModelFigures(
                        Question.CATEGORY,
                        0,
                        100,
                        90,
                        3,
                        new ModelFigures.Rightness(10, 0.7, 0.9),
                        clock.instant(),
                        Duration.ofSeconds(1)),
                new byte[] {1, 2, 3},
                learner);

        answers.takeUp();

        var answer = city.asking(city.tree.street).with("by", "LEARNED").get("/opinions/" + one + "/suggestions");
        assertThat(answer.json().get("categories").size()).isZero();
    }

    @Test
    void itIsLearnedAnewWhenMuchWasDecidedSinceAndNotBefore() {
        aCityThatDecided();
        anInstance().lookAfterOnce();
        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 1L);

        decided(city.tree.community, "照明管理所", "路灯坏了", settings.least() - 1);
        anInstance().lookAfterOnce();
        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 1L);

        decided(city.tree.community, "照明管理所", "路灯坏了", 1);
        anInstance().lookAfterOnce();
        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 2L);
    }

    @Test
    void whatIsLearnedFromIsReadByItsIndex() {
        jobs.sql("""
                        insert into opinions (id, place_id, intake_unit, source, channel, department, text, state,
                                              received_at, created_at, version)
                        select gen_random_uuid(), :place, :place, 'plan', 'HOTLINE',
                               case when no % 100 = 0 then '单位' || no % 700 end, '路灯不亮', 'RECEIVED', now(), now(), 1
                          from generate_series(1, 30000) as series (no)
                        """).param("place", city.tree.community.value()).update();
        jobs.sql("analyze opinions").update();

        String plan = String.join(
                "\n",
                jobs.sql("explain " + DecidedOpinions.newest(Question.DEPARTMENT))
                        .param("read", DecidedOpinions.READ)
                        .param("answer", "单位100")
                        .param("most", 50)
                        .query((row, _) -> row.getString(1))
                        .list());

        assertThat(plan).contains("opinions_with_department").doesNotContain("Seq Scan on opinions");
    }
}

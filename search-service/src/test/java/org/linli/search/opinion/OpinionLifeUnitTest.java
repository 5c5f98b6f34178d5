package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.search.opinion.SomeOpinion.anOpinion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;

class OpinionLifeUnitTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Version SEEN = new Version(3);
    private static final UnitId ELSEWHERE = new UnitId(new UUID(1, 2));

    private static void refused(String slug, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private static OpinionStep stepAt(Instant at) {
        return new OpinionStep(
                OpinionId.next(),
                3,
                OpinionStep.What.ANSWERED,
                at,
                "somebody",
                SomeOpinion.PLACE,
                here("城乡建设"),
                null,
                "已修好");
    }

    private static OpinionStep correctionAt(Instant at, Opinion corrected) {
        About about = here("城乡建设");
        About before = corrected.about();
        return new OpinionStep(
                corrected.id(),
                corrected.version() + 1,
                OpinionStep.What.CORRECTED,
                at,
                "somebody",
                SomeOpinion.PLACE,
                about,
                before,
                null);
    }

    private static About here(@Nullable String category) {
        return new About(SomeOpinion.PLACE, category, null);
    }

    @Test
    void screeningConfirmsPlaceAndCategoryOrPutsThemRight() {
        Opinion screened = anOpinion().build().screened(new About(ELSEWHERE, "交通/停车", "交警大队"), SEEN);

        assertThat(screened.state()).isEqualTo(OpinionState.SCREENED);
        assertThat(screened.place()).isEqualTo(ELSEWHERE);
        assertThat(screened.category()).isEqualTo("交通/停车");
        assertThat(screened.department()).isEqualTo("交警大队");
        assertThat(screened.version()).isEqualTo(4);
    }

    @Test
    void nothingIsScreenedWithoutACategory() {
        Opinion uncategorised = anOpinion().category(null).build();

        refused("invalid", () -> uncategorised.screened(here(null), SEEN));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
    void onlyWhatWaitsAsReceivedIsScreened(OpinionState state) {
        Opinion opinion = anOpinion().in(state).build();

        refused("opinion-not-received", () -> opinion.screened(here("交通"), SEEN));
    }

    @Test
    void anAnswerBecomesTheReplyWithItsTime() {
        Opinion answered = anOpinion().in(OpinionState.SCREENED).build().answered("已修好", NOW, SEEN);

        assertThat(answered.state()).isEqualTo(OpinionState.ANSWERED);
        assertThat(answered.reply()).isEqualTo("已修好");
        assertThat(answered.answeredAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SCREENED", "GROUPED"})
    void onlyWhatIsScreenedAndUndecidedIsAnsweredOrDeclined(OpinionState state) {
        Opinion opinion = anOpinion().in(state).build();

        refused("opinion-not-screened", () -> opinion.answered("已修好", NOW, SEEN));
        refused("opinion-not-screened", () -> opinion.declined(SEEN));
    }

    @Test
    void whatChangedSinceItWasReadIsNotTouched() {
        Opinion opinion = anOpinion().in(OpinionState.SCREENED).build();
        var stale = new Version(2);

        refused("version-changed", () -> opinion.corrected(here("交通"), stale));
        refused("version-changed", () -> opinion.answered("已修好", NOW, stale));
        refused("version-changed", () -> opinion.declined(stale));
        refused("version-changed", () -> opinion.undone(Optional.of(stepAt(NOW)), NOW, stale));
    }

    @Test
    void undoingLetsItWaitAgainWithoutTheAnswerItWasGiven() {
        Opinion undone = anOpinion()
                .in(OpinionState.ANSWERED)
                .reply("已修好")
                .build()
                .undone(Optional.of(stepAt(NOW)), NOW.plus(OpinionStep.UNDONE_WITHIN), SEEN);

        assertThat(undone.state()).isEqualTo(OpinionState.RECEIVED);
        assertThat(undone.reply()).isNull();
        assertThat(undone.answeredAt()).isNull();
        assertThat(undone.category()).isEqualTo("城乡建设/照明");
    }

    @Test
    void aStepIsUndoneWithinADayOnly() {
        Opinion declined = anOpinion().in(OpinionState.DECLINED).build();
        Instant tooLate = NOW.plus(Duration.ofHours(24)).plusMillis(1);

        refused("opinion-undo-too-late", () -> declined.undone(Optional.of(stepAt(NOW)), tooLate, SEEN));
    }

    @Test
    void whatCameInAnsweredAndWhatWaitsHaveNothingToUndo() {
        Opinion cameAnswered =
                anOpinion().in(OpinionState.ANSWERED).reply("已修好").build();
        Opinion waiting = anOpinion().build();

        refused("opinion-nothing-to-undo", () -> cameAnswered.undone(Optional.empty(), NOW, SEEN));
        refused("opinion-nothing-to-undo", () -> waiting.undone(Optional.of(stepAt(NOW)), NOW, SEEN));
    }

    @Test
    void whatIsScreenedAndOnItsOwnIsGroupedAndDecidedInItsGroup() {
        GroupId group = GroupId.next();
        Opinion grouped = anOpinion().in(OpinionState.SCREENED).build().grouped(group);

        assertThat(grouped.state()).isEqualTo(OpinionState.GROUPED);
        assertThat(grouped.group()).isEqualTo(group);
        assertThat(grouped.takenOut().state()).isEqualTo(OpinionState.SCREENED);
        assertThat(grouped.takenOut().group()).isNull();
        assertThat(grouped.answered("已修好", NOW, new Version(4)).group()).isEqualTo(group);
    }

    @Test
    void nothingIsGroupedTwiceUnscreenedOrDecided() {
        Opinion waiting = anOpinion().build();
        Opinion grouped =
                anOpinion().in(OpinionState.GROUPED).group(GroupId.next()).build();
        Opinion declined = anOpinion().in(OpinionState.DECLINED).build();

        for (Opinion opinion : List.of(waiting, grouped, declined)) {
            refused("opinion-not-to-be-grouped", () -> opinion.grouped(GroupId.next()));
        }
        refused("opinion-decided", declined::takenOut);
    }

    @Test
    void undoneInAGroupItIsUndecidedAgainAndStaysThere() {
        GroupId group = GroupId.next();
        Opinion undone =
                anOpinion().in(OpinionState.DECLINED).group(group).build().undone(Optional.of(stepAt(NOW)), NOW, SEEN);

        assertThat(undone.state()).isEqualTo(OpinionState.GROUPED);
        assertThat(undone.group()).isEqualTo(group);
        Opinion undecided = anOpinion().in(OpinionState.GROUPED).group(group).build();
        refused("opinion-in-group", () -> undecided.undone(Optional.of(stepAt(NOW)), NOW, SEEN));
    }

    @Test
    void onceScreenedTheCategoryMayBeAnotherButNotNone() {
        Opinion screened = anOpinion().in(OpinionState.SCREENED).build();

        assertThat(screened.corrected(here("交通"), SEEN).category()).isEqualTo("交通");
        refused("invalid", () -> screened.corrected(here(null), SEEN));
        assertThat(anOpinion().build().corrected(here(null), SEEN).category()).isNull();
    }

    @ParameterizedTest
    @EnumSource(OpinionState.class)
    void whatWasPutRightIsAsBeforeWhenThatIsUndoneInAnyState(OpinionState state) {
        Opinion before = anOpinion().in(state).build();
        Opinion corrected = before.corrected(new About(ELSEWHERE, "交通", "交警大队"), SEEN);
        assertThat(corrected.about()).isEqualTo(new About(ELSEWHERE, "交通", "交警大队"));

        Opinion again = corrected.uncorrected(correctionAt(NOW, before), NOW, new Version(4));

        assertThat(again.about()).isEqualTo(before.about());
        assertThat(again.state()).isEqualTo(state);
        assertThat(again.version()).isEqualTo(5);
    }

    @Test
    void aCorrectionIsUndoneWithinADayOnlyAndByWhoHasSeenIt() {
        Opinion before = anOpinion().build();
        Opinion corrected = before.corrected(here("交通"), SEEN);
        OpinionStep correction = correctionAt(NOW, before);

        refused(
                "opinion-undo-too-late",
                () -> corrected.uncorrected(correction, NOW.plus(Duration.ofHours(25)), new Version(4)));
        refused("version-changed", () -> corrected.uncorrected(correction, NOW, SEEN));
    }

    private static final MatterId MATTER = new MatterId(new UUID(2, 2));

    private static MatterStanding standing(MatterStanding.State state, @Nullable String answer) {
        return new MatterStanding(state, answer, state == MatterStanding.State.DECLINED ? "规划为消防通道" : null, NOW, 2);
    }

    private static Opinion adopted() {
        return anOpinion()
                .in(OpinionState.GROUPED)
                .group(GroupId.next())
                .build()
                .adopted(MATTER);
    }

    @Test
    void anAdoptedOpinionFollowsItsMatter() {
        Opinion adopted = adopted();
        assertThat(adopted.state()).isEqualTo(OpinionState.ADOPTED);
        assertThat(adopted.matter()).isEqualTo(MATTER);
        assertThat(adopted.version()).isEqualTo(4);

        Opinion answered = adopted.standing(standing(MatterStanding.State.ANSWERED, "已修好"));
        assertThat(answered.state()).isEqualTo(OpinionState.ANSWERED);
        assertThat(answered.reply()).isEqualTo("已修好");
        assertThat(answered.answeredAt()).isEqualTo(NOW);

        Opinion again = answered.standing(standing(MatterStanding.State.OPEN, null));
        assertThat(again.state()).isEqualTo(OpinionState.ADOPTED);
        assertThat(again.reply()).isNull();
        assertThat(again.answeredAt()).isNull();

        Opinion declined = again.standing(standing(MatterStanding.State.DECLINED, null));
        assertThat(declined.state()).isEqualTo(OpinionState.DECLINED);
        assertThat(declined.matter()).isEqualTo(MATTER);
    }

    @Test
    void whatFollowsAMatterIsDecidedByNobodyElseAndUndoneByNobody() {
        Opinion adopted = adopted();
        Version seen = new Version(adopted.version());
        Opinion answered = adopted.standing(standing(MatterStanding.State.ANSWERED, "已修好"));

        refused("opinion-follows-matter", () -> adopted.answered("好", NOW, seen));
        refused("opinion-follows-matter", () -> adopted.declined(seen));
        refused(
                "opinion-follows-matter",
                () -> answered.undone(Optional.of(stepAt(NOW)), NOW, new Version(answered.version())));
    }

    @Test
    void takenOutBeforeItIsAnsweredItIsOnItsOwnAgain() {
        Opinion alone = adopted().takenOut();

        assertThat(alone.state()).isEqualTo(OpinionState.SCREENED);
        assertThat(alone.group()).isNull();
        assertThat(alone.matter()).isNull();
        Opinion answered = adopted().standing(standing(MatterStanding.State.ANSWERED, "已修好"));
        refused("opinion-decided", answered::takenOut);
    }

    @Test
    void onlyWhatIsUndecidedInItsGroupIsAdopted() {
        Opinion declined =
                anOpinion().in(OpinionState.DECLINED).group(GroupId.next()).build();

        refused("opinion-decided", () -> declined.adopted(MATTER));
    }
}

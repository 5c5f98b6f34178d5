package org.linli.property.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

class MatterUnitTest {

    private static final Version FIRST = new Version(1);
    private static final Version SECOND = new Version(2);
    private static final Version THIRD = new Version(3);
    private static final Office STREET = new Office(new UnitId(new UUID(0, 1)), Role.CLERK);
    private static final Instant LATER = Instant.parse("2026-11-25T02:00:00Z");
    private static final String REASON = "该处规划为消防通道";

    private static Matter aMatter() {
        return aMatter(new Origin(OriginKind.OPINIONS, new UUID(0, 3), 12));
    }

    private static Matter aMatter(@Nullable Origin origin) {
        return new Matter(
                MatterId.next(),
                new UnitId(new UUID(0, 2)),
                "3 号楼电梯反复停运",
                null,
                origin,
                MatterState.OPEN,
                null,
                null,
                Instant.EPOCH,
                1);
    }

    private static Matter anAnsweredMatter() {
        return aMatter().answered("已更换曳引轮。", STREET, LATER, FIRST);
    }

    private static void assertConflict(ThrowingCallable act, String slug) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo(slug));
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.fields().getFirst().key()).isEqualTo(key));
    }

    @Test
    void aMatterIsAnsweredOnceInThePostOfWhoAnswers() {
        Matter answered = anAnsweredMatter();

        assertThat(answered.state()).isEqualTo(MatterState.ANSWERED);
        assertThat(answered.answer()).isEqualTo(new Answer("已更换曳引轮。", STREET, LATER));
        assertConflict(() -> answered.answered("又修好了。", STREET, LATER, SECOND), "matter-answered");
    }

    @Test
    void whatIsSettledWasAnsweredFirst() {
        assertConflict(() -> aMatter().closed(MatterOutcome.SETTLED, null, LATER, FIRST), "matter-unanswered");

        Matter settled = anAnsweredMatter().closed(MatterOutcome.SETTLED, null, LATER, SECOND);
        assertThat(settled.state()).isEqualTo(MatterState.CLOSED);
        assertThat(settled.closing()).isEqualTo(new Closing(MatterOutcome.SETTLED, null, LATER));
        assertThat(settled.answer()).isNotNull();
    }

    @Test
    void whatIsNotSettledSaysWhyAndWhatIsSettledDoesNot() {
        for (MatterOutcome outcome : List.of(MatterOutcome.NOT_FEASIBLE, MatterOutcome.WITHDRAWN)) {
            assertThat(aMatter().closed(outcome, REASON, LATER, FIRST).closing())
                    .isEqualTo(new Closing(outcome, REASON, LATER));
            assertRefused(() -> aMatter().closed(outcome, null, LATER, FIRST), "matter.reason.form");
            for (String reason : List.of(" ", "不行", "难".repeat(501), "不能\u0007办理的事")) {
                assertRefused(() -> aMatter().closed(outcome, reason, LATER, FIRST), "matter.reason.form");
            }
        }
        assertRefused(
                () -> anAnsweredMatter().closed(MatterOutcome.SETTLED, REASON, LATER, SECOND), "matter.reason.settled");
    }

    @Test
    void aClosedMatterIsNeitherAnsweredNorClosedAgain() {
        Matter closed = aMatter().closed(MatterOutcome.WITHDRAWN, REASON, LATER, FIRST);

        assertConflict(() -> closed.answered("已办。", STREET, LATER, SECOND), "matter-closed");
        assertConflict(() -> closed.closed(MatterOutcome.WITHDRAWN, REASON, LATER, SECOND), "matter-closed");
    }

    @Test
    void aMatterThatIsOpenAgainWaitsForAnotherAnswer() {
        Matter closed = anAnsweredMatter().closed(MatterOutcome.SETTLED, null, LATER, SECOND);

        Matter reopened = closed.reopened(THIRD);
        assertThat(reopened.state()).isEqualTo(MatterState.OPEN);
        assertThat(reopened.answer()).isNull();
        assertThat(reopened.closing()).isNull();
        assertThat(anAnsweredMatter().reopened(SECOND).state()).isEqualTo(MatterState.OPEN);
        assertConflict(() -> aMatter().reopened(FIRST), "matter-open");
    }

    @Test
    void aChangeOfWhatHasMovedOnIsRefused() {
        assertConflict(() -> anAnsweredMatter().answered("已办。", STREET, LATER, FIRST), "version-changed");
        assertConflict(() -> anAnsweredMatter().closed(MatterOutcome.SETTLED, null, LATER, FIRST), "version-changed");
        assertConflict(() -> anAnsweredMatter().reopened(FIRST), "version-changed");
    }

    @Test
    void lengthsCountCharactersAsReadersDo() {
        assertThat(Matter.properTitle("𠮷".repeat(120))).isEqualTo("𠮷".repeat(120));
        assertRefused(() -> Matter.properTitle("修".repeat(121)), "matter.title.form");
        assertRefused(() -> Matter.properTitle(" "), "matter.title.form");
        assertRefused(() -> Matter.properAnswer("办".repeat(2_001)), "matter.answer.form");
        assertRefused(() -> Matter.properDescription("停\u0000运"), "matter.description.form");
    }

    @Test
    void anAnswerKeepsItsLines() {
        assertThat(Matter.properAnswer(" 第一，已更换。\r\n第二，\t已检验。\n")).isEqualTo("第一，已更换。\n第二， 已检验。");
        assertThat(Matter.properDescription(" \n ")).isNull();
    }

    @Test
    void aMatterWithoutAnOriginWasEnteredByItself() {
        assertThat(aMatter(null).kind()).isEqualTo(MatterKind.DIRECT);
        assertThat(aMatter().kind()).isEqualTo(MatterKind.OPINIONS);
    }
}

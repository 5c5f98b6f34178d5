package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.matter.MatterDraft;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.ActedBy;
import org.linli.search.opinion.GroupId;

class GroupLifeUnitTest {

    private static final UnitId PLACE = new UnitId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ActedBy CLERK = new ActedBy("somebody", PLACE);

    private static void refused(String slug, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private static IssueGroup open() {
        return IssueGroup.confirmed(PLACE, "路灯不亮", 3, NOW);
    }

    private static Version of(IssueGroup group) {
        return new Version(group.version());
    }

    private static MatterStanding standing(MatterStanding.State state) {
        return new MatterStanding(state, null, null, NOW, 2);
    }

    private static IssueGroup following(MatterStanding.State state) {
        IssueGroup group = open();
        return group.asking(of(group)).following(standing(state));
    }

    @Test
    void whileAMatterIsAskedForNothingElseIsDoneWithTheGroupButAskingAgain() {
        IssueGroup group = open();
        IssueGroup asking = group.asking(of(group));

        assertThat(asking.state()).isEqualTo(IssueGroup.State.ADOPTING);
        refused("group-adopting", () -> asking.decided(of(asking)));
        refused("group-adopting", () -> asking.joined(1, PLACE, of(asking)));
        refused("group-adopting", () -> asking.left(1, NOW, of(asking)));
        refused("group-adopting", asking::mustBeOpen);
        assertThat(asking.asking(of(asking)).state()).isEqualTo(IssueGroup.State.ADOPTING);
        refused("version-changed", () -> asking.asking(of(group)));
    }

    @Test
    void withoutAMatterItIsAsBeforeAndAGroupOfOneIsNone() {
        IssueGroup group = open();
        IssueGroup again = group.asking(of(group)).notAdopted(NOW);
        IssueGroup alone = IssueGroup.ofOne(PLACE, "路灯不亮", NOW).notAdopted(NOW);

        assertThat(again.state()).isEqualTo(IssueGroup.State.OPEN);
        assertThat(again.members()).isEqualTo(3);
        assertThat(again.dissolvedAt()).isNull();
        assertThat(alone.members()).isZero();
        assertThat(alone.dissolvedAt()).isEqualTo(NOW);
    }

    @Test
    void oneThatWasAdoptedIsJoinedButNotDecidedSplitOrAdoptedAgain() {
        IssueGroup adopted = following(MatterStanding.State.OPEN);

        assertThat(adopted.state()).isEqualTo(IssueGroup.State.ADOPTED);
        assertThat(adopted.joined(1, PLACE, of(adopted)).members()).isEqualTo(4);
        refused("group-adopted", () -> adopted.decided(of(adopted)));
        refused("group-adopted", () -> adopted.asking(of(adopted)));
        refused("group-adopted", adopted::mustBeOpen);
    }

    @Test
    void fromOneThatWasAdoptedAllMayLeaveButOne() {
        IssueGroup adopted = following(MatterStanding.State.OPEN);

        assertThat(adopted.left(2, NOW, of(adopted)).members()).isEqualTo(1);
        refused("group-adopted", () -> adopted.left(3, NOW, of(adopted)));
    }

    @Test
    void nobodyJoinsOnceItsMatterIsClosedAndSomebodyDoesWhenThatIsOpenAgain() {
        IssueGroup closed = following(MatterStanding.State.SETTLED);

        assertThat(closed.state()).isEqualTo(IssueGroup.State.CLOSED);
        refused("group-closed", () -> closed.joined(1, PLACE, of(closed)));
        IssueGroup again = closed.following(standing(MatterStanding.State.OPEN));
        assertThat(again.joined(1, PLACE, of(again)).members()).isEqualTo(4);
    }

    @Test
    void askedAgainInTheSameWordsItIsTheSameRequest() {
        var words = new MatterDraft(PLACE, "路灯不亮", null);
        Adoption asked = Adoption.asked(GroupId.next(), words, CLERK, NOW);

        assertThat(asked.again()).isFalse();
        assertThat(asked.askedAgain(words, CLERK, NOW).id()).isEqualTo(asked.id());
        Adoption other = asked.askedAgain(new MatterDraft(PLACE, "路灯", null), CLERK, NOW);
        assertThat(other.id()).isNotEqualTo(asked.id());
        assertThat(other.again()).isTrue();
    }

    @Test
    void whatPropertyServiceWouldRefuseIsToldFieldByFieldWithoutAskingIt() {
        assertThat(new MatterDraft(PLACE, " 路灯  不亮 ", " ").proper()).isEqualTo(new MatterDraft(PLACE, "路灯 不亮", null));
        assertThatThrownBy(() -> new MatterDraft(PLACE, "灯".repeat(121), "字".repeat(2_001)).proper())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.fields())
                                .extracting(ProblemException.Field::field)
                                .containsExactly("/title", "/description"));
    }
}

package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.search.hot.Tallied.aTally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

class HotIssueUnitTest {

    private static final UnitId PLACE = new UnitId(new UUID(1, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final String REASON = "已派维保单位驻点";

    /** 56 points. */
    private static final Tallied HOT = aTally().received(8).unanswered(8).channels(2);

    /** 86 points. */
    private static final Tallied SEVERE =
            aTally().received(16).unanswered(16).channels(4).waiting(14);

    private static HotIssue fresh() {
        return HotIssue.of(PLACE, new HotSubject.OfCategory("公用事业/电梯"), HeatPeriod.WEEK, TODAY, NOW);
    }

    private static HotIssue counted(HotIssue issue, Tallied tally, LocalDate day) {
        return issue.counted(PLACE, tally.build(), Thresholds.STANDARD, day, NOW);
    }

    private static HotIssue hot() {
        return counted(fresh(), HOT, TODAY);
    }

    @Test
    void theUnitIsToldOnceForEachLevel() {
        HotIssue hot = hot();
        HotIssue again = counted(hot, HOT, TODAY);
        HotIssue severe = counted(again, SEVERE, TODAY);

        assertThat(hot.level()).isEqualTo(HeatLevel.HOT);
        assertThat(hot.tellsSince(fresh())).isTrue();
        assertThat(again.tellsSince(hot)).isFalse();
        assertThat(again.version()).isEqualTo(hot.version());
        assertThat(severe.level()).isEqualTo(HeatLevel.SEVERE);
        assertThat(severe.tellsSince(again)).isTrue();
    }

    @Test
    void aScoreThatWaversAroundAThresholdTellsOnce() {
        HotIssue issue = hot();
        int told = 0;
        for (int swing = 0; swing < 10; swing++) {
            Tallied tally =
                    aTally().received(8).unanswered(swing % 2 == 0 ? 2 : 8).channels(1);
            HotIssue next = counted(issue, tally, TODAY);
            told += next.tellsSince(issue) ? 1 : 0;
            issue = next;
        }

        assertThat(told).isZero();
        assertThat(issue.level()).isEqualTo(HeatLevel.HOT);
    }

    @Test
    void wellBelowTheThresholdItIsCalmAndTellsAnewWhenItIsHotAgain() {
        HotIssue calm = counted(hot(), aTally().received(6).earlier(40), TODAY);
        HotIssue again = counted(calm, HOT, TODAY);

        assertThat(calm.level()).isEqualTo(HeatLevel.CALM);
        assertThat(again.tellsSince(calm)).isTrue();
    }

    @Test
    void fewerThanFiveAreNeverHot() {
        Tallied few = aTally().received(4)
                .earlier(0)
                .channels(4)
                .unanswered(4)
                .repeats(3)
                .waiting(14);

        assertThat(few.points()).isGreaterThanOrEqualTo(Thresholds.STANDARD.hotFrom());
        assertThat(counted(fresh(), few, TODAY).level()).isEqualTo(HeatLevel.CALM);
    }

    @Test
    void whatIsAcknowledgedOpensAgainAtAHigherLevelOnly() {
        HotIssue seen = hot().acknowledged(REASON, new Version(2));

        assertThat(counted(seen, HOT, TODAY.plusDays(1)).attention()).isEqualTo(Attention.ACKNOWLEDGED);
        HotIssue severe = counted(seen, SEVERE, TODAY.plusDays(1));
        assertThat(severe.attention()).isEqualTo(Attention.OPEN);
        assertThat(severe.reason()).isNull();
        assertThat(severe.tellsSince(seen)).isTrue();
    }

    @Test
    void whatIsMutedIsCountedAndNobodyIsToldUntilTheDaysAreOver() {
        HotIssue muted = hot().muted(REASON, TODAY.plusDays(3), new Version(2));
        HotIssue severe = counted(muted, SEVERE, TODAY.plusDays(2));
        HotIssue heard = counted(severe, SEVERE, TODAY.plusDays(3));

        assertThat(severe.level()).isEqualTo(HeatLevel.SEVERE);
        assertThat(severe.tellsSince(muted)).isFalse();
        assertThat(heard.attention()).isEqualTo(Attention.OPEN);
        assertThat(heard.tellsSince(severe)).isTrue();
        assertThat(HotStep.counted(severe, heard).what()).isEqualTo(HotStep.What.HEARD_AGAIN);
    }

    @Test
    void onlyWhatIsHotAndUndecidedIsAcknowledged() {
        assertThatThrownBy(() -> fresh().acknowledged(REASON, new Version(1)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("hot-issue-calm");
        HotIssue seen = hot().acknowledged(REASON, new Version(2));
        assertThatThrownBy(() -> seen.acknowledged(REASON, new Version(3))).hasMessage("hot-issue-decided");
        assertThatThrownBy(() -> hot().unmuted(new Version(2))).hasMessage("hot-issue-not-muted");
    }

    @Test
    void aDecisionNeedsAReasonAndTheVersionThatWasSeen() {
        assertThatThrownBy(() -> hot().muted(" 不急 ", TODAY.plusDays(1), new Version(2)))
                .hasMessage("invalid");
        assertThatThrownBy(() -> hot().acknowledged(REASON, new Version(1))).hasMessage("version-changed");
    }

    @Test
    void thresholdsAreBoundedAndInOrder() {
        assertThat(Thresholds.given(20, 20)).isEqualTo(new Thresholds(20, 20));
        assertThatThrownBy(() -> Thresholds.given(19, 60)).hasMessage("invalid");
        assertThatThrownBy(() -> Thresholds.given(60, 59)).hasMessage("invalid");
        assertThatThrownBy(() -> Thresholds.given(60, 101)).hasMessage("invalid");
    }
}

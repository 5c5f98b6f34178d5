package org.linli.property.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

class CompanyUnitTest {

    private static final Version FIRST = new Version(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Company aCompany() {
        return new Company(
                CompanyId.next(),
                new UnitId(new UUID(0, 1)),
                new CreditCode(CreditCodes.next()),
                " 安和物业服务有限公司 ",
                CompanyKind.PROFESSIONAL,
                CompanyState.ACTIVE,
                PartyOrganisation.UNKNOWN,
                Instant.EPOCH,
                1);
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
    void aNameIsKeptWithoutTheSpaceAroundIt() {
        assertThat(aCompany().name()).isEqualTo("安和物业服务有限公司");
    }

    @Test
    void aSuspendedCompanyMayBeResumedAndAClosedOneNever() {
        Company suspended = aCompany().suspended(FIRST);
        assertThat(suspended.state()).isEqualTo(CompanyState.SUSPENDED);
        assertConflict(() -> suspended.suspended(new Version(2)), "company-suspended");

        Company resumed = suspended.resumed(new Version(2));
        assertConflict(() -> resumed.resumed(new Version(3)), "company-active");

        Company closed = resumed.closed(0, new Version(3));
        assertConflict(() -> closed.resumed(new Version(4)), "company-closed");
        assertConflict(() -> closed.organised(PartyForm.OWN_BRANCH, TODAY, TODAY, new Version(4)), "company-closed");
    }

    @Test
    void aCompanyThatStillServesIsNotClosed() {
        assertConflict(() -> aCompany().closed(1, FIRST), "company-still-serving");
    }

    @Test
    void aFormOfPartyOrganisationBeginsNeitherAheadNorBeforeTheLast() {
        Company organised = aCompany().organised(PartyForm.INSTRUCTOR, LocalDate.of(2026, 3, 1), TODAY, FIRST);
        Version second = new Version(2);

        assertRefused(
                () -> organised.organised(PartyForm.OWN_BRANCH, TODAY.plusDays(1), TODAY, second),
                "company.party.future");
        assertRefused(
                () -> organised.organised(PartyForm.OWN_BRANCH, LocalDate.of(2026, 2, 28), TODAY, second),
                "company.party.before-last");
        assertThat(organised
                        .organised(PartyForm.OWN_BRANCH, LocalDate.of(2026, 3, 1), TODAY, second)
                        .party())
                .isEqualTo(new PartyOrganisation(PartyForm.OWN_BRANCH, LocalDate.of(2026, 3, 1)));
    }

    @Test
    void aChangeOfWhatHasMovedOnIsRefused() {
        assertConflict(() -> aCompany().suspended(new Version(7)), "version-changed");
    }
}

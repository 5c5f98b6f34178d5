package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

class VolunteerUnitTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Volunteer registered = new Volunteer(
            VolunteerId.next(),
            new UnitId(new UUID(1, 1)),
            null,
            null,
            VolunteerKind.RESIDENT,
            Set.of(),
            VolunteerState.REGISTERED,
            NOW,
            NOW,
            null,
            1);

    private static Version seen(Volunteer volunteer) {
        return new Version(volunteer.version());
    }

    @Test
    void aVolunteerIsWelcomedPausesComesBackAndLeaves() {
        Volunteer active = registered.activate(seen(registered));
        Volunteer paused = active.pause(seen(active));
        Volunteer back = paused.resume(seen(paused));
        Volunteer left = back.leave(seen(back), CLOCK);

        assertThat(active.isActive()).isTrue();
        assertThat(paused.state()).isEqualTo(VolunteerState.PAUSED);
        assertThat(back.isActive()).isTrue();
        assertThat(left.leftAt()).isEqualTo(NOW);
        assertThat(left.version()).isEqualTo(5);
    }

    @Test
    void whoHasLeftStaysLeft() {
        Volunteer left = registered.leave(seen(registered), CLOCK);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> left.activate(seen(left)))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("volunteer-left"));
    }

    @Test
    void onlyWhoServesCanPauseAndOnlyWhoPausesCanComeBack() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> registered.pause(seen(registered)))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("volunteer-not-active"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> registered.resume(seen(registered)))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("volunteer-not-paused"));
    }

    @Test
    void aTelephoneNumberIsOneHoweverItIsWritten() {
        for (String written :
                new String[] {"13812345678", "138 1234 5678", "138-1234-5678", "+86 13812345678", "１３８１２３４５６７８"}) {
            assertThat(VolunteerDraft.digits(written)).as(written).isEqualTo("13812345678");
        }
    }
}

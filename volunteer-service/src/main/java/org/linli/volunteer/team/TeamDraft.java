package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.roster.VolunteerId;
import org.linli.volunteer.text.ProperText;

/**
 * A team as somebody asks for it.
 *
 * @param foundedOn today when absent
 * @param captain who leads it; absent when that is still open
 * @param members who is in it beside the captain, each once
 */
public record TeamDraft(
        UnitId unit,
        TeamKind kind,
        String name,
        @Nullable String contact,
        @Nullable LocalDate foundedOn,
        @Nullable VolunteerId captain,
        List<VolunteerId> members) {

    public TeamDraft {
        name = ProperText.of(name);
        members = List.copyOf(members);
    }
}

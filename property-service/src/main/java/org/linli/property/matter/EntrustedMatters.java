package org.linli.property.matter;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.security.Mandates;
import org.linli.platform.web.ProblemException;
import org.linli.property.place.PlaceDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Matters that somebody asked another service for, which could not reach this one at that moment: opened in their name, in
 * their post and within their scope, as that service's own is no right to open any. Who asked is known by the token that
 * they came with, so that no service can name somebody who did not ask (docs/decisions/0096).
 */
@Service
public class EntrustedMatters {

    /** Who may open a matter by themselves. */
    private static final Set<Role> MAY_OPEN = EnumSet.of(Role.ADMINISTRATOR, Role.CLERK);

    private final Mandates mandates;
    private final MatterDesk desk;
    private final MatterList list;
    private final PlaceDesk places;

    EntrustedMatters(Mandates mandates, MatterDesk desk, MatterList list, PlaceDesk places) {
        this.mandates = mandates;
        this.desk = desk;
        this.list = list;
        this.places = places;
    }

    /**
     * The matter of this origin: the one there is, also when it is closed by now, or one that is opened.
     *
     * @param mandate the token of whoever asked
     * @throws ProblemException 403 when that is none, too old, or of somebody who may open no matter; else as
     *     {@link MatterDesk#open}
     */
    public ListedMatter open(String mandate, MatterDraft draft) {
        places.open(draft.unit(), "/unit");
        Caller service = Scope.required().caller();
        Caller asked = mandates.holder(mandate).orElseThrow(EntrustedMatters::refused);
        List<UnitId> units = asked.unitsWith(MAY_OPEN);
        if (units.isEmpty()) {
            throw refused();
        }
        String through = Optional.ofNullable(service.clientId()).orElseGet(service::name);
        return new Scope(asked, units)
                .call(() -> Objects.requireNonNull(
                        list.require(desk.openOnce(draft, through).id())));
    }

    private static ProblemException refused() {
        return new ProblemException(HttpStatus.FORBIDDEN, "mandate-refused", List.of(), List.of());
    }
}

package org.linli.org.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.org.account.KeptAccounts;
import org.linli.org.branch.Branches;
import org.linli.org.branch.CoverageFigures;
import org.linli.org.structure.Structure;
import org.linli.org.structure.SubtreeFigures;
import org.linli.org.structure.UnitHistory;
import org.linli.org.structure.UnitSearch;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what several features know of one unit and its subtree, as of now. */
@Service
@Transactional(readOnly = true)
public class UnitOverview {

    private final UnitSearch search;
    private final Structure structure;
    private final SubtreeFigures subtrees;
    private final UnitHistory history;
    private final Branches branches;
    private final CoverageFigures coverage;
    private final KeptAccounts accounts;
    private final Clock clock;

    UnitOverview(
            UnitSearch search,
            Structure structure,
            SubtreeFigures subtrees,
            UnitHistory history,
            Branches branches,
            CoverageFigures coverage,
            KeptAccounts accounts,
            Clock clock) {
        this.search = search;
        this.structure = structure;
        this.subtrees = subtrees;
        this.history = history;
        this.branches = branches;
        this.coverage = coverage;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The figures of a subtree.
     *
     * @param openUnits by kind, the unit itself included
     * @param partyOrgs open organisations that belong to units of it
     * @param coverage of the open units of the kind that was asked for
     * @param households where counted
     */
    public record Figures(
            Instant asOf,
            Map<UnitType, Long> openUnits,
            long partyOrgs,
            CoverageFigures.Figures coverage,
            Optional<Long> households) {}

    public Figures figures(UnitId unit, UnitType coveredKind) {
        search.require(unit);
        return new Figures(
                clock.instant(),
                subtrees.openUnits(unit),
                branches.count(unit).within(),
                coverage.count(unit, coveredKind),
                subtrees.households(unit));
    }

    /**
     * What became of a unit, the newest first, and the masked names of those who did it, as far as their accounts are
     * kept within the bound scope.
     */
    public record Story(List<UnitHistory.Entry> entries, Map<UUID, KeptAccounts.Known> names) {}

    public Story story(UnitId unit, Optional<UUID> before, int limit) {
        List<UnitHistory.Entry> entries = history.of(unit, before.orElse(null), limit);
        List<UUID> actors = entries.stream()
                .flatMap(entry -> account(entry.actor()).stream())
                .distinct()
                .toList();
        return new Story(entries, accounts.known(actors));
    }

    /**
     * What a move or a close would touch, and what speaks against it.
     *
     * @param openUnits of the subtree by kind, the unit itself included
     * @param accounts what hangs on units of the subtree and stays with them
     * @param objections empty when it may be done
     */
    public record Preview(
            Map<UnitType, Long> openUnits,
            Branches.Count partyOrgs,
            KeptAccounts.Count accounts,
            List<ProblemException> objections) {}

    public Preview move(UnitId unit, UnitId to) {
        return preview(unit, structure.objectionsToMove(unit, to));
    }

    public Preview close(UnitId unit) {
        return preview(unit, structure.objectionsToClose(unit));
    }

    private Preview preview(UnitId unit, List<ProblemException> objections) {
        return new Preview(subtrees.openUnits(unit), branches.count(unit), accounts.count(unit), objections);
    }

    /** The account behind an audited actor; empty for the machinery. */
    public static Optional<UUID> account(String actor) {
        try {
            return Optional.of(UUID.fromString(actor));
        } catch (IllegalArgumentException machinery) {
            return Optional.empty();
        }
    }
}

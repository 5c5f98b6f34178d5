package org.linli.search.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.GroupId;

/**
 * Opinions that say the same (诉求归并): confirmed by a clerk over at least two, joined by others, split in two, merged into
 * another. It has two opinions at least until it is dissolved, since one says the same as nobody; then its history stays.
 *
 * <p>办理中 → 采纳中 while property-service is asked for a matter → 已采纳, and its opinions follow that matter → 事项已办结 when
 * that is closed, and 已采纳 again when it is opened again. Once adopted it may have one opinion, and others may join.
 *
 * @param place the lowest unit above all its opinions: whoever sees that unit's subtree sees the group
 * @param title what all of them say, 1 to {@value #LONGEST_TITLE} characters
 * @param members how many opinions it has, whatever became of them
 */
public record IssueGroup(
        GroupId id,
        UnitId place,
        String title,
        int members,
        State state,
        Instant confirmedAt,
        @Nullable Instant dissolvedAt,
        long version) {

    public static final int LONGEST_TITLE = 200;

    private static final int FEWEST = 2;

    /** How far a group has come. */
    public enum State {
        /** Its opinions are decided by themselves or together. */
        OPEN,
        /** A matter was asked for, and it is not known yet that there is one. */
        ADOPTING,
        /** Its opinions follow a matter. */
        ADOPTED,
        /** That matter is closed. */
        CLOSED
    }

    /** @throws ProblemException 409 over fewer than two */
    static IssueGroup confirmed(UnitId place, String title, int members, Instant now) {
        mustBeEnough(members);
        return new IssueGroup(GroupId.next(), place, title, members, State.OPEN, now, null, 1);
    }

    /** One opinion that is adopted by itself: others that say the same may join it. */
    static IssueGroup ofOne(UnitId place, String title, Instant now) {
        return new IssueGroup(GroupId.next(), place, title, 1, State.ADOPTING, now, null, 1);
    }

    /** @param above the lowest unit above all its opinions then */
    IssueGroup joined(int more, UnitId above, Version seen) {
        beforeChange(seen);
        mustNotBeAsking();
        if (state == State.CLOSED) {
            throw ProblemException.conflict("group-closed");
        }
        return changed(above, members + more, state, null);
    }

    /**
     * Some leave it; when all do it is dissolved.
     *
     * @throws ProblemException 409 when one would be left alone, or none in one that was adopted
     */
    IssueGroup left(int fewer, Instant now, Version seen) {
        beforeChange(seen);
        mustNotBeAsking();
        int rest = members - fewer;
        if (state == State.OPEN && rest > 0) {
            mustBeEnough(rest);
        }
        if (state != State.OPEN && rest == 0) {
            throw belongsToAMatter();
        }
        return changed(place, rest, state, rest == 0 ? now : null);
    }

    /** Its opinions are decided together; it stays as it is. */
    IssueGroup decided(Version seen) {
        beforeChange(seen);
        mustBeOpen();
        return changed(place, members, state, null);
    }

    /**
     * A matter is asked for, or asked for again since nobody knows what came of it.
     *
     * @throws ProblemException 409 when it was adopted already
     */
    IssueGroup asking(Version seen) {
        beforeChange(seen);
        if (state != State.ADOPTING) {
            mustBeOpen();
        }
        return changed(place, members, State.ADOPTING, null);
    }

    /** There is no matter; a group of one is dissolved. */
    IssueGroup notAdopted(Instant now) {
        return members < FEWEST ? changed(place, 0, State.OPEN, now) : changed(place, members, State.OPEN, null);
    }

    /** There is a matter, and this is how it stands. */
    IssueGroup following(MatterStanding matter) {
        return changed(place, members, matter.state().isClosed() ? State.CLOSED : State.ADOPTED, null);
    }

    /** @throws ProblemException 409 when what it has belongs to a matter */
    void mustBeOpen() {
        mustNotBeAsking();
        if (state != State.OPEN) {
            throw belongsToAMatter();
        }
    }

    private void mustNotBeAsking() {
        if (state == State.ADOPTING) {
            throw ProblemException.conflict("group-adopting");
        }
    }

    /** @throws ProblemException 409 when some of its opinions have moved out of the caller's scope */
    void mustBeSeenWhole(int seen) {
        if (seen < members) {
            throw ProblemException.conflict("group-reaches-further");
        }
    }

    private static ProblemException belongsToAMatter() {
        return ProblemException.conflict("group-adopted");
    }

    private IssueGroup changed(UnitId newPlace, int newMembers, State newState, @Nullable Instant dissolved) {
        return new IssueGroup(id, newPlace, title, newMembers, newState, confirmedAt, dissolved, version + 1);
    }

    /** One line, trimmed. */
    static String properTitle(String given) {
        String title = given.strip().replaceAll("\\s+", " ");
        int length = title.codePointCount(0, title.length());
        if (length == 0 || length > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("/title", "group.title.form", LONGEST_TITLE);
        }
        return title;
    }

    private void beforeChange(Version seen) {
        seen.mustBe(version);
        if (dissolvedAt != null) {
            throw ProblemException.conflict("group-dissolved");
        }
    }

    private static void mustBeEnough(int members) {
        if (members < FEWEST) {
            throw ProblemException.conflict("group-of-one");
        }
    }
}

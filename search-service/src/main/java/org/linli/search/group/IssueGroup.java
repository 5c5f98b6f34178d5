package org.linli.search.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.opinion.GroupId;

/**
 * Opinions that say the same (诉求归并): confirmed by a clerk over at least two, joined by others, split in two, merged into
 * another. It has two opinions at least until it is dissolved, since one says the same as nobody; then its history stays.
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
        Instant confirmedAt,
        @Nullable Instant dissolvedAt,
        long version) {

    public static final int LONGEST_TITLE = 200;

    private static final int FEWEST = 2;

    /** @throws ProblemException 409 over fewer than two */
    static IssueGroup confirmed(UnitId place, String title, int members, Instant now) {
        mustBeEnough(members);
        return new IssueGroup(GroupId.next(), place, title, members, now, null, 1);
    }

    /** @param above the lowest unit above all its opinions then */
    IssueGroup joined(int more, UnitId above, Version seen) {
        beforeChange(seen);
        return new IssueGroup(id, above, title, members + more, confirmedAt, null, version + 1);
    }

    /**
     * Some leave it; when all do it is dissolved.
     *
     * @throws ProblemException 409 when one would be left alone
     */
    IssueGroup left(int fewer, Instant now, Version seen) {
        beforeChange(seen);
        int rest = members - fewer;
        if (rest > 0) {
            mustBeEnough(rest);
        }
        return new IssueGroup(id, place, title, rest, confirmedAt, rest == 0 ? now : null, version + 1);
    }

    /** Its opinions are decided together; it stays as it is. */
    IssueGroup decided(Version seen) {
        beforeChange(seen);
        return new IssueGroup(id, place, title, members, confirmedAt, null, version + 1);
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

package org.linli.search.likeness;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionDesk;
import org.linli.search.opinion.OpinionId;
import org.springframework.stereotype.Service;

/** Proposes opinions that say the same as one, within the caller's scope (S3). Nothing comes of it by itself. */
@Service
public class NearDuplicates {

    private static final Comparator<SoundAlike.Like> NUMBER_FIRST =
            Comparator.comparing(like -> !like.inCommon().numberNamed());

    /**
     * An opinion that may say the same.
     *
     * @param placeName from the district down
     * @param likeness what both have of what either has, up to 1
     * @param numberNamed whether one of the two names the number of the other
     * @param sameMessage whether it is the same message by another channel
     */
    public record Proposal(
            Opinion opinion, String placeName, double likeness, boolean numberNamed, boolean sameMessage) {}

    /**
     * What is proposed: first where one names the other's number, then the most alike.
     *
     * @param complete false while the index is away: nothing is proposed then
     */
    public record Proposals(List<Proposal> proposals, boolean complete) {

        public Proposals {
            proposals = List.copyOf(proposals);
        }
    }

    private final OpinionDesk desk;
    private final SoundAlike alike;
    private final Places places;

    NearDuplicates(OpinionDesk desk, SoundAlike alike, Places places) {
        this.desk = desk;
        this.alike = alike;
        this.places = places;
    }

    /**
     * First where one names the other's number, then the most alike.
     *
     * @param place only from this unit and below; absent for the whole scope
     * @param limit at most so many
     * @throws ProblemException 404 when the caller may not see the opinion or the place
     */
    public Proposals of(OpinionId id, @Nullable UnitId place, int limit) {
        Opinion opinion = desk.show(id).opinion();
        SoundAlike.Likes found = alike.of(opinion, place);
        List<Proposal> proposals = found.likes().stream()
                .filter(like -> like.inCommon().same())
                .sorted(NUMBER_FIRST)
                .limit(limit)
                .map(like -> new Proposal(
                        like.opinion(),
                        like.placeName(),
                        like.likeness(),
                        like.inCommon().numberNamed(),
                        isSameMessage(opinion, like)))
                .toList();
        return new Proposals(proposals, found.complete());
    }

    private boolean isSameMessage(Opinion one, SoundAlike.Like like) {
        Opinion other = like.opinion();
        return places.find(one.place())
                .flatMap(here -> places.find(other.place())
                        .map(there -> SameMessage.is(like.inCommon(), one, here, other, there)))
                .orElse(false);
    }
}

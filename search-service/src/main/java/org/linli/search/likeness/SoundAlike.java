package org.linli.search.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Opinion;
import org.linli.search.query.OpinionFilter;
import org.linli.search.query.OpinionSearch;
import org.linli.search.query.Order;
import org.linli.search.query.SearchAnswer;
import org.linli.search.query.SearchQuestion;
import org.springframework.stereotype.Component;

/**
 * The opinions within the caller's scope that sound most like one: the search finds them by its words, what they
 * have {@link Said in common} puts them in order.
 */
@Component
class SoundAlike {

    /** Characters of the opinion that the search is asked for: more of a long one says less of what it is about. */
    private static final int ASKED = 120;

    /** How many hits of the search are compared. */
    private static final int COMPARED = 50;

    /**
     * One of them.
     *
     * @param rank its place in the search's own order, from 0
     */
    record Like(Opinion opinion, String placeName, Said.InCommon inCommon, int rank) {

        /** What both have of what either has, 0 to 1. */
        double likeness() {
            return inCommon.likeness();
        }
    }

    /** @param complete false while the index is away: nothing is found by what sounds alike then */
    record Likes(List<Like> likes, boolean complete) {

        Likes {
            likes = List.copyOf(likes);
        }
    }

    private final OpinionSearch search;

    SoundAlike(OpinionSearch search) {
        this.search = search;
    }

    /**
     * The most alike first, the opinion itself left out.
     *
     * @param place only from this unit and below; absent for the whole scope
     */
    Likes of(Opinion opinion, @Nullable UnitId place) {
        String words = words(opinion);
        if (words.isEmpty()) {
            return new Likes(List.of(), true);
        }
        // 去年 in what somebody said narrows nothing.
        var filter = new OpinionFilter(words, true, place, null, null, null, null, null, null);
        SearchAnswer answer = search.find(new SearchQuestion(filter, Order.RELEVANCE, COMPARED, null, Set.of()));
        return answer.notice() == null
                ? new Likes(compared(opinion, answer.hits()), true)
                : new Likes(List.of(), false);
    }

    private static List<Like> compared(Opinion opinion, List<SearchAnswer.Found> found) {
        Said said = Said.of(opinion);
        return IntStream.range(0, found.size())
                .filter(rank -> !found.get(rank).opinion().id().equals(opinion.id()))
                .mapToObj(rank -> like(said, found.get(rank), rank))
                .sorted(Comparator.comparingDouble(Like::likeness)
                        .reversed()
                        .thenComparing(like -> like.opinion().receivedAt()))
                .toList();
    }

    private static Like like(Said said, SearchAnswer.Found other, int rank) {
        return new Like(other.opinion(), other.placeName(), said.with(Said.of(other.opinion())), rank);
    }

    /** Letters and digits only, since other characters mean something in the search's language. */
    private static String words(Opinion opinion) {
        String said = (opinion.title() == null ? opinion.text() : opinion.title() + " " + opinion.text())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        int asked = Math.min(ASKED, said.codePointCount(0, said.length()));
        return said.substring(0, said.offsetByCodePoints(0, asked)).strip();
    }
}

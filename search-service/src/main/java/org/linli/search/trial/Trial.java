package org.linli.search.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.search.vocabulary.VocabularyEntry;

/**
 * A comparison of the published words with a draft, on the index as it was. Its figures stay when the draft is published
 * and then belong to that edition.
 *
 * @param edition number of the edition it was compared with
 * @param version of the vocabulary whose draft it was: published from just that, the figures are the edition's
 * @param draft as it was handed in, whatever was edited since
 * @param questions how many were asked
 * @param set by whose queries; absent when by the city's own questions
 */
public record Trial(
        TrialId id,
        int edition,
        long version,
        List<VocabularyEntry> draft,
        JobId job,
        int questions,
        @Nullable Used set,
        String startedBy,
        Instant startedAt,
        @Nullable Figures figures) {

    /** A set of judged queries, as it was called then; it may have gone since. */
    public record Used(JudgedSetId id, String name) {}

    /**
     * What the judged queries of one type gained.
     *
     * @param judged how many
     * @param better of these, how many gained
     * @param worse how many lost
     */
    public record OfType(String type, int judged, double gainBefore, double gainAfter, int better, int worse) {

        static OfType of(String type, List<Compared> judged) {
            return new OfType(
                    type,
                    judged.size(),
                    mean(judged, Compared::gainBefore),
                    mean(judged, Compared::gainAfter),
                    (int) judged.stream().filter(each -> each.gained() > 0).count(),
                    (int) judged.stream().filter(each -> each.gained() < 0).count());
        }
    }

    /**
     * What came of it.
     *
     * @param changed questions whose first ten are others or in another order
     * @param judged questions with an answer that somebody judged to be one
     * @param gainBefore mean nDCG@10 over these; absent when there are none
     * @param types the same of each type of query; none for the city's own questions
     */
    public record Figures(
            int changed,
            int judged,
            @Nullable Double gainBefore,
            @Nullable Double gainAfter,
            List<OfType> types,
            Instant finishedAt) {

        public Figures {
            // What was kept before there were types has none.
            types = List.copyOf(Objects.requireNonNullElse(types, List.of()));
        }

        static Figures of(List<Compared> all, Instant now) {
            List<Compared> judged =
                    all.stream().filter(each -> each.gainBefore() != null).toList();
            return new Figures(
                    (int) all.stream().filter(Compared::isChanged).count(),
                    judged.size(),
                    judged.isEmpty() ? null : mean(judged, Compared::gainBefore),
                    judged.isEmpty() ? null : mean(judged, Compared::gainAfter),
                    types(judged),
                    now);
        }

        private static List<OfType> types(List<Compared> judged) {
            Map<String, List<Compared>> byType = new TreeMap<>();
            for (Compared each : judged) {
                if (each.type() != null) {
                    byType.computeIfAbsent(each.type(), _ -> new ArrayList<>()).add(each);
                }
            }
            return byType.entrySet().stream()
                    .map(type -> OfType.of(type.getKey(), type.getValue()))
                    .toList();
        }
    }

    private static double mean(List<Compared> judged, Function<Compared, @Nullable Double> gain) {
        double sum = 0;
        for (Compared each : judged) {
            Double value = gain.apply(each);
            sum += value == null ? 0 : value;
        }
        return sum / judged.size();
    }
}

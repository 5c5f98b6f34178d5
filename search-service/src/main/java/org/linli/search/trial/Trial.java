package org.linli.search.trial;

import java.time.Instant;
import java.util.List;
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
 */
public record Trial(
        TrialId id,
        int edition,
        long version,
        List<VocabularyEntry> draft,
        JobId job,
        int questions,
        String startedBy,
        Instant startedAt,
        @Nullable Figures figures) {

    /**
     * What came of it.
     *
     * @param changed questions whose first ten are others or in another order
     * @param judged questions with an answer that somebody judged to be one
     * @param gainBefore mean nDCG@10 over these; absent when there are none
     */
    public record Figures(
            int changed,
            int judged,
            @Nullable Double gainBefore,
            @Nullable Double gainAfter,
            Instant finishedAt) {

        static Figures of(List<Compared> all, Instant now) {
            List<Compared> judged =
                    all.stream().filter(each -> each.gainBefore() != null).toList();
            return new Figures(
                    (int) all.stream().filter(Compared::isChanged).count(),
                    judged.size(),
                    mean(judged, Compared::gainBefore),
                    mean(judged, Compared::gainAfter),
                    now);
        }

        private static @Nullable Double mean(List<Compared> judged, Function<Compared, @Nullable Double> gain) {
            double sum = 0;
            for (Compared each : judged) {
                Double value = gain.apply(each);
                sum += value == null ? 0 : value;
            }
            return judged.isEmpty() ? null : sum / judged.size();
        }
    }
}

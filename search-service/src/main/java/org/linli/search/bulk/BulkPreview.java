package org.linli.search.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Treatment;

/**
 * What an action would do, had it begun now.
 *
 * @param found how many opinions there are
 * @param fitting how many of them would be treated
 * @param others how many would be left as they are, by the state they are in
 * @param withoutCategory how many of these for want of a category only
 * @param examples the first of those that fit
 */
public record BulkPreview(
        int found, int fitting, Map<OpinionState, Integer> others, int withoutCategory, List<Candidate> examples) {

    private static final int EXAMPLES = 20;

    public BulkPreview {
        others = Map.copyOf(others);
        examples = List.copyOf(examples);
    }

    static BulkPreview of(List<Candidate> candidates, Treatment treatment) {
        List<Candidate> fitting =
                candidates.stream().filter(each -> each.fits(treatment)).toList();
        Map<OpinionState, Integer> others = new EnumMap<>(OpinionState.class);
        candidates.stream()
                .filter(each -> !each.fits(treatment))
                .forEach(each -> others.merge(each.state(), 1, Integer::sum));
        long withoutCategory = candidates.stream()
                .filter(each -> each.lacksOnlyCategory(treatment))
                .count();
        return new BulkPreview(
                candidates.size(),
                fitting.size(),
                others,
                (int) withoutCategory,
                fitting.stream().limit(EXAMPLES).toList());
    }
}

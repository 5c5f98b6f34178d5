package org.linli.search.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of one entry when the draft is published. */
public enum Difference {
    /** It is new. */
    ADDED,
    /** Its words, kind or note are others. */
    CHANGED,
    /** It goes. */
    REMOVED;

    /**
     * An entry of the draft, or one that goes.
     *
     * @param difference absent for one that stays as it is
     * @param before as it is published, for one that changes
     */
    public record Compared(
            VocabularyEntry entry,
            @Nullable Difference difference,
            @Nullable VocabularyEntry before) {}

    /** In the order of the draft, then those that go. */
    static List<Compared> between(List<VocabularyEntry> published, List<VocabularyEntry> draft) {
        Map<EntryId, VocabularyEntry> left = published.stream()
                .collect(Collectors.toMap(
                        VocabularyEntry::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        List<Compared> compared = new ArrayList<>();
        for (VocabularyEntry entry : draft) {
            VocabularyEntry before = left.remove(entry.id());
            if (before == null) {
                compared.add(new Compared(entry, ADDED, null));
            } else if (before.equals(entry)) {
                compared.add(new Compared(entry, null, null));
            } else {
                compared.add(new Compared(entry, CHANGED, before));
            }
        }
        left.values().forEach(gone -> compared.add(new Compared(gone, REMOVED, null)));
        return List.copyOf(compared);
    }
}

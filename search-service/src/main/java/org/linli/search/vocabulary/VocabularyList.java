package org.linli.search.vocabulary;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.search.text.Normaliser;
import org.springframework.stereotype.Component;

/** Looks through the draft: as a list on a screen, and as a sheet that can be handed in again. */
@Component
public class VocabularyList {

    /**
     * What is looked for.
     *
     * @param text that one of the words contains
     * @param changedOnly whether only what publishing would change is meant
     */
    public record Filter(@Nullable String text, @Nullable EntryKind kind, boolean changedOnly) {

        boolean fits(Difference.Compared compared) {
            return (kind == null || compared.entry().kind() == kind)
                    && (!changedOnly || compared.difference() != null)
                    && (text == null || hasWord(compared.entry(), Normaliser.normalise(text.strip())));
        }

        private static boolean hasWord(VocabularyEntry entry, String part) {
            return VocabularyEntry.normalised(entry.words()).stream().anyMatch(word -> word.contains(part));
        }
    }

    private static final List<String> COLUMNS = List.of("kind", "words", "note");

    private final VocabularyDesk desk;
    private final LedgerExport exports;

    VocabularyList(VocabularyDesk desk, LedgerExport exports) {
        this.desk = desk;
        this.exports = exports;
    }

    /** In the order of the draft, then what it no longer has. */
    public List<Difference.Compared> find(Filter filter) {
        return desk.show().compared().stream().filter(filter::fits).toList();
    }

    /** The draft's entries. */
    public Ledger ledger() {
        Iterator<List<VocabularyEntry>> all = List.of(desk.show().draft()).iterator();
        return new Ledger(
                "vocabulary",
                COLUMNS,
                desk.requireCity(),
                Map.of(),
                Portions.mapped(
                        all, entries -> entries.stream().map(this::cells).toList()));
    }

    private List<@Nullable Object> cells(VocabularyEntry entry) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(exports.label(entry.kind()));
        cells.add(String.join("、", entry.words()));
        cells.add(entry.note());
        return cells;
    }
}

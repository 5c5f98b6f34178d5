package org.linli.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.platform.web.ProblemException;
import org.linli.search.text.Normaliser;
import org.springframework.http.HttpStatus;

/**
 * What may stand in the vocabulary. Compared in the normal form by which texts are searched, so that nothing that looks
 * different is taken for different. Whatever passes, passes beside all the others: a draft can always be published.
 */
final class EntryRules {

    static final int SHORTEST_WORD = 2;
    static final int LONGEST_WORD = 20;
    static final int MOST_WORDS = 12;
    static final int MOST_ENTRIES = 2_000;
    static final int LONGEST_NOTE = 200;

    private final VocabularyEntry entry;
    private final List<VocabularyEntry> others;
    private final List<String> normal;
    private final List<ProblemException.Field> faults = new ArrayList<>();

    private EntryRules(VocabularyEntry entry, Collection<VocabularyEntry> all) {
        this.entry = entry;
        this.others = all.stream().filter(each -> !each.id().equals(entry.id())).toList();
        this.normal = VocabularyEntry.normalised(entry.words());
    }

    /** @throws ProblemException 422 that says at each word what stands against it */
    static void mustHold(VocabularyEntry entry, Collection<VocabularyEntry> all) {
        List<ProblemException.Field> faults = faults(entry, all);
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), faults);
        }
    }

    /** What stands against the entry, by itself and beside all others; an entry of the same id is not another. */
    static List<ProblemException.Field> faults(VocabularyEntry entry, Collection<VocabularyEntry> all) {
        return new EntryRules(entry, all).check();
    }

    private List<ProblemException.Field> check() {
        if (others.size() >= MOST_ENTRIES) {
            fault("/words", "vocabulary.entries.many", MOST_ENTRIES);
        }
        if (length(entry.note()) > LONGEST_NOTE) {
            fault("/note", "vocabulary.note.long", LONGEST_NOTE);
        }
        checkNumber();
        for (int at = 0; at < normal.size(); at++) {
            checkWord(at);
        }
        return List.copyOf(faults);
    }

    private void checkNumber() {
        int words = normal.size();
        if (entry.kind() == EntryKind.WORD && words != 1) {
            fault("/words", "vocabulary.words.one");
        } else if (entry.kind() != EntryKind.WORD && (words < 2 || words > MOST_WORDS)) {
            fault("/words", "vocabulary.words.count", 2, MOST_WORDS);
        }
    }

    private void checkWord(int at) {
        String word = normal.get(at);
        int before = faults.size();
        checkForm(at, word);
        if (faults.size() > before) {
            return;
        }
        if (normal.subList(0, at).contains(word)) {
            fault(at, "vocabulary.word.same", entry.words().get(normal.indexOf(word)));
        } else if (entry.kind() == EntryKind.WORD) {
            keptBy(word).ifPresent(_ -> fault(at, "vocabulary.word.known"));
        } else {
            checkBesideOthers(at, word);
        }
    }

    private void checkForm(int at, String word) {
        if (word.isEmpty() || !word.codePoints().allMatch(Character::isLetterOrDigit)) {
            fault(at, "vocabulary.word.form");
        } else if (length(word) < SHORTEST_WORD) {
            fault(at, "vocabulary.word.short", SHORTEST_WORD);
        } else if (length(word) > LONGEST_WORD) {
            fault(at, "vocabulary.word.long", LONGEST_WORD);
        } else if (CommonWords.contains(word)) {
            fault(at, "vocabulary.word.common");
        }
    }

    /** A word leads to others in one entry only, and what it leads to leads nowhere: one step is all that is ever taken. */
    private void checkBesideOthers(int at, String word) {
        boolean isAsked = entry.asked().contains(word);
        for (VocabularyEntry other : others) {
            String shown = String.join("、", other.words());
            if (isAsked && other.asked().contains(word)) {
                fault(at, "vocabulary.word.taken", shown);
            } else if (!isAsked && other.asked().contains(word)) {
                fault(at, leadsBack(other) ? "vocabulary.word.cycle" : "vocabulary.word.chain", shown);
            } else if (isAsked && other.onlyFound().contains(word)) {
                fault(at, leadsOn(other) ? "vocabulary.word.cycle" : "vocabulary.word.chain", shown);
            } else {
                continue;
            }
            return;
        }
    }

    private boolean leadsBack(VocabularyEntry other) {
        return other.kind() == EntryKind.ONE_WAY && other.onlyFound().stream().anyMatch(entry.asked()::contains);
    }

    private boolean leadsOn(VocabularyEntry other) {
        return entry.kind() == EntryKind.ONE_WAY && other.asked().stream().anyMatch(entry.onlyFound()::contains);
    }

    private Optional<VocabularyEntry> keptBy(String word) {
        return others.stream()
                .filter(other -> other.kind() == EntryKind.WORD)
                .filter(other -> Normaliser.normalise(other.words().getFirst()).equals(word))
                .findFirst();
    }

    private void fault(int at, String key, Object... arguments) {
        fault("/words/" + at, key, arguments);
    }

    private void fault(String field, String key, Object... arguments) {
        faults.add(new ProblemException.Field(field, key, List.of(arguments)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

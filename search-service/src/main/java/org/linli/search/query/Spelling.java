package org.linli.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.search.query.QueryText.Part;
import org.linli.search.text.Normaliser;
import org.linli.search.text.Syllables;
import org.springframework.stereotype.Component;

/**
 * What somebody may have meant who found little: 你是不是要找. Pinyin becomes the words that are read so (dianti → 电梯), and
 * a character that hardly anybody writes there the one that sounds like it (电剃 → 电梯), as opinions within the caller's
 * scope have them. Only words are looked at; what is quoted, excluded or named stays.
 */
@Component
class Spelling {

    private static final Pattern PINYIN = Pattern.compile("[a-z]{3,30}");
    private static final int LONGEST_WORD = 12;
    private static final int MOST_WORDS = 6;
    private static final int MOST_MISTAKES = 2;

    /** Say grammar and nothing else: what is put right with them is no word. */
    private static final String PARTICLES = "的了是在有不我你他就也都和与这那个上下来去到说要会得着过们吗呢吧啊";

    private final Parlances parlances;

    Spelling(Parlances parlances) {
        this.parlances = parlances;
    }

    /** The query as it may have been meant; empty when nothing better is known. */
    Optional<String> better(QueryText text) {
        List<Part> words = text.parts().stream()
                .filter(part -> part.clause() instanceof Clause.Words)
                .limit(MOST_WORDS)
                .toList();
        Parlance parlance = parlances.ofScope();
        StringBuilder better = new StringBuilder(text.typed());
        boolean changed = false;
        for (Part part : words.reversed()) {
            Optional<String> meant = meant(part.clause().text(), parlance);
            if (meant.isPresent()) {
                better.replace(part.start(), part.end(), meant.get());
                changed = true;
            }
        }
        return changed ? Optional.of(better.toString()) : Optional.empty();
    }

    static Optional<String> meant(String word, Parlance parlance) {
        String normal = Normaliser.normalise(word);
        String letters = normal.replace("'", "");
        if (PINYIN.matcher(letters).matches()) {
            return parlance.heard(letters);
        }
        boolean chinese = normal.chars().allMatch(Character::isIdeographic);
        return chinese && normal.length() >= 2 && normal.length() <= LONGEST_WORD
                ? soundingAlike(normal, parlance)
                : Optional.empty();
    }

    private static Optional<String> soundingAlike(String word, Parlance parlance) {
        if (word.length() == 2 && parlance.count(word.charAt(0), word.charAt(1)) == 0) {
            return bothAlike(word, parlance);
        }
        String better = word;
        for (int mistake = 0; mistake < MOST_MISTAKES; mistake++) {
            Optional<Change> change = best(better, parlance);
            if (change.isEmpty()) {
                break;
            }
            better = change.get().in(better);
        }
        return better.equals(word) ? Optional.empty() : Optional.of(better);
    }

    /** 屋也 → 物业: of two characters both may be wrong. */
    private static Optional<String> bothAlike(String word, Parlance parlance) {
        List<Parlance.Pair> alike = new ArrayList<>();
        parlance.forEachPair(pair -> {
            if (fits(word.charAt(0), pair.first()) && fits(word.charAt(1), pair.second())) {
                alike.add(pair);
            }
        });
        return alike.stream()
                .max((one, other) -> Integer.compare(one.count(), other.count()))
                .map(pair -> "" + pair.first() + pair.second());
    }

    /** The same character, or one that sounds like it and says something. */
    private static boolean fits(char written, char meant) {
        return written == meant || (PARTICLES.indexOf(meant) < 0 && Syllables.alike(written, meant));
    }

    /** @param gain how many say the pairs that come of it */
    private record Change(int at, char to, int gain) {
        String in(String word) {
            return word.substring(0, at) + to + word.substring(at + 1);
        }
    }

    /** Of the characters that nobody writes beside either neighbour, the one whose like most write there. */
    private static Optional<Change> best(String word, Parlance parlance) {
        List<Change> changes = new ArrayList<>();
        parlance.forEachPair(pair -> {
            for (int at = 0; at < word.length(); at++) {
                boolean behind = at > 0 && word.charAt(at - 1) == pair.first();
                boolean before = at + 1 < word.length() && word.charAt(at + 1) == pair.second();
                if (behind) {
                    consider(word, at, pair.second(), parlance, changes);
                }
                if (before) {
                    consider(word, at, pair.first(), parlance, changes);
                }
            }
        });
        return changes.stream()
                .max((one, other) -> one.gain() != other.gain()
                        ? Integer.compare(one.gain(), other.gain())
                        : Character.compare(one.to(), other.to()));
    }

    private static void consider(String word, int at, char to, Parlance parlance, List<Change> changes) {
        if (to != word.charAt(at) && fits(word.charAt(at), to) && said(word, at, word.charAt(at), parlance) == 0) {
            changes.add(new Change(at, to, said(word, at, to, parlance)));
        }
    }

    /** How many write this character beside its neighbours here. */
    private static int said(String word, int at, char character, Parlance parlance) {
        int before = at == 0 ? 0 : parlance.count(word.charAt(at - 1), character);
        int behind = at + 1 == word.length() ? 0 : parlance.count(character, word.charAt(at + 1));
        return before + behind;
    }
}

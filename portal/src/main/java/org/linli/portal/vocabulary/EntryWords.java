package org.linli.portal.vocabulary;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Tag;

/** How an entry is shown in one line. */
final class EntryWords {

    private EntryWords() {}

    /** 电动车 = 电瓶车 of words that find each other; 宠物 → 狗 of a one-way entry. */
    static String joined(VocabularyApi.Kind kind, List<String> words) {
        return switch (kind) {
            case SYNONYMS -> String.join(" = ", words);
            case ONE_WAY -> words.getFirst() + " → " + String.join("、", words.subList(1, words.size()));
            case WORD -> String.join("、", words);
        };
    }

    static Tag tag(Component words, VocabularyApi.Difference difference) {
        return new Tag(
                words.getTranslation("vocabulary.difference." + difference.name()),
                switch (difference) {
                    case ADDED -> Notice.Tone.OK;
                    case CHANGED -> Notice.Tone.WARN;
                    case REMOVED -> Notice.Tone.BAD;
                });
    }
}

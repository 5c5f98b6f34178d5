package org.linli.search.vocabulary;

/** What an entry says of its words. */
public enum EntryKind {
    /** 同义词: whichever is asked for, the others are found as well. */
    SYNONYMS,
    /** 单向同义词: whoever asks for the first finds the others as well, but not the other way round. */
    ONE_WAY,
    /** 词典词: one word that is kept together. */
    WORD
}

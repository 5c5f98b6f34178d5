package org.linli.bench.grouping;

import java.util.Set;

/** A way of telling how much two messages say the same. What the suite comes to propose is measured as one of these. */
interface PairScorer {

    String name();

    /** @return the more, the more alike; 0 for nothing in common */
    double score(Message one, Message other);

    /**
     * A message as scorers see it.
     *
     * @param number by which its source knows it
     * @param titleWords the words of its title, as the suite's index compares them
     * @param words those of title and text
     */
    record Message(String number, String text, Set<String> titleWords, Set<String> words) {

        public Message {
            titleWords = Set.copyOf(titleWords);
            words = Set.copyOf(words);
        }
    }
}

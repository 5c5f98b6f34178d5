package org.linli.local;

/** Why something cannot go on, as one sentence for the person at the terminal: what is wrong and what to do about it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

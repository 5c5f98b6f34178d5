package org.linli.search.opinion;

import java.util.List;

/**
 * A draft together with what of it could not even be read, such as {@code 2019/2/30}.
 *
 * @param unreadable refusals from reading; the draft lacks those fields
 */
public record Submission(OpinionDraft draft, List<Refusal> unreadable) {

    public Submission {
        unreadable = List.copyOf(unreadable);
    }
}

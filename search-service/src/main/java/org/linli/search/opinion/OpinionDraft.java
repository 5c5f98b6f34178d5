package org.linli.search.opinion;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as somebody hands it in, before the {@link DraftRules rules} have seen it. Outer white space is already
 * gone, line ends are {@code \n}, what is blank is absent; words are otherwise left as given.
 *
 * @param place where it belongs; absent is against the rules
 * @param receivedAt when the resident said it; absent means now
 * @param point where it is about, not where they live
 */
public record OpinionDraft(
        @Nullable PlaceChoice place,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable Channel channel,
        @Nullable String category,
        @Nullable String department,
        @Nullable String title,
        @Nullable String text,
        @Nullable String reply,
        @Nullable Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable String contactName,
        @Nullable String contactTelephone,
        @Nullable Integer likes,
        @Nullable Integer dislikes,
        @Nullable PointDraft point) {

    public OpinionDraft {
        source = line(source);
        externalId = line(externalId);
        category = path(category);
        department = line(department);
        title = line(title);
        text = words(text);
        reply = words(reply);
        contactName = line(contactName);
        contactTelephone = line(contactTelephone);
    }

    /** Several lines: trimmed, line ends made one. */
    static @Nullable String words(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String lines = given.replace("\r\n", "\n").replace('\r', '\n');
        int from = 0;
        int to = lines.length();
        while (from < to && isBlank(lines.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(lines.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : lines.substring(from, to);
    }

    /** One line: a break inside becomes a space. */
    static @Nullable String line(@Nullable String given) {
        String words = words(given);
        return words == null ? null : words.replaceAll("[\\n\\t]+", " ");
    }

    /** {@code 城乡建设 / 安全生产} becomes {@code 城乡建设/安全生产}. */
    static @Nullable String path(@Nullable String given) {
        String line = line(given);
        if (line == null) {
            return null;
        }
        List<String> names = Arrays.stream(line.split("[/／]"))
                .map(OpinionDraft::line)
                .filter(name -> name != null)
                .toList();
        return names.isEmpty() ? null : names.stream().collect(Collectors.joining("/"));
    }

    /** White space of every script, and the marks that files leave behind: no-break space, byte order mark, zero width. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\uFEFF'
                || character == '\u200B';
    }
}

package org.linli.search.open311;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where it is in words and what it looks like, as a report says it beside its own words.
 *
 * @param address as somebody wrote it, at most 300 characters
 * @param mediaUrl of a picture that lies elsewhere, at most 2,000 characters
 */
public record Whereabouts(
        @Nullable String address, @Nullable String mediaUrl) {

    static final Whereabouts NOTHING = new Whereabouts(null, null);

    boolean isNothing() {
        return equals(NOTHING);
    }

    /**
     * The words together with this: whoever works with the opinion, in the portal or by search, has it before their eyes
     * without knowing of Open311.
     */
    String with(String words) {
        return words + lines();
    }

    /** The words as they were given. */
    String without(String text) {
        String lines = lines();
        return text.endsWith(lines) ? text.substring(0, text.length() - lines.length()) : text;
    }

    private String lines() {
        List<String> lines = new ArrayList<>();
        if (address != null) {
            lines.add("\n地址：" + address);
        }
        if (mediaUrl != null) {
            lines.add("\n图片：" + mediaUrl);
        }
        return String.join("", lines);
    }
}

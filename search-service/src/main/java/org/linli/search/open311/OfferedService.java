package org.linli.search.open311;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A service that Open311 lists: one category of opinions under a short code.
 *
 * @param code in addresses and forms, at most 40 small letters, digits and hyphens; never changed once clients know it
 * @param category path of the category; absent for the one service that takes whatever has no other
 * @param name as people read it; the category's last level unless given
 * @param description one sentence
 * @param keywords other words for it
 */
public record OfferedService(
        String code,
        @Nullable String category,
        @Nullable String name,
        @DefaultValue("") String description,
        @DefaultValue List<String> keywords) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public OfferedService {
        keywords = List.copyOf(keywords);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not the code of a service: " + code);
        }
        if (category == null && name == null) {
            throw new IllegalArgumentException("The service " + code + " has neither a category nor a name");
        }
    }

    /** The human readable name. */
    public String shownName() {
        if (name != null) {
            return name;
        }
        return category == null ? code : category.substring(category.lastIndexOf('/') + 1);
    }

    /** The category's first level, under which several services stand. */
    public Optional<String> group() {
        return Optional.ofNullable(category)
                .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path);
    }
}

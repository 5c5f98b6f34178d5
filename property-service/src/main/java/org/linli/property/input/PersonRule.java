package org.linli.property.input;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;

/** How a person's name and telephone are written. What is blank is absent. */
public final class PersonRule {

    public static final int LONGEST_NAME = 40;

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,18}[0-9]");

    private PersonRule() {}

    /** @throws ProblemException 422 when it is too long or holds control characters */
    public static @Nullable String name(@Nullable String given, String field) {
        String name = normalised(given);
        if (name == null) {
            return null;
        }
        if (!ProperText.fits(name, LONGEST_NAME)) {
            throw ProblemException.invalid(field, "person.name.form", LONGEST_NAME);
        }
        return name;
    }

    /** @throws ProblemException 422 when it is no telephone number */
    public static @Nullable String telephone(@Nullable String given, String field) {
        String telephone = normalised(given);
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            throw ProblemException.invalid(field, "person.telephone.form");
        }
        return telephone;
    }

    private static @Nullable String normalised(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
    }
}

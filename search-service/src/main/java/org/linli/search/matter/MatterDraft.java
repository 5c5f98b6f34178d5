package org.linli.search.matter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * A matter as somebody wants it opened.
 *
 * @param unit where it is to lie
 * @param title one line of 1 to {@value #LONGEST_TITLE} characters
 * @param description at most {@value #LONGEST_TEXT} characters
 */
public record MatterDraft(
        UnitId unit, String title, @Nullable String description) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2_000;

    /**
     * As it may be asked for: by the rules of property-service, so that what it would refuse is told without asking.
     *
     * @throws ProblemException 422 naming every field that breaks one
     */
    public MatterDraft proper() {
        String line = title.strip().replaceAll("\\s+", " ");
        String text = description == null || description.isBlank() ? null : description.strip();
        List<ProblemException.Field> faults = new ArrayList<>();
        if (line.isEmpty() || length(line) > LONGEST_TITLE || line.chars().anyMatch(Character::isISOControl)) {
            faults.add(new ProblemException.Field("/title", "adoption.title.form", List.of(LONGEST_TITLE)));
        }
        if (text != null && (length(text) > LONGEST_TEXT || text.chars().anyMatch(MatterDraft::isNoText))) {
            faults.add(new ProblemException.Field("/description", "adoption.description.form", List.of(LONGEST_TEXT)));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), faults);
        }
        return new MatterDraft(unit, line, text);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}

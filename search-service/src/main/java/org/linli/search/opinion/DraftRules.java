package org.linli.search.opinion;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft must be like to become an opinion. Lengths count characters as readers do, not UTF-16 units. */
final class DraftRules {

    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_REPLY = 20_000;
    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 500;
    static final int DEEPEST_CATEGORY = 4;
    private static final int LONGEST_DEPARTMENT = 200;

    /** Clocks of other systems may run ahead, and a day's date may be given where the time is not known. */
    static final Duration AHEAD = Duration.ofDays(1);

    /** Hotlines and letters' registers before 1980 do not exist as data: an older date is a misread one. */
    static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    private final List<Refusal> refusals = new ArrayList<>();

    private DraftRules() {}

    /** Every rule the draft breaks; empty when it may be taken in. */
    static List<Refusal> broken(OpinionDraft draft, Instant now) {
        var rules = new DraftRules();
        rules.presence(draft);
        rules.words("source", draft.source(), 40);
        rules.words("externalId", draft.externalId(), 100);
        rules.category(draft.category());
        rules.words("department", draft.department(), LONGEST_DEPARTMENT);
        rules.words("title", draft.title(), 200);
        rules.words("text", draft.text(), LONGEST_TEXT);
        rules.words("reply", draft.reply(), LONGEST_REPLY);
        rules.words("contactName", draft.contactName(), 60);
        rules.words("contactTelephone", draft.contactTelephone(), 60);
        rules.times(draft, now);
        rules.count("likes", draft.likes());
        rules.count("dislikes", draft.dislikes());
        rules.point(draft.point());
        return List.copyOf(rules.refusals);
    }

    /** The rules that a category breaks by itself. */
    static List<Refusal> brokenByCategory(@Nullable String category) {
        var rules = new DraftRules();
        rules.category(category);
        return List.copyOf(rules.refusals);
    }

    /** The rules that a department breaks by itself. */
    static List<Refusal> brokenByDepartment(@Nullable String department) {
        var rules = new DraftRules();
        rules.words("department", department, LONGEST_DEPARTMENT);
        return List.copyOf(rules.refusals);
    }

    /** The rules that a reason breaks which need not be given. */
    static List<Refusal> brokenByRemark(@Nullable String reason) {
        var rules = new DraftRules();
        rules.words("reason", reason, LONGEST_REASON);
        return List.copyOf(rules.refusals);
    }

    /** The rules that an answer breaks by itself. */
    static List<Refusal> brokenByReply(@Nullable String reply) {
        var rules = new DraftRules();
        rules.required("reply", reply);
        rules.words("reply", reply, LONGEST_REPLY);
        return List.copyOf(rules.refusals);
    }

    /** The rules that a reason breaks by itself: long enough to say something. */
    static List<Refusal> brokenByReason(@Nullable String reason) {
        var rules = new DraftRules();
        rules.words("reason", reason, LONGEST_REASON);
        if (reason == null || reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            rules.refuse("reason", "opinion.reason-too-short", SHORTEST_REASON);
        }
        return List.copyOf(rules.refusals);
    }

    private void presence(OpinionDraft draft) {
        required("place", draft.place());
        required("source", draft.source());
        required("channel", draft.channel());
        required("text", draft.text());
    }

    private void required(String field, @Nullable Object value) {
        if (value == null) {
            refuse(field, "opinion.required");
        }
    }

    private void words(String field, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            refuse(field, "opinion.too-long", longest, length);
        }
        if (value.codePoints().anyMatch(DraftRules::isNoCharacter)) {
            refuse(field, "opinion.control-character");
        }
    }

    /** Control characters and halves of surrogate pairs: traces of a broken export, and dangerous further down. */
    private static boolean isNoCharacter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
            case Character.SURROGATE -> true;
            default -> false;
        };
    }

    private void category(@Nullable String category) {
        words("category", category, 200);
        if (category != null && category.chars().filter(each -> each == '/').count() >= DEEPEST_CATEGORY) {
            refuse("category", "opinion.category-too-deep", DEEPEST_CATEGORY);
        }
    }

    private void times(OpinionDraft draft, Instant now) {
        plausible("receivedAt", draft.receivedAt(), now);
        plausible("answeredAt", draft.answeredAt(), now);
        Instant received = draft.receivedAt();
        Instant answered = draft.answeredAt();
        if (received != null && answered != null && answered.isBefore(received.minus(AHEAD))) {
            refuse("answeredAt", "opinion.answered-before-received");
        }
    }

    private void plausible(String field, @Nullable Instant time, Instant now) {
        if (time == null) {
            return;
        }
        if (time.isAfter(now.plus(AHEAD))) {
            refuse(field, "opinion.in-the-future");
        } else if (time.isBefore(EARLIEST)) {
            refuse(field, "opinion.too-early");
        }
    }

    private void count(String field, @Nullable Integer value) {
        if (value != null && value < 0) {
            refuse(field, "opinion.negative");
        }
    }

    /** Both or neither, and in China: whoever reads it on a map must not look for it in the sea. */
    private void point(@Nullable PointDraft point) {
        if (point == null) {
            return;
        }
        if (isSwapped(point)) {
            refuse("latitude", "opinion.point-swapped");
            return;
        }
        degrees("latitude", point.latitude(), Point.SOUTH, Point.NORTH);
        degrees("longitude", point.longitude(), Point.WEST, Point.EAST);
    }

    private static boolean isSwapped(PointDraft point) {
        return point.latitude() != null
                && point.longitude() != null
                && isWithin(point.latitude(), Point.WEST, Point.EAST)
                && isWithin(point.longitude(), Point.SOUTH, Point.NORTH);
    }

    private void degrees(String field, @Nullable BigDecimal degrees, int from, int to) {
        if (degrees == null) {
            refuse(field, "opinion.half-a-point");
        } else if (!isWithin(degrees, from, to)) {
            refuse(field, "opinion.point-outside", from, to);
        }
    }

    private static boolean isWithin(BigDecimal degrees, int from, int to) {
        return degrees.compareTo(BigDecimal.valueOf(from)) >= 0 && degrees.compareTo(BigDecimal.valueOf(to)) <= 0;
    }

    private void refuse(String field, String key, Object... arguments) {
        refusals.add(Refusal.of(field, key, arguments));
    }
}

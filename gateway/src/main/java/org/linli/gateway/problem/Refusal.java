package org.linli.gateway.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request the door does not pass on, or whose answer it cannot give. */
public final class Refusal extends RuntimeException {

    private final Slug slug;
    private final transient List<Object> arguments;
    private final @Nullable Duration retryAfter;

    private Refusal(Slug slug, List<Object> arguments, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        // No stack trace: a refusal is an answer, and under attack there are many of them.
        super(slug.text(), cause, false, false);
        this.slug = slug;
        this.arguments = arguments;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(Slug slug, Object... arguments) {
        return new Refusal(slug, List.of(arguments), null, null);
    }

    /** @param retryAfter after which the same request may be answered; told in whole seconds, at least one */
    public static Refusal until(Duration retryAfter, Slug slug, Object... arguments) {
        return new Refusal(slug, List.of(arguments), retryAfter, null);
    }

    public Slug slug() {
        return slug;
    }

    List<Object> arguments() {
        return arguments;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}

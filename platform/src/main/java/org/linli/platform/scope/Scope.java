package org.linli.platform.scope;

import java.util.List;
import java.util.Optional;
import org.linli.platform.places.UnitId;

/**
 * The part of the tree one piece of work may see and change: the subtrees of {@code units}. Bound once for a request
 * (by {@link Allowed}) or a job, read by the transaction hook that tells the database. Nothing bound: nothing seen.
 *
 * @param caller on whose behalf
 * @param units the units in which the caller holds a role that the operation asks for; never empty for a request
 */
public record Scope(Caller caller, List<UnitId> units) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public Scope {
        units = List.copyOf(units);
    }

    /** The scope of the running work, if any. It does not follow to other threads by itself. */
    public static Optional<Scope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** @throws IllegalStateException outside a scope: a programming error, never the caller's fault */
    public static Scope required() {
        return current().orElseThrow(() -> new IllegalStateException("No scope is bound"));
    }

    /** Does the work within this scope. */
    public <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T call(
            ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Does the work within this scope. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /**
     * The work bound to this scope, whichever thread runs it: for server-sent events and other callbacks.
     *
     * <p>A {@code StreamingResponseBody}, a {@code Callable} answer and an {@code @Async} method carry it by themselves.
     */
    public Runnable carry(Runnable work) {
        return () -> run(work);
    }
}

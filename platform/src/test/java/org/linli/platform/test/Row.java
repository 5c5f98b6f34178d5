package org.linli.platform.test;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.linli.platform.scope.Role;

/**
 * What the authorisation matrix knows of one operation: a good request, and what each {@link Actor} must get for it.
 * The request is made anew for every try, so it may create what it needs.
 */
public final class Row {

    /**
     * What an actor may get.
     *
     * @param text how it reads in a failure
     */
    record Expectation(String text, IntPredicate status) {}

    private final String operation;
    private final Function<TestPlaces, Example> example;
    private final Map<Actor, Expectation> expectations = new EnumMap<>(Actor.class);
    private Set<Role> reaching = EnumSet.allOf(Role.class);
    private Optional<Function<TestPlaces, String>> mark = Optional.empty();

    private Row(String operation, Function<TestPlaces, Example> example, Expectation inside, Expectation outside) {
        this.operation = operation;
        this.example = example;
        for (var actor : Actor.values()) {
            expectations.put(
                    actor,
                    switch (actor) {
                        case OWNER, PARENT -> inside;
                        case CHILD, SIBLING, OTHER_DISTRICT -> outside;
                        case WRONG_ROLE -> oneOf(403);
                        case ANONYMOUS -> oneOf(401);
                    });
        }
    }

    /** An operation on one thing of the street: nobody from outside learns that there is such a thing. */
    public static Row thing(String operation, Function<TestPlaces, Example> example) {
        return new Row(operation, example, done(), oneOf(404));
    }

    /** An operation that names the street as the place of something: from outside it is refused. */
    public static Row place(String operation, Function<TestPlaces, Example> example) {
        return new Row(operation, example, done(), oneOf(403, 404, 422));
    }

    /**
     * A list, search, export or count. Everybody with the role is answered, but only from within their own scope.
     *
     * @param mark a text that stands for the street's own in the answer; read after the request was made
     */
    public static Row list(String operation, Function<TestPlaces, Example> example, Function<TestPlaces, String> mark) {
        var row = new Row(operation, example, done(), done());
        row.mark = Optional.of(mark);
        return row;
    }

    /** An operation that shows and changes nothing of any place; {@code because} is for the reader. */
    public static Row placeless(String operation, String because, Function<TestPlaces, Example> example) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("Say why " + operation + " has no place");
        }
        return new Row(operation, example, done(), done());
    }

    /** An operation open to all. */
    public static Row open(String operation, Function<TestPlaces, Example> example) {
        var row = new Row(operation, example, done(), done());
        row.expectations.replaceAll((_, _) -> done());
        return row;
    }

    /** Where the rule is another than the kind of row says. */
    public Row but(Actor actor, Integer... statuses) {
        expectations.put(actor, oneOf(statuses));
        return this;
    }

    /**
     * Of the roles that may call the operation, those which reach what others have made. Everybody else finds their own
     * only, and gets what somebody from outside gets.
     */
    public Row reachedAs(Role first, Role... others) {
        reaching = EnumSet.of(first, others);
        return this;
    }

    /** As whom the one with this role is judged. */
    Actor judged(Actor actor, Optional<Role> role) {
        var within = actor == Actor.OWNER || actor == Actor.PARENT;
        return within && role.isPresent() && !reaching.contains(role.get()) ? Actor.SIBLING : actor;
    }

    private static Expectation done() {
        return new Expectation("2xx", status -> status >= 200 && status < 300);
    }

    private static Expectation oneOf(Integer... statuses) {
        var allowed = Set.of(statuses);
        return new Expectation(allowed.toString(), allowed::contains);
    }

    String operation() {
        return operation;
    }

    Example example(TestPlaces places) {
        return example.apply(places);
    }

    Expectation expectation(Actor actor) {
        var expectation = expectations.get(actor);
        if (expectation == null) {
            throw new IllegalStateException("Every actor has an expectation");
        }
        return expectation;
    }

    Optional<Function<TestPlaces, String>> mark() {
        return mark;
    }
}

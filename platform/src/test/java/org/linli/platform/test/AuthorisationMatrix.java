package org.linli.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.linli.platform.scope.Role;
import org.linli.platform.test.OpenApiDocument.Operation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tries every operation of the service's OpenAPI document as every {@link Actor}. Extend it as a {@link WholeService},
 * give one {@link Row} for each operation, and let a test factory return {@link #assertEveryOperationAsEveryActor}; an
 * operation without a row fails, and so does a row without an operation. Since the rows know a good request of every
 * operation, what every operation must refuse is tried with them as well.
 */
public abstract class AuthorisationMatrix {

    @LocalServerPort
    int port;

    @Value("${linli.service}")
    String service;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    /** One row for each operation. */
    protected abstract Collection<Row> rows();

    /** The tree the rows speak of; a service that is the master of the tree makes it its own way. */
    protected TestPlaces tree() {
        return new TestPlaces(jobs);
    }

    /** Asserts for each operation and each actor that the answer is the one its row states, one test for each. */
    protected final Stream<DynamicNode> assertEveryOperationAsEveryActor() {
        var http = new Http(port);
        var document = OpenApiDocument.of(http, service);
        var rows = rows();
        var places = tree();
        var complete = dynamicTest(
                "everyOperationHasARowAndEveryRowAnOperation",
                () -> assertThat(gaps(document.operations(), rows)).isEmpty());
        return Stream.concat(
                Stream.of(complete),
                rows.stream()
                        .flatMap(row -> document.operation(row.operation()).stream()
                                .map(operation -> tries(http, document, operation, row, places))));
    }

    /** What is missing on either side. */
    static List<String> gaps(List<Operation> operations, Collection<Row> rows) {
        var stated = rows.stream().map(Row::operation).toList();
        var offered = operations.stream().map(Operation::id).toList();
        var gaps = new ArrayList<String>();
        operations.stream()
                .filter(operation -> !stated.contains(operation.id()))
                .forEach(operation -> gaps.add("no row for " + operation));
        stated.stream().filter(row -> !offered.contains(row)).forEach(row -> gaps.add("no operation for row " + row));
        return gaps;
    }

    private static DynamicNode tries(
            Http http, OpenApiDocument document, Operation operation, Row row, TestPlaces places) {
        var asEveryActor = Arrays.stream(Actor.values())
                .map(actor -> dynamicTest(actor.name(), () -> new Try(http, operation, row, places, actor).run()));
        var nulls = document.lists(operation).stream()
                .map(list -> dynamicTest(
                        "null in " + list, () -> new Try(http, operation, row, places, Actor.OWNER).nullIn(list)));
        return dynamicContainer(operation.id(), Stream.concat(asEveryActor, nulls));
    }

    /** One operation as one actor, with each role that fits. */
    record Try(Http http, Operation operation, Row row, TestPlaces places, Actor actor) {

        void run() {
            if (actor == Actor.ANONYMOUS) {
                check(Optional.empty());
            } else {
                roles().forEach(role -> check(Optional.of(role)));
            }
        }

        /** An element that is null is refused, and named by its place in the list. */
        void nullIn(String list) {
            var answer = row.example(places)
                    .json("{\"%s\":[null]}".formatted(list))
                    .call(http, operation.method(), operation.path())
                    .token(TestTokens.of(roles().iterator().next(), actor.unit(places)))
                    .send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/fields/0/field").asString()).isEqualTo("/" + list + "/0");
        }

        private Set<Role> roles() {
            if (operation.open()) {
                return EnumSet.allOf(Role.class);
            }
            var fitting = EnumSet.copyOf(operation.roles());
            return actor == Actor.WRONG_ROLE ? EnumSet.complementOf(fitting) : fitting;
        }

        private void check(Optional<Role> role) {
            var call = row.example(places).call(http, operation.method(), operation.path());
            role.map(held -> TestTokens.of(held, actor.unit(places))).ifPresent(call::token);
            var answer = call.send();
            var who = role.map(held -> actor + " as " + held).orElse(actor.name());
            var judged = row.judged(actor, role);
            var expected = row.expectation(judged);
            assertThat(expected.status().test(answer.status()))
                    .as(
                            "%s by %s: expected %s, got %s %s",
                            operation, who, expected.text(), answer.status(), answer.body())
                    .isTrue();
            row.mark().ifPresent(mark -> checkMark(judged, mark.apply(places), answer, who));
        }

        private void checkMark(Actor judged, String mark, Http.Answer answer, String who) {
            var shown = answer.body().contains(mark);
            switch (judged) {
                case OWNER, PARENT ->
                    assertThat(shown)
                            .as("%s by %s shows %s: %s", operation, who, mark, answer.body())
                            .isTrue();
                case CHILD, SIBLING, OTHER_DISTRICT, WRONG_ROLE, ANONYMOUS ->
                    assertThat(shown)
                            .as("%s by %s hides %s: %s", operation, who, mark, answer.body())
                            .isFalse();
            }
        }
    }
}

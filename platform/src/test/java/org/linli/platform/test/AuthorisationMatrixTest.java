package org.linli.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.OpenApiDocument.Operation;
import tools.jackson.databind.node.JsonNodeFactory;

class AuthorisationMatrixTest {

    private static Operation operation(String id) {
        return new Operation(id, "GET", "/" + id, Set.of(Role.READER), false, JsonNodeFactory.instance.objectNode());
    }

    private static Row row(String operation) {
        return Row.thing(operation, _ -> Example.request());
    }

    @Test
    void anOperationWithoutARowFails() {
        assertThat(AuthorisationMatrix.gaps(List.of(operation("a"), operation("b")), List.of(row("a"))))
                .containsExactly("no row for b (GET /b)");
    }

    @Test
    void aRowWithoutAnOperationFails() {
        assertThat(AuthorisationMatrix.gaps(List.of(operation("a")), List.of(row("a"), row("b"))))
                .containsExactly("no operation for row b");
    }

    @Test
    void anOperationWithoutAnIdNeedsOne() {
        assertThat(AuthorisationMatrix.gaps(List.of(operation("")), List.of())).hasSize(1);
    }

    @Test
    void outsidersLearnNothingUnlessARowSaysSo() {
        var thing = row("a");

        assertThat(thing.expectation(Actor.OWNER).status().test(200)).isTrue();
        assertThat(thing.expectation(Actor.SIBLING).status().test(200)).isFalse();
        assertThat(thing.expectation(Actor.SIBLING).status().test(404)).isTrue();
        assertThat(thing.expectation(Actor.WRONG_ROLE).status().test(403)).isTrue();
        assertThat(thing.expectation(Actor.ANONYMOUS).status().test(401)).isTrue();
        assertThat(thing.but(Actor.CHILD, 200).expectation(Actor.CHILD).status().test(200))
                .isTrue();
    }
}

package org.linli.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.scope.Role;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class HandlerGuardTest {

    @EnableWebMvc
    static class Web {}

    @Controller
    static class Said {
        @GetMapping("/allowed")
        @Allowed(Role.READER)
        void allowed() {}

        @GetMapping("/open")
        @OpenToAll(because = "It says nothing of any place")
        void open() {}
    }

    @Controller
    static class Forgotten {
        @GetMapping("/forgotten")
        void forgotten() {}
    }

    @Controller
    static class Both {
        @GetMapping("/both")
        @Allowed(Role.READER)
        @OpenToAll(because = "It says nothing of any place")
        void both() {}
    }

    @Controller
    static class Nobody {
        @GetMapping("/nobody")
        @Allowed({})
        void nobody() {}
    }

    private static void start(Class<?>... controllers) {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(Web.class, HandlerGuard.class);
            context.register(controllers);
            context.refresh();
        }
    }

    @Test
    void whereEachOperationSaysWhoMayCallItTheServiceStarts() {
        assertThatCode(() -> start(Said.class)).doesNotThrowAnyException();
    }

    @Test
    void anOperationThatDoesNotSayIsRefusedByName() {
        assertThatThrownBy(() -> start(Said.class, Forgotten.class))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("Forgotten#forgotten")
                .hasMessageNotContaining("Said");
    }

    @Test
    void anOperationThatSaysBothOrNobodyIsRefused() {
        assertThatThrownBy(() -> start(Both.class)).isInstanceOf(UnsafeStartException.class);
        assertThatThrownBy(() -> start(Nobody.class)).isInstanceOf(UnsafeStartException.class);
    }
}

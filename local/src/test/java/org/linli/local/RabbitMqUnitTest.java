package org.linli.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RabbitMqUnitTest {

    @Test
    void dataThatWereMovedAreRefusedWithTheWayBack(@TempDir Path checkouts) throws IOException {
        Path before = Files.createDirectory(checkouts.resolve("before"));
        RabbitMq.staysIn(before);
        assertThatCode(() -> RabbitMq.staysIn(before)).doesNotThrowAnyException();

        Path after = Files.move(before, checkouts.resolve("after"));

        assertThatThrownBy(() -> RabbitMq.staysIn(after))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("moved here from " + before)
                .hasMessageContaining("--fresh");
    }
}

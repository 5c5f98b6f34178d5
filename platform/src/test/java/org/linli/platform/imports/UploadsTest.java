package org.linli.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.platform.sheets.SheetLimits;
import org.linli.platform.web.ProblemException;
import org.springframework.util.unit.DataSize;

class UploadsTest {

    private static final DataSize ROOM = DataSize.ofBytes(10);

    private final Uploads uploads = new Uploads(new SheetLimits(ROOM, ROOM, ROOM, 1, 1, 1), Clock.systemUTC());

    private Upload receive(String name, String content) throws IOException {
        return uploads.receive(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileLiesOnADiskUntilItIsClosed() throws IOException {
        Path path;
        try (Upload upload = receive("名册.csv", "abc")) {
            path = upload.path();
            assertThat(path).hasContent("abc");
            assertThat(upload.size()).isEqualTo(3);
            assertThat(upload.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void aNameIsShownWithoutItsPathAndOfBoundedLength() throws IOException {
        try (Upload upload = receive("C:\\\\a/../" + "长".repeat(300) + ".c\nsv", "")) {
            assertThat(upload.name()).hasSize(200).endsWith("长.csv");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> receive("x", "a".repeat(11)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("sheet-too-large-file"));
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndWhatIsBeingReadIsNot() throws IOException {
        Path old = uploads.scratch();
        Files.setLastModifiedTime(old, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(2))));
        Path fresh = uploads.scratch();

        uploads.sweep();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        Files.delete(fresh);
    }
}

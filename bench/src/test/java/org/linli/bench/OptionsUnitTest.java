package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsUnitTest {

    private static final List<String> DESCRIBED = List.of("times=3", "cap=10");

    @TempDir
    private Path folder;

    @Test
    void aValueStandsBehindASpaceOrAnEqualsSign() {
        Options options = Options.parse(folder, List.of("--times", "5", "--cap=7"), DESCRIBED);

        assertThat(options.number("times", 3, 1, 20)).isEqualTo(5);
        assertThat(options.number("cap", 10, 1, 20)).isEqualTo(7);
    }

    @Test
    void aNameThatIsNotKnownIsRefusedWithThoseThatAre() {
        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> Options.parse(folder, List.of("--rows=5"), DESCRIBED))
                .withMessage("'--rows' is not an option here; there are --times, --cap.");
    }

    @Test
    void aNameWithoutAValueIsRefused() {
        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> Options.parse(folder, List.of("--times"), DESCRIBED))
                .withMessage("--times needs a value.");
    }

    @Test
    void aNumberOutOfBoundsIsRefusedWithThem() {
        Options options = Options.parse(folder, List.of("--times=500"), DESCRIBED);

        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> options.number("times", 3, 1, 20))
                .withMessage("--times must be a whole number from 1 to 20, not '500'.");
    }

    @Test
    void aNeededFileIsAskedForBeforeAnythingBegins() {
        List<String> described = List.of("judged=<folder>");

        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> Options.parse(folder, List.of(), described))
                .withMessage("--judged is needed: a path.");
        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> Options.parse(folder, List.of("--judged=nowhere"), described))
                .withMessage("--judged: there is no %s.", folder.resolve("nowhere"));
        assertThat(Options.parse(folder, List.of("--judged=."), described).path("judged"))
                .isDirectory();
    }
}

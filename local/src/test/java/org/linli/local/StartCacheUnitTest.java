package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheUnitTest {

    @TempDir
    Path folder;

    private StartCache cache;

    @BeforeEach
    void inAFolder() {
        cache = new StartCache(folder.resolve("org-service.aot"));
    }

    @Test
    void aCacheFitsWhatItWasMadeWithAndNothingElse() throws IOException {
        made();

        assertThat(cache.keep("archive 1, this JDK")).isTrue();

        assertThat(cache.fits("archive 1, this JDK")).isTrue();
        assertThat(cache.fits("archive 2, this JDK")).isFalse();
    }

    @Test
    void aRunThatLeftNothingChangesNothing() throws IOException {
        made();
        cache.keep("archive 1");

        assertThat(cache.keep("archive 2")).isFalse();

        assertThat(cache.fits("archive 1")).isTrue();
    }

    @Test
    void aCacheWithoutContentIsNone() throws IOException {
        Files.createFile(folder.resolve("org-service.aot-arriving"));

        assertThat(cache.keep("archive 1")).isFalse();

        assertThat(cache.fits("archive 1")).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasCutShortIsThrownAwayWithAllItLeft() throws IOException {
        made();
        Files.createFile(folder.resolve("org-service.aot-arriving.config"));

        cache.discard();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLostCacheFitsNothingWhateverItsMarkSays() throws IOException {
        made();
        cache.keep("archive 1");
        Files.delete(folder.resolve("org-service.aot"));

        assertThat(cache.fits("archive 1")).isFalse();
    }

    @Test
    void itIsMadeBesideTheOneInUse() {
        assertThat(cache.optionsToMake()).noneMatch(option -> option.endsWith("=" + cache.file()));
    }

    private void made() throws IOException {
        Files.writeString(folder.resolve("org-service.aot-arriving"), "classes");
    }
}
